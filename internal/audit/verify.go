package audit

import (
	"context"
	"fmt"
	"strconv"

	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Verify reads the whole chain and says which entries are not as they were recorded. It
// holds one entry at a time, and goes on after each fault. A tail that was cut off, and
// entries that were written anew with hashes that fit, show only against heads that were
// kept outside the database. Only the operator may ask, or fault.Forbidden.
func Verify(ctx context.Context, s *store.Store, kept ...Head) (Report, error) {
	v, err := viewer.From(ctx)
	if err == nil && !v.IsSystem() {
		err = fault.New(fault.Forbidden, "only the operator may verify the audit chain")
	}
	if err != nil {
		return Report{}, err
	}
	p := &proof{kept: map[int64]string{}, last: link{hash: first, whole: true}}
	for _, head := range kept {
		p.kept[head.Seq] = head.Hash
		p.end = max(p.end, head.Seq)
	}
	if err := p.read(ctx, s); err != nil {
		return Report{}, fmt.Errorf("verify the audit chain: %w", store.Explain(ctx, err))
	}
	p.finish()
	return p.report, nil
}

// proof is a verification under way.
type proof struct {
	report   Report
	kept     map[int64]string
	end      int64 // there were at least as many entries
	last     link
	suspects []entry // altered entries, some of which may have been moved
	vacant   []int64 // numbers at which another entry was recorded
}

// link is what the next entry follows.
type link struct {
	seq   int64
	hash  string
	whole bool // the hash fits the entry
}

// mostSuspects bounds the search for where moved entries came from.
const mostSuspects = 1000

// entry looks at the next entry in the order of their numbers.
func (p *proof) entry(e *entry) {
	seq, err := strconv.ParseInt(e.Seq, 10, 64)
	p.report.Entries++
	if err != nil || seq < 1 || seq == p.last.seq {
		p.report.add(Inserted, seq, seq)
		return
	}
	if seq > p.last.seq+1 {
		p.missing(p.last.seq+1, seq-1)
	}
	is := link{seq, e.Hash, e.Hash == e.sum()}
	switch {
	case !is.whole:
		p.suspect(seq, e)
	case p.last.whole && seq == p.last.seq+1 && e.PreviousHash != p.last.hash:
		p.report.add(Unchained, max(seq-1, 1), seq)
	}
	if hash, ok := p.kept[seq]; ok && hash != e.Hash {
		p.report.add(Rewritten, seq, seq)
	}
	p.last = is
	p.report.Head = Head{seq, e.Hash}
}

func (p *proof) missing(from, to int64) {
	p.report.add(Missing, from, to)
	for seq := from; seq <= to && len(p.vacant) < mostSuspects; seq++ {
		p.vacant = append(p.vacant, seq)
	}
}

func (p *proof) suspect(seq int64, e *entry) {
	if len(p.suspects) == mostSuspects {
		p.report.add(Altered, seq, seq)
		return
	}
	p.suspects = append(p.suspects, *e)
	p.vacant = append(p.vacant, seq)
}

// children compares the children of an entry with those that were recorded.
func (p *proof) children(e *entry, of []child) {
	p.report.Children += int64(len(of))
	if seq, err := strconv.ParseInt(e.Seq, 10, 64); err == nil && sumChildren(sorted(of)) != e.ChildrenHash {
		p.report.add(Children, seq, seq)
	}
}

// finish looks at what should have been behind the last entry, and at what was moved.
func (p *proof) finish() {
	if p.end > p.last.seq {
		p.missing(p.last.seq+1, p.end)
	}
	for _, e := range p.suspects {
		seq, _ := strconv.ParseInt(e.Seq, 10, 64)
		if was, ok := p.was(e); ok {
			p.report.Faults = append(p.report.Faults, Fault{Moved, seq, seq, was})
		} else {
			p.report.add(Altered, seq, seq)
		}
	}
	p.report.tidy()
}

// was returns the number under which an entry was recorded, if it is one of the vacant.
func (p *proof) was(e entry) (int64, bool) {
	for _, seq := range p.vacant {
		if e.Seq = strconv.FormatInt(seq, 10); e.sum() == e.Hash {
			return seq, true
		}
	}
	return 0, false
}
