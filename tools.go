//go:build tools

// Package main pins the generators, so that everyone generates the same code.
package main

import (
	_ "entgo.io/ent/cmd/ent"
	_ "github.com/99designs/gqlgen"
)
