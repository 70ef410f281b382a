package worklist

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/page"
	"cangraph/internal/worklist/index"
)

// Order is what stands first in a list.
type Order string

// The orders. What looks at a window, and has no first day, comes last among its equals.
const (
	BySeverity Order = "SEVERITY" // the gravest, then the oldest
	ByAge      Order = "AGE"      // the oldest, then the gravest
)

// Filter says which findings are wanted; what is nil or empty keeps all.
type Filter struct {
	Codes      []finding.Code
	Kind       *finding.Kind
	Polarities []finding.Polarity
	Severities []finding.Severity
	Since      *time.Time // only what begins on its day or later, rests on something recorded since, or has no first day
}

func (f *Filter) wants(i *item) bool {
	return f == nil || among(f.Codes, i.Code) && (f.Kind == nil || *f.Kind == i.Kind) && among(f.Polarities, i.Polarity) &&
		among(f.Severities, i.Severity) && (f.Since == nil || i.recorded || i.Since == nil || *i.Since >= calendar.Today(*f.Since))
}

// wantsPairs says whether O7, which is not written down, is wanted.
func (f *Filter) wantsPairs() bool {
	for _, r := range finding.Rules() {
		if r.Code == finding.O7 {
			return f.wants(&item{Entry: index.Entry{Code: r.Code, Kind: r.Kind, Polarity: r.Polarity, Severity: r.Severity}})
		}
	}
	return false
}

func among[T comparable](wanted []T, one T) bool {
	return len(wanted) == 0 || slices.Contains(wanted, one)
}

// what tells this list from others, however its filter is written.
func (a Asked) what(today calendar.Date) []any {
	var f Filter
	if a.Filter != nil {
		f = *a.Filter
	}
	what := []any{a.In.String(), string(a.Order), today, distinct(f.Codes), distinct(f.Polarities), distinct(f.Severities)}
	if f.Kind != nil {
		what = append(what, *f.Kind)
	}
	if f.Since != nil {
		what = append(what, f.Since.UTC().Format(time.RFC3339Nano))
	}
	return what
}

// distinct are the wanted in one order, each once.
func distinct[T cmp.Ordered](wanted []T) []T {
	return slices.Compact(slices.Sorted(slices.Values(wanted)))
}

// arrange keeps what is wanted, each finding once, in order. Of one that is about two children
// of the set, that around the child with the lower id is kept.
func arrange(all []*item, asked Asked) []*item {
	rank := map[finding.Code]int{}
	for i, r := range finding.Rules() {
		rank[r.Code] = i
	}
	all = slices.DeleteFunc(all, func(i *item) bool { return !asked.Filter.wants(i) })
	slices.SortFunc(all, func(a, b *item) int {
		return cmp.Or(strings.Compare(a.Key, b.Key), bytes.Compare(a.child[:], b.child[:]))
	})
	all = slices.CompactFunc(all, func(a, b *item) bool { return a.Key == b.Key })
	for _, i := range all {
		i.rank, i.order = rank[i.Code], asked.Order
	}
	slices.SortFunc(all, func(a, b *item) int { x, y := a.place(), b.place(); return bytes.Compare(x[:], y[:]) })
	return all
}

// weight is the place of a severity, the gravest first.
var weight = map[finding.Severity]byte{finding.High: 0, finding.Moderate: 1, finding.Low: 2}

// place is where the finding stands in the list: a cursor that holds it goes on behind it also
// when it is not there any more. It is severity and first day, or the reverse, then the rule
// and the beginning of the key.
func (i *item) place() (at uuid.UUID) {
	since := calendar.Forever
	if i.Since != nil {
		since = *i.Since
	}
	day, rest := at[1:5], at[5:]
	at[0] = weight[i.Severity]
	if i.order == ByAge {
		day, at[4] = at[0:4], weight[i.Severity]
	}
	binary.BigEndian.PutUint32(day, uint32(int32(since))^1<<31)
	rest[0] = byte(i.rank)
	key, _ := hex.DecodeString(i.Key) // as finding makes it
	copy(rest[1:], key)
	return at
}

func placeOf(items []*item) func(*finding.Finding) uuid.UUID {
	places := make(map[*finding.Finding]uuid.UUID, len(items))
	for _, i := range items {
		places[i.live] = i.place()
	}
	return func(f *finding.Finding) uuid.UUID { return places[f] }
}

// cut takes the part of an ordered list that a window shows, from its near end.
func cut(all []*item, w page.Window) (items []*item, more bool) {
	for _, i := range all {
		at := i.place()
		if (w.After == nil || bytes.Compare(at[:], w.After[:]) > 0) && (w.Before == nil || bytes.Compare(at[:], w.Before[:]) < 0) {
			items = append(items, i)
		}
	}
	if w.Backward {
		slices.Reverse(items)
	}
	return items[:min(w.Size, len(items))], len(items) > w.Size
}

// Count is how many findings of one rule and severity a list holds.
type Count struct {
	Code     finding.Code
	Severity finding.Severity
	Count    int
}

// counts are those of a list, the gravest first, then by rule.
func counts(all []*item) []*Count {
	of := map[Count]*Count{}
	var list []*Count
	ranks := map[finding.Code]int{}
	for _, i := range all {
		kind := Count{Code: i.Code, Severity: i.Severity}
		if of[kind] == nil {
			of[kind] = &Count{i.Code, i.Severity, 0}
			list = append(list, of[kind])
		}
		of[kind].Count++
		ranks[i.Code] = i.rank
	}
	slices.SortFunc(list, func(a, b *Count) int {
		return cmp.Or(cmp.Compare(weight[a.Severity], weight[b.Severity]), cmp.Compare(ranks[a.Code], ranks[b.Code]))
	})
	return list
}
