package review_test

import (
	"context"
	"database/sql"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/audit"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/directory"
	"cangraph/internal/finding"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/review"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

var today = calendar.Of(2026, 6, 15)

// world is Hana and her brother Tai, of one whānau. Mere of the school leads for Hana and
// works with Tai, Ana of the clinic leads for Tai and works with Hana; so does Rua of the
// refuge, which is hidden, for Hana. Dan directs the team, Sione of the club is outside,
// Nanny is of the whānau. School and clinic both mentor Hana: O1. The siblings have
// different leads: O6. Nobody of the whānau is in Tai's network: G13.
type world struct {
	t       testing.TB
	store   *store.Store
	book    *review.Book
	around  *network.Networks
	session *store.Session // of the latest request
	day     calendar.Date
	ids     map[string]uuid.UUID
}

func newWorld(t testing.TB, s *store.Store) *world {
	sealer, err := page.NewSealer(make([]byte, page.KeySize))
	if err != nil {
		t.Fatal(err)
	}
	around := network.New(network.NewSQL(s), s, sealer)
	w := &world{t: t, store: s, book: review.New(s, directory.New(s, sealer), around), around: around, day: today, ids: map[string]uuid.UUID{}}
	w.write(func(ctx context.Context, rows *gen.Client) {
		team := rows.ChildrensTeam.Create().SetName("Team").SetSortName("team").SaveX(ctx)
		home := rows.Whanau.Create().SetName("Whānau Test").SetSortName("whanau test").SaveX(ctx)
		w.ids["home"] = home.ID
		for _, name := range []string{"hana", "tai"} {
			c := rows.Child.Create().SetSortName(name).SetPreferredName(name).SetGivenNames(name).SetFamilyName("Test").
				SetDateOfBirth(calendar.Of(2018, 1, 1)).SaveX(ctx)
			n := rows.Network.Create().SetChildID(c.ID).SetTeamID(team.ID).SetAcceptedOn(today.AddDays(-100)).SaveX(ctx)
			w.ids[name], w.ids["network of "+name] = c.ID, n.ID
			rows.WhanauMember.Create().SetWhanauID(home.ID).SetChildID(c.ID).SetHousehold("A").SetFromOn(today.AddDays(-900)).SaveX(ctx)
		}
		rows.Relationship.Create().SetChildID(w.ids["hana"]).SetRelativeChildID(w.ids["tai"]).SetKind(enum.Sibling).SetFromOn(today.AddDays(-900)).SaveX(ctx)
		for _, name := range []string{"school", "clinic", "refuge", "office", "club"} {
			a := rows.Agency.Create().SetName(name).SetSortName(name).SetKind("OTHER").SetControl("CROWN")
			if name == "refuge" {
				a.SetShield(enum.HiddenShield)
			}
			w.ids[name] = a.SaveX(ctx).ID
		}
		for name, agency := range map[string]string{"mere": "school", "ana": "clinic", "rua": "refuge", "dan": "office", "sione": "club"} {
			p := rows.Practitioner.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SetProfession("OTHER").SaveX(ctx)
			rows.Employment.Create().SetPractitionerID(p.ID).SetAgencyID(w.ids[agency]).SetFromOn(today.AddDays(-400)).SaveX(ctx)
			rows.Account.Create().SetIssuer("test").SetSubject(name).SetPractitionerID(p.ID).SaveX(ctx)
			w.ids[name] = p.ID
		}
		for _, seat := range [][3]string{{"mere", "school", "hana"}, {"mere", "school", "tai"}, {"ana", "clinic", "hana"}, {"ana", "clinic", "tai"}, {"rua", "refuge", "hana"}} {
			rows.CanMembership.Create().SetNetworkID(w.ids["network of "+seat[2]]).SetPractitionerID(w.ids[seat[0]]).SetAgencyID(w.ids[seat[1]]).
				SetRole(enum.RoleCore).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		}
		rows.LeadPeriod.Create().SetNetworkID(w.ids["network of hana"]).SetPractitionerID(w.ids["mere"]).SetFromOn(today.AddDays(-80)).SaveX(ctx)
		rows.LeadPeriod.Create().SetNetworkID(w.ids["network of tai"]).SetPractitionerID(w.ids["ana"]).SetFromOn(today.AddDays(-80)).SaveX(ctx)
		rows.Affiliation.Create().SetPractitionerID(w.ids["dan"]).SetTeamID(team.ID).SetRole(enum.Director).SetFromOn(today.AddDays(-80)).SaveX(ctx)
		nanny := rows.Kin.Create().SetSortName("nanny").SetGivenNames("Nanny").SetFamilyName("Test").SaveX(ctx)
		rows.CanMembership.Create().SetNetworkID(w.ids["network of hana"]).SetKinID(nanny.ID).SetRole(enum.RoleWhanau).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		rows.Account.Create().SetIssuer("test").SetSubject("nanny").SetKinID(nanny.ID).SaveX(ctx)
		w.ids["mentoring"] = rows.ServiceType.Create().SetCode("MENTORING").SetName("mentoring").SetSortName("mentoring").
			SetExclusive(true).SetUniversal(false).SetScope(enum.ScopeChild).SetRelational(true).SaveX(ctx).ID
		for i, agency := range []string{"school", "clinic"} {
			w.ids["service of "+agency] = w.serve(ctx, rows, "hana", agency, today.AddDays(10*i-60))
		}
	})
	return w
}

func (w *world) serve(ctx context.Context, rows *gen.Client, child, agency string, from calendar.Date) uuid.UUID {
	return rows.ServiceProvision.Create().SetChildID(w.ids[child]).SetAgencyID(w.ids[agency]).SetServiceTypeID(w.ids["mentoring"]).
		SetStatus(enum.Active).SetFromOn(from).SaveX(ctx).ID
}

// write changes the world behind the back of the book.
func (w *world) write(change func(context.Context, *gen.Client)) {
	w.t.Helper()
	ctx := testkit.Context()
	if err := w.store.Tx(ctx, func(tx *sql.Tx) error { change(ctx, w.store.EntIn(tx)); return nil }); err != nil {
		w.t.Fatal(err)
	}
}

// as is a request of somebody on the world's day; the request before it ends.
func (w *world) as(who string) context.Context {
	w.t.Helper()
	if w.session != nil {
		w.session.Close()
	}
	ctx := w.also(who)
	w.session, _ = store.SessionFrom(ctx)
	return ctx
}

// also is a request of somebody beside others.
func (w *world) also(who string) context.Context {
	w.t.Helper()
	ctx := clock.At(context.Background(), w.day.Time().Add(time.Minute))
	ctx = testkit.As(w.t, ctx, w.store, "test", who)
	return review.Within(audit.Begin(ctx, audit.Request{ID: uuid.NewString(), Operation: "test"}))
}

func (w *world) id(kind, name string) *string {
	id := globalid.Of(kind, w.ids[name])
	return &id
}

// find is a finding of today around a child as somebody sees it, nil when they see none.
func (w *world) find(ctx context.Context, child string, code finding.Code) *finding.Finding {
	w.t.Helper()
	supports, err := w.around.Around(ctx, []*snapshot.Child{{ID: w.ids[child]}}, nil, network.Asked{Meetings: true, Casework: true})
	if err != nil {
		w.t.Fatal(err)
	}
	overlaps, err := supports[0].Overlaps(ctx, []finding.Code{code}, finding.Defaults())
	if err != nil {
		w.t.Fatal(err)
	}
	gaps, err := supports[0].Gaps(ctx, []finding.Code{code}, finding.Defaults())
	if found := append(overlaps, gaps...); len(found) > 0 && err == nil {
		return found[0]
	}
	return nil
}

// key is that of a finding as a lead sees it.
func (w *world) key(who, child string, code finding.Code) string {
	w.t.Helper()
	f := w.find(w.as(who), child, code)
	if f == nil {
		w.t.Fatalf("%s sees no %s around %s", who, code, child)
	}
	return f.Key
}

// stands is what somebody sees to be decided about a finding: "" for nothing.
func (w *world) stands(who, child string, code finding.Code) string {
	w.t.Helper()
	ctx := w.as(who)
	f := w.find(ctx, child, code)
	if f == nil {
		return "no finding"
	}
	reviews, err := w.book.InForceOf(ctx, []*finding.Finding{f})
	if err != nil {
		w.t.Fatal(err)
	}
	if reviews[0] == nil {
		return ""
	}
	return string(reviews[0].Decision)
}

// history is everything that somebody sees to have been decided, from the latest.
func (w *world) history(who, child string, code finding.Code) string {
	w.t.Helper()
	ctx := w.as(who)
	all, err := w.book.Of(ctx, []*finding.Finding{w.find(ctx, child, code)})
	if err != nil {
		w.t.Fatal(err)
	}
	var decisions []string
	for _, r := range all[0] {
		decisions = append(decisions, string(r.Decision))
	}
	return strings.Join(decisions, " ")
}

// intend is a decision that a finding is intended.
func (w *world) intend(key string, child string) review.ReviewOverlapInput {
	return review.ReviewOverlapInput{FindingKey: key, ChildID: w.id("Child", child), Decision: enum.Intended, Reason: "two sides of one plan"}
}

// decide carries out a decision and answers it, or what is wrong as "CODE field".
func (w *world) decide(who string, in review.ReviewOverlapInput) (*review.Review, string) {
	w.t.Helper()
	done, err := w.book.ReviewOverlap(w.as(who), in)
	return done.FindingReview, w.is(done.UserErrors, err)
}

// must is decide where nothing may be wrong.
func (w *world) must(who string, in review.ReviewOverlapInput) *review.Review {
	w.t.Helper()
	r, wrong := w.decide(who, in)
	if wrong != "" || r == nil {
		w.t.Fatal(wrong)
	}
	return r
}

func (w *world) is(wrong []command.UserError, err error) string {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
	var problems []string
	for _, p := range wrong {
		if p.Message == "" || strings.Contains(p.Message, "hana") {
			w.t.Errorf("message %q", p.Message)
		}
		problems = append(problems, string(p.Code)+" "+strings.Join(p.Field, "."))
	}
	return strings.Join(problems, ", ")
}

func p[T any](v T) *T { return &v }

// with is a copy of an input with something changed.
func with[In any](in In, change func(*In)) In {
	change(&in)
	return in
}
