package network_test

import (
	"regexp"
	"slices"
	"testing"

	"cangraph/internal/network"
	"cangraph/internal/policy"
)

// Whatever the statement reads, viewers may read the former versions of.
func TestEveryTableOfTheStatementIsRemembered(t *testing.T) {
	var open []string
	for _, history := range policy.Histories(policy.Tables) {
		open = append(open, history.Name)
	}
	found := regexp.MustCompile(`FROM (\w+_history)`).FindAllStringSubmatch(network.KnownText(), -1)
	if len(found) < 48 {
		t.Errorf("only %d histories are read", len(found))
	}
	for _, one := range found {
		if !slices.Contains(open, one[1]) {
			t.Errorf("%s is read, and no rule opens it: say in internal/policy/histories.go who reads it", one[1])
		}
	}
}
