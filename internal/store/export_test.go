package store

// HasWords says whether a person is told what it means to violate the constraint.
func HasWords(constraint string) bool {
	_, ok := constraints[constraint]
	return ok
}
