.PHONY: run generate check bench

run: ## serve the demo on http://127.0.0.1:8080
	go run .

generate: ## rebuild all generated code (see CONTRIBUTING.md)
	go generate ./...

check: ## everything that CI checks; commit first
	.ci/run

bench: ## measure the network request against its limit (docs/speed.md); BENCH="--children 5000 --seconds 0.5" for a first look
	go run ./internal/bench $(BENCH)
	go test -run '^$$' -bench . -benchtime 200ms ./internal/gqlhttp ./internal/finding
