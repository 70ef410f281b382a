package audit

import (
	"context"
	"slices"
	"strings"
)

// Plain are the fields of the API's root whose names a child may read in its own access
// log. Those of casework would tell it, and whoever holds its phone, that somebody raised
// a concern, and when.
var Plain = []string{
	"accessLog", "agencies", "agency", "child", "children", "findingRules", "me", "node", "nodes", "practitioner", "practitioners", "whanau",
}

// plainly leaves out of the lines what a child or an adult of its whānau may not read.
func plainly(ctx context.Context, lines []*Access) error {
	scope, err := scopeIn(ctx)
	if err != nil || scope == nil || !scope.ChildSafe() {
		return err
	}
	for _, line := range lines {
		names := slices.DeleteFunc(strings.Fields(line.Operation), func(name string) bool { return !slices.Contains(Plain, name) })
		line.Operation = strings.Join(names, " ")
	}
	return nil
}
