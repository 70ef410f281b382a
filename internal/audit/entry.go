package audit

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"
)

// entry is a row of audit_entries, each column as the text of what is stored.
type entry struct {
	Seq          string `json:"seq"`
	At           string `json:"at"`
	Kind         string `json:"kind"`
	AccountID    string `json:"account_id"`
	ViewerKind   string `json:"viewer_kind"`
	ViewerID     string `json:"viewer_id"`
	Operation    string `json:"operation"`
	DocumentHash string `json:"document_hash"`
	Purpose      string `json:"purpose"`
	RequestID    string `json:"request_id"`
	ObjectIDs    string `json:"object_ids"`
	Outcome      string `json:"outcome"`
	ChildrenHash string `json:"children_hash"`
	PreviousHash string `json:"previous_hash"`
	Hash         string `json:"hash"`

	children []child
}

// columns are those of entry, in the order of its fields.
const columns = "seq, at, kind, account_id, viewer_kind, viewer_id, operation, document_hash, purpose, request_id, object_ids, outcome, children_hash, previous_hash, hash"

// fields are the columns, the hash last.
func (e *entry) fields() []*string {
	return []*string{
		&e.Seq, &e.At, &e.Kind, &e.AccountID, &e.ViewerKind, &e.ViewerID, &e.Operation, &e.DocumentHash,
		&e.Purpose, &e.RequestID, &e.ObjectIDs, &e.Outcome, &e.ChildrenHash, &e.PreviousHash, &e.Hash,
	}
}

// sum is the hash that the entry should have: of every column but the hash.
func (e *entry) sum() string {
	texts := []string{"cangraph audit entry 1"}
	fields := e.fields()
	for _, field := range fields[:len(fields)-1] {
		texts = append(texts, *field)
	}
	return digest(texts)
}

// seal gives the entry its place in the chain, behind the one with that seq and hash.
func (e *entry) seal(seq int64, hash string) {
	e.Seq, e.PreviousHash = strconv.FormatInt(seq+1, 10), hash
	for i := range e.children {
		e.children[i].Seq = e.Seq
	}
	e.Hash = e.sum()
}

// child is a row of audit_children.
type child struct {
	Seq        string `json:"seq"`
	ID         string `json:"child_id"`
	BreakGlass bool   `json:"break_glass"`
}

// of puts children into the entry, each once, in the order of their ids.
func (e *entry) of(children []child) {
	e.children = slices.Compact(sorted(children))
	e.ChildrenHash = sumChildren(e.children)
}

func sorted(children []child) []child {
	return slices.SortedFunc(slices.Values(children), func(a, b child) int { return cmp.Compare(a.ID, b.ID) })
}

// sumChildren is the hash of sorted children.
func sumChildren(children []child) string {
	texts := make([]string, 0, 1+2*len(children))
	texts = append(texts, "cangraph audit children 1")
	for _, c := range children {
		texts = append(texts, c.ID, strconv.FormatBool(c.BreakGlass))
	}
	return digest(texts)
}

// digest is the SHA-256 of texts, in hexadecimal digits. Each has its length before it:
// no two lists of texts give the same bytes.
func digest(texts []string) string {
	sum := sha256.New()
	var length [8]byte
	for _, text := range texts {
		binary.BigEndian.PutUint64(length[:], uint64(len(text)))
		sum.Write(length[:])
		io.WriteString(sum, text) // a hash never fails
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// join writes ids in order, with commas.
func join(ids []uuid.UUID) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = id.String()
	}
	slices.Sort(texts)
	return strings.Join(slices.Compact(texts), ",")
}
