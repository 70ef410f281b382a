package network

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/audit"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
	"cangraph/internal/viewer"
)

// Change is something that was recorded around a child: entered, corrected or retired.
type Change struct {
	At       time.Time
	Kind     ChangeKind
	What     ChangedThing
	AgencyID uuid.UUID // that it concerns; zero for none
	ByID     uuid.UUID // the practitioner who recorded it; zero where that is not known to the viewer
	DaysLate *int      // of what was entered after its first day: how many days after
	Fields   []ChangedField

	row uuid.UUID
}

// ChangeKind is what was done to what is recorded.
type ChangeKind string

// The kinds of changes.
const (
	Entered   ChangeKind = "ENTERED"
	Corrected ChangeKind = "CORRECTED"
	Retired   ChangeKind = "RETIRED" // entered in error
)

// ChangedThing is what a record is of.
type ChangedThing string

// ChangedField is a value that a change gave or took.
type ChangedField struct {
	Name          string
	Before, After *string
}

// The pages of changes.
type (
	Changes    = page.Connection[*Change]
	ChangeEdge = page.Edge[*Change]
)

// ChangesAsked says which changes to list: [From, Until), of one agency.
type ChangesAsked struct {
	From, Until *time.Time
	Agency      *uuid.UUID
}

func (a ChangesAsked) wants(c *Change) bool {
	return (a.From == nil || !c.At.Before(*a.From)) && (a.Until == nil || c.At.Before(*a.Until)) &&
		(a.Agency == nil || c.AgencyID == *a.Agency)
}

// Changes lists what was recorded around a child, the latest first, nil for whoever does
// not see it for casework. Errors: fault.Field ones for the paging.
func (n *Networks) Changes(ctx context.Context, child *snapshot.Child, asked ChangesAsked, args page.Args) (*Changes, error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	if seen, err := sight.Of(ctx); err != nil || !seen.Case(child.ID) {
		return nil, err
	}
	list := n.sealer.List(who.Key(), "networkChanges", child.ID, stamp(asked.From), stamp(asked.Until), asked.Agency)
	window, err := args.Window(list)
	if err != nil {
		return nil, err
	}
	versions, err := versionsAround(ctx, n.store, child.ID)
	if err != nil {
		return nil, err
	}
	changes := slices.DeleteFunc(changesOf(versions), func(c *Change) bool { return !asked.wants(c) })
	authors, err := audit.AuthorsOf(ctx, n.store, child.ID)
	if err != nil {
		return nil, err
	}
	for _, c := range changes {
		c.ByID = authors.Of(c.row, c.At)
	}
	items, more, err := part(changes, window)
	if err != nil {
		return nil, err
	}
	count := func(context.Context) (int, error) { return len(changes), nil }
	return page.Connect(list, window, items, more, (*Change).id, count), show(ctx, child)
}

func stamp(at *time.Time) string {
	if at == nil {
		return ""
	}
	return at.UTC().Format(time.RFC3339Nano)
}

// id is the place of the change in every list.
func (c *Change) id() uuid.UUID {
	return uuid.NewSHA1(c.row, []byte(string(c.Kind)+c.At.UTC().Format(time.RFC3339Nano)))
}

// part is the part of a list that a window shows, from its near end, and whether there is
// more behind it.
func part(all []*Change, w page.Window) (items []*Change, more bool, err error) {
	if w.After != nil {
		i := slices.IndexFunc(all, func(c *Change) bool { return c.id() == *w.After })
		if i < 0 {
			return nil, false, page.Gone("after")
		}
		all = all[i+1:]
	}
	if w.Before != nil {
		i := slices.IndexFunc(all, func(c *Change) bool { return c.id() == *w.Before })
		if i < 0 {
			return nil, false, page.Gone("before")
		}
		all = all[:i]
	}
	items = slices.Clone(all)
	if w.Backward {
		slices.Reverse(items)
	}
	return items[:min(w.Size, len(items))], len(items) > w.Size, nil
}

// changesOf tells versions, those of a row one after the other, as changes, the latest first.
func changesOf(versions []*version) []*Change {
	var changes []*Change
	tell := func(of *version, kind ChangeKind, at time.Time, before, after *version) *Change {
		c := &Change{At: at, Kind: kind, What: of.what, AgencyID: of.agency, row: of.row, Fields: fieldsOf(of.what, before, after)}
		if len(c.Fields) > 0 { // what changed in nothing that the viewer sees is no change to them
			changes = append(changes, c)
		}
		return c
	}
	for i, v := range versions {
		var before *version
		if i > 0 && versions[i-1].row == v.row && versions[i-1].retired.Equal(v.recorded) {
			before = versions[i-1]
		}
		if before != nil {
			tell(v, Corrected, v.recorded, before, v)
		} else {
			tell(v, Entered, v.recorded, nil, v).DaysLate = v.daysLate()
		}
		if last := i+1 == len(versions) || versions[i+1].row != v.row || !versions[i+1].recorded.Equal(v.retired); last && !v.retired.IsZero() {
			tell(v, Retired, v.retired, v, nil)
		}
	}
	slices.SortFunc(changes, func(a, b *Change) int {
		return cmp.Or(b.At.Compare(a.At), cmp.Compare(a.What, b.What), bytes.Compare(a.row[:], b.row[:]))
	})
	return changes
}

// fieldNames are the names of the values of a version, in the order of changes.sql.
var fieldNames = map[ChangedThing][]string{
	"CHILD":             {"preferredName", "givenNames", "familyName", "birth", "gender", "ethnicities", "iwi", "languages"},
	"NETWORK":           {"team", "acceptedOn", "closedOn", "exitReason"},
	"MEMBERSHIP":        {"person", "agency", "role", "from", "until", "joinReason", "leaveReason"},
	"LEAD":              {"practitioner", "from", "until"},
	"LEAD_DELEGATION":   {"delegate", "agency", "from", "until"},
	"SERVICE":           {"type", "agency", "practitioner", "status", "from", "until", "endReason", "whanau"},
	"WHANAU_MEMBERSHIP": {"whanau", "household", "from", "until"},
	"RELATIONSHIP":      {"person", "relative", "kind", "from", "until"},
	"DISCLOSURE":        {"agency", "toAgency", "items", "disclosedOn", "purpose", "basis", "practitioner"},
}

// fieldsOf are the values that differ between two versions, either of which may be none.
func fieldsOf(what ChangedThing, before, after *version) []ChangedField {
	var fields []ChangedField
	for i, name := range fieldNames[what] {
		was, is := before.value(i), after.value(i)
		if was != is {
			fields = append(fields, ChangedField{Name: name, Before: said(was), After: said(is)})
		}
	}
	return fields
}

func said(value string) *string {
	if value == "" {
		return nil
	}
	return &value
}

// daysLate is how many days after the first day of a version it was recorded, nil for
// what was recorded in time.
func (v *version) daysLate() *int {
	if v.from == nil {
		return nil
	}
	late := int(calendar.Today(v.recorded) - *v.from)
	if late <= 0 {
		return nil
	}
	return &late
}
