// Package testschema is a small made-up schema for the tests of gqlhttp: it has
// recursion, pages, plain lists, input objects and every kind of failure. No other
// package may use it. generated.go and models_generated.go are generated.
package testschema

//go:generate go run github.com/99designs/gqlgen generate
