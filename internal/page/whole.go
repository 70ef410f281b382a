package page

import "context"

// Count learns how many items a list without pages holds. Errors: the answer holds too much.
type Count func(ctx context.Context, items int) error

type countKey struct{}

// Counted is a context in which the lists without pages are counted.
func Counted(ctx context.Context, by Count) context.Context {
	return context.WithValue(ctx, countKey{}, by)
}

// Whole is a list without pages, which may be longer than the price of its field holds it
// to be, once it is counted. Errors: the answer holds too much.
func Whole[T any](ctx context.Context, items []T) ([]T, error) {
	if count, ok := ctx.Value(countKey{}).(Count); ok {
		if err := count(ctx, len(items)); err != nil {
			return nil, err
		}
	}
	return items, nil
}
