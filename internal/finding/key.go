package finding

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"cangraph/internal/network/snapshot"
)

// key is the same for the same code, subjects and evidence, in whatever order they
// were found, so that a review of a finding sticks until the evidence changes
// (findings.md, convention 11). It is not reversible to ids, and whoever knows them all can
// make it: who may not be named is in it by an alias.
func (f *Finding) key() string {
	alias := map[snapshot.ID]snapshot.ID{}
	evidence := make([]snapshot.ID, 0, len(f.Evidence))
	for _, n := range f.Evidence {
		if c, isChild := n.(*snapshot.Child); isChild && c.Unnamed {
			alias[c.ID] = c.Alias
		}
		evidence = append(evidence, n.NodeID())
	}
	b := make([]byte, 0, 64+16*(len(f.about.subjects)+len(evidence)))
	b = append(append(b, f.Code...), 0)
	b = appendSorted(b, f.about.subjects, alias)
	b = appendSorted(b, evidence, alias)
	b = append(b, f.about.label...)
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:16])
}

// appendSorted appends the number of ids and the ids, or what stands for them, sorted, each once.
func appendSorted(b []byte, ids []snapshot.ID, alias map[snapshot.ID]snapshot.ID) []byte {
	ids = slices.Clone(ids)
	for i, id := range ids {
		if other, unnamed := alias[id]; unnamed {
			ids[i] = other
		}
	}
	slices.SortFunc(ids, compareIDs)
	ids = slices.Compact(ids)
	b = append(b, byte(len(ids)>>8), byte(len(ids)))
	for _, id := range ids {
		b = append(b, id[:]...)
	}
	return b
}
