package listing

// Statement returns the SQL of a whole list.
func Statement(q Query) (string, []any) {
	list := q.statement()
	return list.text.String(), list.args
}
