package gqlhttp

import "io"

// Bounded is a writer with a budget of its own.
func Bounded(to io.Writer, most int) io.Writer { return &bounded{to, &budget{most: most}} }
