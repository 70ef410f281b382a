package sharing

// What may be missing is nil in the API and empty in a row.

// said is an optional text, empty when absent.
func said(given *string) string {
	if given == nil {
		return ""
	}
	return *given
}

// is says whether an optional truth is given, and true.
func is(given *bool) bool { return given != nil && *given }

// stated is a stored text, nil when it is empty.
func stated(stored string) *string {
	if stored == "" {
		return nil
	}
	return &stored
}
