package testschema

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Resolver answers the made-up schema.
type Resolver struct{}

// Query is the root of reads.
func (Resolver) Query() QueryResolver { return query{} }

// Mutation is the root of changes.
func (Resolver) Mutation() MutationResolver { return mutation{} }

// Subscription is the root of streams, which no transport may reach.
func (Resolver) Subscription() SubscriptionResolver { return subscription{} }

type query struct{}

func (query) Hello(context.Context) (*string, error) { return new("kia ora"), nil }

func (query) Item(_ context.Context, id string) (*Item, error) { return NewItem(id), nil }

func (query) Items(_ context.Context, first, last *int32, _ *ItemFilter) (*ItemConnection, error) {
	return page(first, last), nil
}

func (query) List(_ context.Context, first *int32) ([]*Item, error) {
	return page(first, nil).Nodes, nil
}

func (query) Nodes(_ context.Context, ids []string) ([]*Item, error) {
	items := make([]*Item, len(ids))
	for i, id := range ids {
		items[i] = NewItem(id)
	}
	return items, nil
}

func (query) Echo(_ context.Context, text *string, number *int32, ratio *float64, flag *bool,
	colour *Colour, numbers []int32, anything any) (*string, error) {
	var said []string
	for _, v := range []any{text, number, ratio, flag, colour} {
		switch v := v.(type) {
		case *string:
			said = append(said, show(v))
		case *int32:
			said = append(said, show(v))
		case *float64:
			said = append(said, show(v))
		case *bool:
			said = append(said, show(v))
		case *Colour:
			said = append(said, show(v))
		}
	}
	return new(strings.Join(append(said, fmt.Sprint(numbers), fmt.Sprint(anything)), " ")), nil
}

func show[T any](v *T) string {
	if v == nil {
		return "-"
	}
	return fmt.Sprint(*v)
}

func (query) Pick(_ context.Context, by Pick) (*string, error) {
	return new(show(by.ID) + show(by.Name)), nil
}

// ErrSecret is what a database might say: it must never reach a client.
var ErrSecret = errors.New("pq: duplicate key value violates unique constraint \"secret_idx\"")

func (query) Fail(ctx context.Context, how Failure) (*string, error) {
	switch how {
	case FailureCoded:
		return nil, &gqlerror.Error{Message: "there is no such thing", Extensions: map[string]any{"code": "NOT_FOUND"}}
	case FailurePanic:
		panic(fmt.Sprintf("a panic about %s", "Hinemoa Example, ZZZ0016"))
	case FailureSlow:
		<-ctx.Done()
		return nil, ctx.Err()
	case FailureMany:
		var many gqlerror.List
		for i := range 1000 {
			many = append(many, &gqlerror.Error{
				Message: fmt.Sprintf("failure %d", i), Extensions: map[string]any{"code": "INVALID"},
			})
		}
		return nil, many
	}
	return nil, ErrSecret
}

type mutation struct{}

func (mutation) Rename(_ context.Context, id, name string) (*Item, error) {
	item := NewItem(id)
	item.Name = name
	return item, nil
}

type subscription struct{}

func (subscription) Ticks(context.Context) (<-chan int32, error) {
	return nil, errors.New("a subscription was started")
}
