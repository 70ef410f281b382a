package casework

import (
	"context"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/demo"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
)

// names are the ids by which steps name things: the key under which somebody was imported,
// and the alias under which an earlier step asked for an object.
type names struct {
	ids  map[string]string // by name
	keys map[string]string // of what was imported, by id
}

// imported names everybody and everything of the demo's files that steps speak of.
func imported(ctx context.Context, s *store.Store) (*names, error) {
	n := &names{map[string]string{}, map[string]string{}}
	ent := s.Ent()
	children, err1 := ent.Child.Query().All(ctx)
	kin, err2 := ent.Kin.Query().All(ctx)
	practitioners, err3 := ent.Practitioner.Query().All(ctx)
	agencies, err4 := ent.Agency.Query().All(ctx)
	teams, err5 := ent.ChildrensTeam.Query().All(ctx)
	types, err6 := ent.ServiceType.Query().All(ctx)
	whanau, err7 := ent.Whanau.Query().All(ctx)
	for _, err := range []error{err1, err2, err3, err4, err5, err6, err7} {
		if err != nil {
			return nil, err
		}
	}
	for _, row := range children {
		n.add(*row.ImportKey, "Child", row.ID)
	}
	for _, row := range kin {
		n.add(*row.ImportKey, "Kin", row.ID)
	}
	for _, row := range practitioners {
		n.add(*row.ImportKey, "Practitioner", row.ID)
	}
	for _, row := range agencies {
		n.add(*row.ImportKey, "Agency", row.ID)
	}
	for _, row := range teams {
		n.add(*row.ImportKey, "ChildrensTeam", row.ID)
	}
	for _, row := range types {
		n.add(row.Code, "ServiceType", row.ID)
	}
	for _, row := range whanau {
		n.add(*row.ImportKey, "Whanau", row.ID)
	}
	return n, nil
}

func (n *names) add(key, kind string, id uuid.UUID) {
	global := globalid.Of(kind, id)
	n.ids[key], n.keys[global] = global, key
}

// keep names every object of an answer by the alias under which it was asked for, and an
// object of a list also by whom it is of: "came leilani-tuimavave".
func (n *names) keep(alias string, value any) {
	switch value := value.(type) {
	case map[string]any:
		if id, ok := value["id"].(string); ok {
			n.ids[alias] = id
		}
		if key, ok := value["key"].(string); ok {
			n.ids[alias] = key
		}
		for _, field := range slices.Sorted(maps.Keys(value)) {
			n.keep(field, value[field])
		}
	case []any:
		for _, one := range value {
			n.keep(alias+n.of(one), one)
		}
	}
}

// of says of whom of the demo an object is.
func (n *names) of(object any) string {
	fields, _ := object.(map[string]any)
	for _, field := range slices.Sorted(maps.Keys(fields)) {
		whose, _ := fields[field].(map[string]any)
		id, _ := whose["id"].(string)
		if key, ok := n.keys[id]; ok {
			return " " + key
		}
	}
	return ""
}

// placeholder is a text of a step that stands for something: a name, a day, or the time of
// a day in New Zealand.
var placeholder = regexp.MustCompile(`"(?:@([^"]+)|((?:[+-]\d+[ymd])+)(?: (\d\d):(\d\d))?)"`)

// filled is a request with ids and days for what stands for them.
func (n *names) filled(text string, today calendar.Date) (filled string, err error) {
	filled = placeholder.ReplaceAllStringFunc(text, func(found string) string {
		parts := placeholder.FindStringSubmatch(found)
		name, day, hour, minute := parts[1], parts[2], parts[3], parts[4]
		switch {
		case name != "" && n.ids[name] == "":
			err = fmt.Errorf("nothing has the name %q", name)
		case name != "":
			return fmt.Sprintf("%q", n.ids[name])
		case hour != "":
			h, _ := strconv.Atoi(hour) // the pattern holds digits only
			m, _ := strconv.Atoi(minute)
			return fmt.Sprintf("%q", demo.DayOf(day, today).At(h, m).Format(time.RFC3339))
		}
		return fmt.Sprintf("%q", demo.DayOf(day, today))
	})
	return filled, err
}
