package index

import (
	"maps"
	"slices"
)

// Types are the types of evidence whose table is known.
func Types() []string { return slices.Sorted(maps.Keys(tables)) }

// WhenLooked has a keeper do something, once, between looking and writing.
func (k *Keeper) WhenLooked(do func()) {
	k.looked = func() {
		k.looked = func() {}
		do()
	}
}
