// Package ent is where the stored model lives: schema, enum, mixin, rule and
// migrations are written by hand, gen is generated from them.
package ent

//go:generate go run entc.go
