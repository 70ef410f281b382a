package audit

import (
	"context"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"cangraph/internal/store"
)

// Head is the end of the chain: its last entry. Kept outside the database, it shows
// later that nothing up to there was cut off or written anew.
type Head struct {
	Seq  int64
	Hash string
}

// String is seq:hash.
func (h Head) String() string { return strconv.FormatInt(h.Seq, 10) + ":" + h.Hash }

// ParseHead reads what String wrote.
func ParseHead(text string) (Head, error) {
	number, hash, _ := strings.Cut(strings.TrimSpace(text), ":")
	seq, err := strconv.ParseInt(number, 10, 64)
	raw, notHex := hex.DecodeString(hash)
	if err != nil || notHex != nil || seq < 0 || len(raw) != len(first)/2 {
		return Head{}, fmt.Errorf("a head is a number, a colon and %d hexadecimal digits, as it was printed", len(first))
	}
	return Head{seq, strings.ToLower(hash)}, nil
}

// HeadOf returns the head of the chain as it is stored, without verifying it; seq 0 when
// there is no entry.
func HeadOf(ctx context.Context, s *store.Store) (Head, error) {
	head, err := headIn(ctx, s.Reader())
	return head, store.Explain(ctx, err)
}
