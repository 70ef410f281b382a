// Package vocabulary owns what people call the codes of the API, in English and te reo Māori,
// and which version of each list holds (S2.3, S2.41). It refuses to say what a code
// means: rules read the codes themselves, and the schema describes them.
package vocabulary

import (
	"slices"
	"strings"

	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
)

// List is one list of codes, in the version that holds.
type List struct {
	Name    string         // of the enum of the schema, or what its codes say of somebody
	Open    bool           // whether other codes may stand in the data
	Version string         // counted by whoever publishes the list
	Since   *calendar.Date // from which day this version holds; nil: unknown here
	Source  string         // sentences of the practice documents, such as S1.23, or the publisher's address
	Codes   []Code         // in the order in which they are listed to people
}

// Code is one code of a list.
type Code struct {
	Code string
	Words
}

// Words are what people call a code, as within a sentence; none: only its publisher names it.
type Words = bilingual.Words

// Named is what people call the code; nil: only its publisher names it.
func (c Code) Named(lang bilingual.Lang) *string {
	name := c.In(lang)
	if name == "" {
		return nil
	}
	return &name
}

// firstVersion is since when the lists of this program have the form of today.
var firstVersion = calendar.Of(2026, 11, 22)

// ours is a list that this program publishes.
func ours(name, source string, codes ...Code) List {
	return List{Name: name, Version: "1", Since: &firstVersion, Source: source, Codes: codes}
}

// open is a list of ours beside whose codes others may stand in the data.
func open(name, source string, codes ...Code) List {
	l := ours(name, source, codes...)
	l.Open = true
	return l
}

// published is a list of somebody else, who names its codes.
func published(name, version, address string, codes []string) List {
	l := List{Name: name, Version: version, Source: address}
	for _, code := range codes {
		l.Codes = append(l.Codes, Code{Code: code})
	}
	return l
}

// all are the lists, by their names.
var all = slices.SortedFunc(slices.Values(slices.Concat(people, networks, services, plans, concerns, findings, classifications)),
	func(a, b List) int { return strings.Compare(a.Name, b.Name) })

// Lists are the lists of some names, in the order of their names; all of them for nil.
func Lists(names []string) []*List {
	var lists []*List
	for i := range all {
		if names == nil || slices.Contains(names, all[i].Name) {
			lists = append(lists, &all[i])
		}
	}
	return lists
}

// Of is what people call a code of a list; none when it has no name.
func Of(list, code string) Words {
	at, listed := slices.BinarySearchFunc(all, list, func(l List, name string) int { return strings.Compare(l.Name, name) })
	if !listed {
		return Words{}
	}
	for _, c := range all[at].Codes {
		if c.Code == code {
			return c.Words
		}
	}
	return Words{}
}
