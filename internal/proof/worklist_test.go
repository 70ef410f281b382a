package proof_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/graph"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
	"cangraph/internal/proof/history"
	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/twoworlds"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
	"cangraph/internal/worklist/index"
)

// The parts of a network on which findings rest, and who sees whom.
var changing = []string{
	"affiliations", "agencies", "can_memberships", "employments", "finding_reviews", "lead_delegations", "lead_periods", "named_people", "networks",
	"relationships", "service_provisions", "service_types", "whanau_members",
}

const toldFields = `fragment f on Finding { key code severity since evidence { __typename ... on Node { id } } }`

// worklists asks for lists of findings as accounts, and for what they are held to.
type worklists struct {
	t       *testing.T
	store   *store.Store
	handler http.Handler
	now     time.Time
	read    map[bool]int // lists of children: those written down that could be used, and not
	found   int
	began   time.Time
	since   map[bool]int // findings that are new since a look, and not
}

// toldOf is a finding as lists and networks tell it.
type toldOf struct {
	Key, Code, Severity string
	Since               *string
	Evidence            []struct {
		Type string `json:"__typename"`
		ID   string
	}
}

func (l *worklists) ask(account world.Row, text string, variables map[string]any, into any) (codes []string) {
	l.t.Helper()
	body := reply(l.t, l.handler, account, text, variables)
	var answer struct {
		Data   json.RawMessage
		Errors []struct{ Extensions struct{ Code string } }
	}
	if err := json.Unmarshal([]byte(body), &answer); err != nil {
		l.t.Fatal(err)
	}
	for _, e := range answer.Errors {
		codes = append(codes, e.Extensions.Code)
	}
	if len(codes) == 0 {
		if err := json.Unmarshal(answer.Data, into); err != nil {
			l.t.Fatal(body)
		}
	}
	return codes
}

// list is what the list over some children answers.
func (l *worklists) list(account world.Row, in, filter map[string]any) (map[string]toldOf, []string) {
	var data struct {
		Findings struct {
			TotalCount int
			Nodes      []toldOf
			Counts     []struct{ Count int }
		}
	}
	codes := l.ask(account, `query($in: FindingsIn!, $filter: FindingFilter) { findings(in: $in, filter: $filter, first: 100) { totalCount nodes { ...f } counts { count } } } `+toldFields,
		map[string]any{"in": in, "filter": filter}, &data)
	all := map[string]toldOf{}
	for _, f := range data.Findings.Nodes {
		all[f.Key] = f
	}
	sum := 0
	for _, c := range data.Findings.Counts {
		sum += c.Count
	}
	if n := len(data.Findings.Nodes); n != min(data.Findings.TotalCount, 100) || len(all) != n || sum != data.Findings.TotalCount {
		l.t.Fatalf("%d of %d findings, %d by their counts, %d different ones", n, data.Findings.TotalCount, sum, len(all))
	}
	return all, codes
}

// around is what the networks of some children answer, each finding once.
func (l *worklists) around(account world.Row, children []uuid.UUID) map[string]toldOf {
	all := map[string]toldOf{}
	slices.SortFunc(children, func(a, b uuid.UUID) int { return bytes.Compare(a[:], b[:]) })
	for _, child := range children {
		var data struct {
			Child *struct {
				Network struct{ Overlaps, Gaps []toldOf }
			}
		}
		text := `query($id: ID!) { child(id: $id) { network { overlaps(reviewed: OPEN) { ...f } gaps(reviewed: OPEN) { ...f } } } } ` + toldFields
		if codes := l.ask(account, text, map[string]any{"id": globalid.Of("Child", child)}, &data); len(codes) > 0 || data.Child == nil {
			l.t.Fatal(codes, data.Child)
		}
		for _, f := range append(data.Child.Network.Overlaps, data.Child.Network.Gaps...) {
			if _, known := all[f.Key]; !known {
				all[f.Key] = f
			}
		}
	}
	return all
}

// newSince are those of some findings that are new since a look, by the rows on which they rest.
func (l *worklists) newSince(all map[string]toldOf, look time.Time) map[string]toldOf {
	l.t.Helper()
	found := map[string]toldOf{}
	for key, f := range all {
		is := f.Since == nil || *f.Since >= calendar.Today(look).String()
		for _, e := range f.Evidence {
			is = is || l.recorded(e.Type, e.ID, look)
		}
		if l.since[is]++; is {
			found[key] = f
		}
	}
	return found
}

// recorded says whether a row was recorded at an instant or later. When people, agencies and whānau were does not matter.
func (l *worklists) recorded(kind, id string, at time.Time) (is bool) {
	l.t.Helper()
	switch kind {
	case "Child", "Practitioner", "Agency", "Whanau":
		return false
	}
	table := strings.ToLower(regexp.MustCompile(`(\B)([A-Z])`).ReplaceAllString(kind, "_$2"))
	switch {
	case strings.HasSuffix(table, "y"):
		table = strings.TrimSuffix(table, "y") + "ies"
	case table != "hui":
		table += "s"
	}
	_, own, _ := globalid.Parse(id)
	row, err := l.store.Query(testkit.Context(), `SELECT recorded_at >= $1 FROM `+table+` WHERE id = $2`, at.UTC(), own)
	if err != nil {
		l.t.Fatal(err)
	}
	defer row.Close()
	for row.Next() {
		if err := row.Scan(&is); err != nil {
			l.t.Fatal(err)
		}
	}
	return is
}

// same holds a list to what networks answer.
func (l *worklists) same(account world.Row, what string, is, should map[string]toldOf) {
	l.t.Helper()
	if !maps.EqualFunc(is, should, func(a, b toldOf) bool {
		return fmt.Sprint(a.Code, a.Severity, firstDay(a)) == fmt.Sprint(b.Code, b.Severity, firstDay(b))
	}) {
		l.t.Fatalf("%s, %s:\nlisted %v\naround %v", who(account), what, is, should)
	}
	l.found += len(is)
}

func firstDay(f toldOf) string {
	if f.Since == nil {
		return "-"
	}
	return *f.Since
}

// check asks for every list that an account can have.
func (l *worklists) check(w world.World, account world.Row) {
	l.t.Helper()
	token := viewer.Token{Issuer: account.Text("issuer"), Subject: account.Text("subject"), IssuedAt: w.IssuedAt()}
	ctx, session := l.store.Session(clock.At(viewer.With(context.Background(), viewer.Bearer(token)), l.now))
	defer session.Close()
	scope, err := session.Scope(ctx)
	if err != nil {
		return // disabled, or signed out
	}
	theirs := scope.IDs(policy.Case)
	lists, err := index.Read(ctx, l.store, theirs, calendar.Today(l.now))
	if err != nil {
		l.t.Fatal(err)
	}
	for _, child := range theirs {
		l.read[lists[child] != nil && lists[child].Fresh]++
	}
	if session.Close() != nil {
		l.t.Fatal(err)
	}
	seen := func(ids []uuid.UUID) []uuid.UUID {
		return slices.DeleteFunc(slices.Clone(ids), func(id uuid.UUID) bool { return !scope.Has(policy.Case, id) })
	}
	list := func(what string, in map[string]any) map[string]toldOf {
		l.t.Helper()
		all, codes := l.list(account, in, nil)
		if len(codes) > 0 {
			l.t.Fatal(who(account), what, codes)
		}
		return all
	}
	caseload := list("caseload", map[string]any{"caseload": true})
	l.same(account, "caseload", caseload, l.around(account, seen(scope.IDs(policy.ByMembership))))
	for _, look := range []time.Time{l.began, l.now.AddDate(0, 0, -10)} {
		recorded, _ := l.list(account, map[string]any{"caseload": true}, map[string]any{"since": look})
		l.same(account, "caseload since a look", recorded, l.newSince(caseload, look))
	}
	for _, team := range w.IDs("childrens_teams") {
		in := map[string]any{"teamId": globalid.Of("ChildrensTeam", team)}
		if !scope.Has(policy.Director, team) && !scope.Has(policy.Panel, team) {
			if _, codes := l.list(account, in, nil); !slices.Equal(codes, []string{"NOT_FOUND"}) {
				l.t.Fatalf("%s: %v for the team of others", who(account), codes)
			}
			continue
		}
		l.same(account, "team", list("team", in), l.around(account, seen(l.ofTeam(team))))
	}
	for _, agency := range w.IDs("agencies") {
		var data struct {
			Agency *struct {
				Networks struct {
					Nodes []struct{ Child struct{ ID string } }
				}
			}
		}
		id := globalid.Of("Agency", agency)
		l.ask(account, `query($id: ID!) { agency(id: $id) { networks(first: 100) { nodes { child { id } } } } }`, map[string]any{"id": id}, &data)
		if data.Agency == nil {
			if _, codes := l.list(account, map[string]any{"agencyId": id}, nil); !slices.Equal(codes, []string{"NOT_FOUND"}) {
				l.t.Fatalf("%s: %v for an agency that is hidden", who(account), codes)
			}
			continue
		}
		var children []uuid.UUID
		for _, n := range data.Agency.Networks.Nodes {
			_, child, _ := globalid.Parse(n.Child.ID)
			children = append(children, child)
		}
		l.same(account, "agency", list("agency", map[string]any{"agencyId": id}), l.around(account, seen(children)))
	}
	for _, whanau := range w.IDs("whanau") {
		var data struct {
			Whanau *struct {
				Network struct{ Overlaps, Gaps []toldOf }
			}
		}
		id := globalid.Of("Whanau", whanau)
		l.ask(account, `query($id: ID!) { whanau(id: $id) { network { overlaps(reviewed: OPEN) { ...f } gaps(reviewed: OPEN) { ...f } } } } `+toldFields, map[string]any{"id": id}, &data)
		if data.Whanau == nil {
			continue
		}
		should := map[string]toldOf{}
		for _, f := range append(data.Whanau.Network.Overlaps, data.Whanau.Network.Gaps...) {
			should[f.Key] = f
		}
		is := list("whanau", map[string]any{"whanauId": id})
		if !slices.Equal(slices.Sorted(maps.Keys(is)), slices.Sorted(maps.Keys(should))) {
			l.t.Fatalf("%s, whānau:\nlisted %v\naround %v", who(account), is, should)
		}
	}
}

// ofTeam are the children of the open networks of a team.
func (l *worklists) ofTeam(team uuid.UUID) (children []uuid.UUID) {
	var child uuid.UUID
	looking.Rows(l.t, l.store, testkit.Context(), fmt.Sprintf(`SELECT child_id FROM networks WHERE team_id = '%s' AND accepted_on <= '%[2]s' AND (closed_on IS NULL OR closed_on > '%[2]s')`,
		team, calendar.Today(l.now)), func() { children = append(children, child) }, &child)
	return children
}

// plain makes of a world one in which nobody is hidden and few know each other, so that more of
// what stands written down can be used.
func plain(w world.World) world.World {
	w = w.Clone()
	for _, agency := range w.Tables["agencies"] {
		agency["shield"] = ""
		delete(agency, "broker_id")
	}
	for _, child := range w.Tables["children"] {
		child["shielded"] = false
	}
	homes := map[[3]uuid.UUID]bool{}
	w.Tables["whanau_members"] = slices.DeleteFunc(w.Tables["whanau_members"], func(member world.Row) bool {
		member["household"] = ""
		home := [3]uuid.UUID{member.Ref("whanau_id"), member.Ref("child_id"), member.Ref("kin_id")}
		twice := homes[home] // in two households
		homes[home] = true
		return twice
	})
	delete(w.Tables, "relationships")
	return w
}

// Over random worlds, changes and days, every list of findings that an account can ask for is
// what the networks of its children answer that account: with what stands written down, with
// what is computed, and with both.
func TestAListOfFindingsIsWhatTheNetworksAnswer(t *testing.T) {
	t.Parallel() // with the others that take long, when nothing else is left to run
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		var worlds []world.World
		for seed := uint64(900); len(worlds) < 6; seed++ {
			if w := world.Draw(seed); len(worlds) == 0 || w.Now.Equal(worlds[0].Now) {
				if len(worlds) > 1 {
					w = plain(w)
				}
				worlds = append(worlds, w)
			}
		}
		looking.Fill(t, s, worlds)
		l := &worklists{t: t, store: s, now: worlds[0].Now, read: map[bool]int{}, since: map[bool]int{}, began: time.Now()}
		var err error
		l.handler, err = graph.NewHandler(testkit.Context(), s, graph.Options{Now: func() time.Time { return l.now }, Authenticate: twoworlds.Authenticate(worlds[0].IssuedAt())})
		if err != nil {
			t.Fatal(err)
		}
		r, keeper := rand.New(rand.NewPCG(4, 2)), index.New(s)
		for round := range 9 {
			keep := func(when int) { // before what changes, after it, or not at all
				if round%3 == when {
					if _, err := keeper.Keep(clock.At(testkit.Context(), l.now)); err != nil {
						t.Fatal(err)
					}
				}
			}
			keep(0)
			at := clock.At(testkit.Context(), l.now)
			for range 1 + r.IntN(4) {
				if _, err := history.Change(at, s, r, changing, time.Now()); err != nil {
					t.Fatal(err)
				}
			}
			if r.IntN(3) == 0 {
				l.now = l.now.AddDate(0, 0, 1+r.IntN(6))
			}
			keep(1)
			w := worlds[round%len(worlds)]
			for _, account := range w.Tables["accounts"] {
				l.check(w, account)
			}
		}
		t.Logf("%d findings are the same; lists of children that are used: %v; new since a look: %v", l.found, l.read, l.since)
		if l.found < 100 || l.read[true] < 40 || l.read[false] < 10 || l.since[true] < 20 || l.since[false] < 20 {
			t.Error("too little was compared")
		}
	})
}
