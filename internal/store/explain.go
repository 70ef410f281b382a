package store

import "context"

// Explain is replaced below.
func Explain(ctx context.Context, err error) error { return err }
