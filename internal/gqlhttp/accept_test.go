package gqlhttp

import "testing"

func TestNegotiate(t *testing.T) {
	for _, c := range []struct {
		accept []string
		want   media
		ok     bool
	}{
		{nil, mediaJSON, true},
		{[]string{"*/*"}, mediaJSON, true},
		{[]string{"application/*"}, mediaJSON, true},
		{[]string{"application/json"}, mediaJSON, true},
		{[]string{"application/json; charset=UTF-8"}, mediaJSON, true},
		{[]string{"application/graphql-response+json"}, mediaGraphQL, true},
		{[]string{"application/graphql-response+json; charset=utf-8, application/json"}, mediaGraphQL, true},
		{[]string{"application/json, application/graphql-response+json"}, mediaGraphQL, true},
		{[]string{"application/json", "application/graphql-response+json"}, mediaGraphQL, true},
		{[]string{"application/graphql-response+json;q=0.5, application/json;q=0.9"}, mediaJSON, true},
		{[]string{"application/graphql-response+json;q=0.9, application/json;q=0.5"}, mediaGraphQL, true},
		{[]string{"application/graphql-response+json, */*;q=0.1"}, mediaGraphQL, true},
		{[]string{"*/*, application/json;q=0"}, mediaGraphQL, true},
		{[]string{"application/json;q=0, application/graphql-response+json;q=0"}, mediaJSON, false},
		{[]string{"text/html, application/xhtml+xml, */*;q=0.8"}, mediaJSON, true},
		{[]string{"text/html"}, mediaJSON, false},
		{[]string{"application/json; charset=latin1"}, mediaJSON, false},
		{[]string{"application/json;q=2"}, mediaJSON, false},
		{[]string{"nonsense"}, mediaJSON, false},
		{[]string{""}, mediaJSON, false},
	} {
		if got, ok := negotiate(c.accept); got != c.want && ok || ok != c.ok {
			t.Errorf("%q: %s %t, want %s %t", c.accept, got, ok, c.want, c.ok)
		}
	}
}
