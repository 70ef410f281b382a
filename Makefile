.PHONY: run generate check bench

run: ## serve the demo on http://127.0.0.1:8080
	go run .

generate: ## rebuild all generated code (see CONTRIBUTING.md)
	go generate ./...

check: ## everything that CI checks; commit first
	.ci/run
