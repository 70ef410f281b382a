package finding

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"

	"cangraph/internal/network/snapshot"
)

// key is the same for the same code, subjects and evidence, in whatever order they
// were found, so that a review of a finding sticks until the evidence changes
// (findings.md, convention 11). It is not reversible to ids, and whoever knows them all can
// make it: nothing may be in it that the viewer may not know. before is how many came before
// it that would have the same.
func (f *Finding) key(before int) string {
	evidence := make([]snapshot.ID, 0, len(f.Evidence))
	for _, n := range f.Evidence {
		evidence = append(evidence, n.NodeID())
	}
	b := make([]byte, 0, 64+16*(len(f.about.subjects)+len(evidence)))
	b = append(append(b, f.Code...), 0)
	b = appendSorted(b, f.about.subjects)
	b = appendSorted(b, evidence)
	b = append(b, f.about.label...)
	if before > 0 {
		b = binary.BigEndian.AppendUint16(append(b, 0), uint16(before))
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:16])
}

// appendSorted appends the number of ids and the ids, sorted, each once.
func appendSorted(b []byte, ids []snapshot.ID) []byte {
	ids = slices.Clone(ids)
	slices.SortFunc(ids, compareIDs)
	ids = slices.Compact(ids)
	b = append(b, byte(len(ids)>>8), byte(len(ids)))
	for _, id := range ids {
		b = append(b, id[:]...)
	}
	return b
}
