package plan

import (
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
)

// documentForm is the form in which versions are stored: another needs another number, and
// a reader for what is stored in this one. The first versions have no form, days as numbers,
// and no agencies of owners, who are not shown.
const documentForm = 1

// document is what a version of the plan keeps, as it is stored: the plan as it was, with
// the ids by which a reader's rights are asked for when it is shown. The names stay,
// whatever the objects of the API are called.
type document struct {
	Form  int           `json:"form"`
	Needs []*storedNeed `json:"needs"`
}

type storedNeed struct {
	ID           uuid.UUID       `json:"id"`
	Domain       enum.LifeDomain `json:"domain"`
	Statement    string          `json:"statement"`
	ParkedReason string          `json:"parkedReason,omitempty"`
	Goals        []*storedGoal   `json:"goals,omitempty"`
}

type storedGoal struct {
	ID         uuid.UUID         `json:"id"`
	Statement  string            `json:"statement"`
	Measure    string            `json:"measure"`
	Baseline   string            `json:"baseline"`
	Target     string            `json:"target"`
	DueOn      *storedDay        `json:"dueOn,omitempty"`
	Activities []*storedActivity `json:"activities,omitempty"`
}

type storedActivity struct {
	ID            uuid.UUID `json:"id"`
	Title         string    `json:"title"`
	OwnerID       uuid.UUID `json:"ownerId"`
	OwnerAgencyID uuid.UUID `json:"ownerAgencyId"`
	Agreed        bool      `json:"agreed,omitempty"` // by the owner, when the version was
	DueOn         storedDay `json:"dueOn"`
}

// storedDay is a day as text, such as "2026-06-15"; as a number of days where there is no form.
type storedDay calendar.Date

// MarshalText writes the day.
func (d storedDay) MarshalText() ([]byte, error) { return []byte(calendar.Date(d).String()), nil }

// UnmarshalJSON reads the day.
func (d *storedDay) UnmarshalJSON(stored []byte) error {
	var text string
	if json.Unmarshal(stored, &text) != nil {
		return json.Unmarshal(stored, (*int32)(d))
	}
	day, err := calendar.Parse(text)
	*d = storedDay(day)
	return err
}

// stored is a document as a version keeps it.
func (d document) stored() (string, error) {
	d.Form = documentForm
	text, err := json.Marshal(d)
	if err != nil {
		return "", fmt.Errorf("write a version of the plan: %w", err)
	}
	return string(text), nil
}

// readDocument is the document that a version keeps.
func readDocument(stored string) (d document, err error) {
	if err = json.Unmarshal([]byte(stored), &d); err == nil && d.Form > documentForm {
		err = fmt.Errorf("it has the form %d, and not %d", d.Form, documentForm)
	}
	if err != nil {
		err = fmt.Errorf("read a version of the plan: %w", err)
	}
	return d, err
}

// met says whether something is done, or was, for a need.
func (n *storedNeed) met() bool {
	for _, goal := range n.Goals {
		if len(goal.Activities) > 0 {
			return true
		}
	}
	return false
}

// planned is a need as a version shows it: what is known of it.
func (n *storedNeed) planned(f *file, known map[uuid.UUID]bool) *PlannedNeed {
	need := &PlannedNeed{ID: n.ID, Domain: n.Domain, Statement: n.Statement, ParkedReason: desk.Stated(n.ParkedReason), goals: []*PlannedGoal{}}
	for _, g := range of(n.Goals, func(g *storedGoal) bool { return known[g.ID] }) {
		goal := &PlannedGoal{g.ID, g.Statement, g.Measure, g.Baseline, g.Target, (*calendar.Date)(g.DueOn), []*PlannedActivity{}}
		for _, a := range of(g.Activities, func(a *storedActivity) bool { return known[a.ID] }) {
			goal.activities = append(goal.activities, &PlannedActivity{f, f.named(a.OwnerID, a.OwnerAgencyID), a.ID, a.Title, a.Agreed, calendar.Date(a.DueOn)})
		}
		need.goals = append(need.goals, goal)
	}
	return need
}
