package listing

import "context"

// Statement returns the SQL of a whole list.
func Statement(ctx context.Context, q Query) (string, []any, error) {
	list, err := q.statement(ctx)
	if err != nil {
		return "", nil, err
	}
	return list.text.String(), list.args, nil
}
