package proof_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/leadperiod"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/ent/gen/updaterequest"
	"cangraph/ent/gen/whanaumember"
	"cangraph/graph"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

const (
	lowThresholds = `thresholds: {pairMinDays: 1, pairMinChildren: 2, pairMinWhanau: 1, duplicateMinDays: 2, maxAgencies: 2, maxPractitioners: 2, singleAgencyDays: 0}`
	thinkThrough  = `query($id: ID!, $changes: [SimulatedChange!]!, $day: Date) { simulate(childId: $id, changes: $changes, asAt: $day, ` + lowThresholds + `) {
	asAt appearing { ...all } disappearing { ...all } staying { ...all } changed { before { ...all } after { ...all } }
	loads { practitioner { id } leads { before after } networks { before after } }
	siblings { child { id } leadThen { practitioner { id } } sameLeadBefore sameLeadAfter sharedPractitioners { before after } }
	appointments { before after } } } ` + saidOfFindings
	lookAround = `query($id: ID!, $day: Date!) { child(id: $id) { network(asAt: $day) { leadProfessional { practitioner { id } }
	overlaps(` + lowThresholds + `) { ...all } gaps(` + lowThresholds + `) { ...all }
	siblings { child { id } leadProfessional { practitioner { id } } sharedPractitioners { id } } } } } ` + saidOfFindings
	saidOfFindings = `fragment all on Finding { code kind severity polarity certainty note since until sinceBothOpen key facts { name value } explanation
	evidence { __typename ... on Child { id } ... on Practitioner { id } ... on Agency { id } ... on ServiceProvision { id } ... on Network { id } } }`
)

// said is what a finding says.
type said struct {
	Code, Kind, Severity, Polarity, Certainty, Key, Explanation string
	Note, Since, Until, SinceBothOpen                           *string
	Facts                                                       []struct {
		Name  string
		Value int
	}
	Evidence []struct {
		Typename string `json:"__typename"`
		ID       string
	}
}

type (
	somebody  struct{ Practitioner struct{ ID string } }
	count     struct{ Before, After int }
	simulated struct {
		AsAt                             string
		Appearing, Disappearing, Staying []said
		Changed                          []struct{ Before, After said }
		Loads                            []struct {
			Practitioner    struct{ ID string }
			Leads, Networks count
		}
		Siblings []struct {
			Child                         *struct{ ID string }
			LeadThen                      *somebody
			SameLeadBefore, SameLeadAfter bool
			SharedPractitioners           count
		}
		Appointments struct {
			Before int
			After  *int
		}
	}
	surroundings struct {
		LeadProfessional *somebody
		Overlaps, Gaps   []said
		Siblings         []struct {
			Child               *struct{ ID string }
			LeadProfessional    *somebody
			SharedPractitioners []struct{ ID string }
		}
	}
)

// lines says findings in an order of its own, without what did not exist before.
func lines(found []said, existed map[string]bool) []string {
	var all []string
	for _, f := range found {
		whole := true
		f.Evidence = slices.DeleteFunc(slices.Clone(f.Evidence), func(e struct {
			Typename string `json:"__typename"`
			ID       string
		}) bool {
			isNew := e.Typename == "ServiceProvision" && !existed[e.ID]
			whole = whole && !isNew
			return isNew
		})
		if !whole {
			f.Key = ""
		}
		text, _ := json.Marshal(f)
		all = append(all, string(text))
	}
	slices.Sort(all)
	return all
}

// withoutKeys leaves out the keys that rest on what does not exist: the evidence of a
// simulation does not show which those are.
func withoutKeys(of, like []string) []string {
	known := map[string]bool{}
	for _, line := range like {
		known[line] = true
	}
	cut := slices.Clone(of)
	for i, line := range cut {
		if !known[line] {
			var f said
			_ = json.Unmarshal([]byte(line), &f)
			f.Key = ""
			text, _ := json.Marshal(f)
			cut[i] = string(text)
		}
	}
	slices.Sort(cut)
	return cut
}

// thinker draws changes around a child, and makes them as the mutations do.
type thinker struct {
	*rand.Rand
	rows            *gen.Client
	today           calendar.Date
	child           uuid.UUID
	among, agencies []uuid.UUID        // who is thought of
	people          map[uuid.UUID]bool // who come, go or lead
	write           []func(context.Context, *gen.Client) error
}

func (r *thinker) day() calendar.Date { return r.today.AddDays([]int{0, 0, 0, 1, 20}[r.IntN(5)]) }

// draw is one change for the API; how it is written is added to write.
func (r *thinker) draw(ctx context.Context) map[string]any {
	one := func(ids []uuid.UUID) uuid.UUID {
		if len(ids) == 0 {
			return uuid.New()
		}
		return ids[r.IntN(len(ids))]
	}
	on := r.day()
	nets := r.rows.Network.Query().Where(network.ChildID(r.child), network.AcceptedOnLTE(on), network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(on))).Order(gen.Asc("id")).IDsX(ctx)
	net := one(nets)
	switch r.IntN(5) {
	case 0:
		who := one(r.among)
		return r.lead(ctx, net, who, on)
	case 1:
		who := one(r.among)
		agency := one(r.agencies)
		if jobs := r.rows.Employment.Query().Order(gen.Asc("id")).AllX(ctx); r.IntN(4) > 0 {
			for _, job := range jobs {
				if job.PractitionerID == who {
					agency = job.AgencyID
				}
			}
		}
		r.people[who] = true
		r.write = append(r.write, func(ctx context.Context, rows *gen.Client) error {
			return rows.CanMembership.Create().SetNetworkID(net).SetPractitionerID(who).SetAgencyID(agency).SetRole(enum.RoleCore).SetFromOn(on).SetJoinReason("OTHER").Exec(ctx)
		})
		return map[string]any{"addMember": map[string]any{"practitionerId": globalid.Of("Practitioner", who), "agencyId": globalid.Of("Agency", agency), "since": on.String()}}
	case 2:
		seats := r.rows.CanMembership.Query().Where(canmembership.NetworkIDIn(nets...)).Order(gen.Asc("id")).AllX(ctx)
		if len(seats) == 0 {
			return map[string]any{"removeMember": map[string]any{"membershipId": globalid.Of("Membership", uuid.New())}}
		}
		seat := seats[r.IntN(len(seats))]
		if seat.PractitionerID != nil {
			r.people[*seat.PractitionerID] = true
		}
		r.write = append(r.write, func(ctx context.Context, rows *gen.Client) error {
			if seat.PractitionerID != nil && on <= r.today { // what was asked of them is withdrawn
				asked := rows.UpdateRequest.Update().Where(updaterequest.ChildID(r.child), updaterequest.ToPractitionerID(*seat.PractitionerID), updaterequest.ToAgencyID(*seat.AgencyID),
					updaterequest.AnsweredOnIsNil(), updaterequest.WithdrawnOnIsNil())
				if err := asked.SetWithdrawnOn(r.today).SetWithdrawReason("left").Exec(ctx); err != nil {
					return err
				}
			}
			return rows.CanMembership.UpdateOneID(seat.ID).SetUntilOn(on).SetLeaveReason("OTHER").Exec(ctx)
		})
		return map[string]any{"removeMember": map[string]any{"membershipId": globalid.Of("Membership", seat.ID), "leftOn": on.String()}}
	case 3:
		return r.start(ctx, one, on)
	}
	return r.end(ctx, on)
}

// errElsewhere is that somebody is a member for another agency, which may be hidden: it
// would have them come for that one, or be refused.
var errElsewhere = errors.New("a member for another agency")

// lead hands the network over, and gives the lead the seats that they lack.
func (r *thinker) lead(ctx context.Context, net, who uuid.UUID, on calendar.Date) map[string]any {
	r.people[who] = true
	in := map[string]any{"practitionerId": globalid.Of("Practitioner", who), "since": on.String()}
	var jobs []uuid.UUID
	for _, job := range r.rows.Employment.Query().Order(gen.Asc("id")).AllX(ctx) {
		if job.PractitionerID == who && calendar.Between(job.FromOn, job.UntilOn).Contains(on) {
			jobs = append(jobs, job.AgencyID)
		}
	}
	agency := uuid.Nil
	if len(jobs) > 0 {
		agency = jobs[r.IntN(len(jobs))]
	}
	if len(jobs) > 1 || r.IntN(2) == 0 {
		in["agencyId"] = globalid.Of("Agency", agency)
	}
	r.write = append(r.write, func(ctx context.Context, rows *gen.Client) error {
		for _, l := range rows.LeadPeriod.Query().Where(leadperiod.NetworkID(net), leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(on))).Order(gen.Asc("id")).AllX(ctx) {
			r.people[l.PractitionerID] = true
			if err := rows.LeadPeriod.UpdateOne(l).SetUntilOn(on).Exec(ctx); err != nil {
				return err
			}
		}
		missing := calendar.NewDays(calendar.Since(on))
		for _, seat := range rows.CanMembership.Query().Where(canmembership.NetworkID(net), canmembership.PractitionerID(who)).Order(gen.Asc("id")).AllX(ctx) {
			days := calendar.Between(seat.FromOn, seat.UntilOn)
			if *seat.AgencyID != agency && days.Until > on {
				return errElsewhere
			}
			missing = missing.Subtract(calendar.NewDays(days))
		}
		for _, gap := range missing {
			if err := rows.CanMembership.Create().SetNetworkID(net).SetPractitionerID(who).SetAgencyID(agency).SetRole(enum.RoleCore).
				SetJoinReason("OTHER").SetFromOn(gap.From).SetNillableUntilOn(gap.End()).Exec(ctx); err != nil {
				return err
			}
		}
		return rows.LeadPeriod.Create().SetNetworkID(net).SetPractitionerID(who).SetFromOn(on).Exec(ctx)
	})
	return map[string]any{"assignLead": in}
}

func (r *thinker) start(ctx context.Context, one func([]uuid.UUID) uuid.UUID, on calendar.Date) map[string]any {
	kind, agency := one(r.rows.ServiceType.Query().Order(gen.Asc("id")).IDsX(ctx)), one(r.agencies)
	in := map[string]any{"serviceTypeId": globalid.Of("ServiceType", kind), "agencyId": globalid.Of("Agency", agency), "since": on.String()}
	var who, whanau *uuid.UUID
	for _, job := range r.rows.Employment.Query().Order(gen.Asc("id")).AllX(ctx) {
		if job.AgencyID == agency && r.IntN(2) == 0 {
			who, in["practitionerId"] = &job.PractitionerID, globalid.Of("Practitioner", job.PractitionerID)
		}
	}
	if r.IntN(3) == 0 {
		for _, m := range r.rows.WhanauMember.Query().Where(whanaumember.ChildID(r.child)).Order(gen.Asc("id")).AllX(ctx) {
			whanau, in["whanauId"] = &m.WhanauID, globalid.Of("Whanau", m.WhanauID)
		}
	}
	r.write = append(r.write, func(ctx context.Context, rows *gen.Client) error {
		create := rows.ServiceProvision.Create().SetAgencyID(agency).SetServiceTypeID(kind).SetNillablePractitionerID(who).SetStatus(enum.Active).SetFromOn(on)
		if whanau != nil {
			return create.SetWhanauID(*whanau).Exec(ctx)
		}
		return create.SetChildID(r.child).Exec(ctx)
	})
	return map[string]any{"startService": in}
}

func (r *thinker) end(ctx context.Context, on calendar.Date) map[string]any {
	var homes []uuid.UUID
	for _, m := range r.rows.WhanauMember.Query().Where(whanaumember.ChildID(r.child)).Order(gen.Asc("id")).AllX(ctx) {
		homes = append(homes, m.WhanauID)
	}
	given := r.rows.ServiceProvision.Query().Where(serviceprovision.StatusEQ(enum.Active), serviceprovision.Or(serviceprovision.ChildID(r.child), serviceprovision.WhanauIDIn(homes...))).Order(gen.Asc("id")).AllX(ctx)
	if len(given) == 0 {
		return map[string]any{"endService": map[string]any{"serviceProvisionId": globalid.Of("ServiceProvision", uuid.New())}}
	}
	p := given[r.IntN(len(given))]
	in := map[string]any{"serviceProvisionId": globalid.Of("ServiceProvision", p.ID), "endedOn": on.String(), "reason": "FUNDING_ENDED"}
	begun := p.FromOn <= r.today
	if !begun {
		delete(in, "endedOn")
	}
	r.write = append(r.write, func(ctx context.Context, rows *gen.Client) error {
		update := rows.ServiceProvision.UpdateOneID(p.ID).SetEndReason("FUNDING_ENDED")
		switch {
		case !begun:
			update.SetStatus(enum.Cancelled)
		case on <= r.today:
			update.SetUntilOn(on).SetStatus(enum.Completed)
		default:
			update.SetUntilOn(on)
		}
		return update.Exec(ctx)
	})
	return map[string]any{"endService": in}
}

// What is simulated is what the network query answers when the changes have been made: for
// every account, in random worlds, to the word. What is only thought of leaves every table
// but the log of reads as it was.
func TestWhatIsSimulatedIsWhatComes(t *testing.T) {
	t.Parallel() // with the others that take long, when nothing else is left to run
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		worlds := fullest(looking.Draw(7000, 60), "can_memberships")[:5] // people meet
		looking.Fill(t, s, worlds)
		held, refused, told := 0, map[string]int{}, map[string]int{}
		for n, w := range worlds {
			handler, everything := api(t, s, w), operator(t, s, w)
			random := rand.New(rand.NewPCG(uint64(n), 11))
			for _, account := range w.Tables["accounts"] {
				for _, child := range w.IDs("children") {
					for range 4 {
						x := scene{t: t, store: s, handler: handler, everything: everything, world: w, account: account, child: child, refused: refused, told: told}
						if w.Known(account) && x.play(random) {
							held++
						}
					}
				}
			}
		}
		t.Logf("%d held, refused %v, told %v", held, refused, told)
		if held < 50 {
			t.Errorf("only %d simulations were held to what came", held)
		}
		for _, what := range []string{"appearing", "disappearing", "staying", "changed", "siblings", "O7_REPEATED_PAIR", "known appointments"} {
			if told[what] == 0 {
				t.Errorf("no simulation tells of %s", what)
			}
		}
	})
}

// scene is one simulation of one account around one child.
type scene struct {
	t                   *testing.T
	store               *store.Store
	handler, everything http.Handler
	world               world.World
	account             world.Row
	child               uuid.UUID
	refused, told       map[string]int
	changes             []map[string]any
	where               string
}

// play simulates, makes the changes, and compares; it says whether there was anything to
// compare.
func (x *scene) play(random *rand.Rand) bool {
	ctx, w := testkit.Context(), x.world
	r := &thinker{Rand: random, rows: x.store.Ent(), today: w.Today(), child: x.child, among: w.IDs("practitioners"), agencies: w.IDs("agencies"), people: map[uuid.UUID]bool{}}
	for range 1 + r.IntN(2) {
		x.changes = append(x.changes, r.draw(ctx))
	}
	x.where = fmt.Sprintf("%s, %s around %s: %v", x.store.Dialect(), who(x.account), x.child, x.changes)
	would := x.think(r.IntN(40) == 0)
	if would == nil {
		return false
	}
	existed := map[string]bool{}
	for _, p := range x.store.Ent().ServiceProvision.Query().IDsX(ctx) {
		existed[globalid.Of("ServiceProvision", p)] = true
	}
	is := x.see(would.AsAt)
	compareSaid(x.t, x.where+" before", existed, append(is.Overlaps, is.Gaps...), would.Staying, would.Disappearing, beforeOf(would))
	if !x.do(r.write) || r.people[x.account.Ref("practitioner_id")] {
		return false // who changes what they themselves may see sees something else afterwards
	}
	comes := x.see(would.AsAt)
	compareSaid(x.t, x.where+" after", existed, append(comes.Overlaps, comes.Gaps...), would.Staying, would.Appearing, afterOf(would))
	compareSiblings(x.t, x.where, would, is, comes)
	for _, load := range would.Loads {
		if leads, networks := x.load(load.Practitioner.ID, would.AsAt); leads != load.Leads.After || networks != load.Networks.After {
			x.t.Fatalf("%s: a load of %+v, and there are %d leads and %d networks", x.where, load, leads, networks)
		}
	}
	x.tell(would)
	return true
}

// think asks what would change, nil for nothing or a refusal; whole compares what is stored.
func (x *scene) think(whole bool) *simulated {
	all := &machine{t: x.t, store: x.store}
	var before state
	if whole {
		before = all.read()
	}
	text := reply(x.t, x.handler, x.account, thinkThrough, x.variables())
	if whole && !reflect.DeepEqual(before, all.read()) {
		x.t.Fatalf("%s: a simulation wrote something", x.where)
	}
	var answer struct {
		Data   struct{ Simulate *simulated }
		Errors []struct {
			Message    string
			Extensions map[string]any
		}
	}
	if err := json.Unmarshal([]byte(text), &answer); err != nil {
		x.t.Fatalf("%v in %s", err, text)
	}
	for _, e := range answer.Errors {
		if !strings.HasPrefix(fmt.Sprint(e.Extensions["argument"]), "changes[") {
			x.t.Fatal(text)
		}
		x.refused[e.Message]++
	}
	return answer.Data.Simulate
}

func (x *scene) variables() map[string]any {
	return map[string]any{"id": globalid.Of("Child", x.child), "changes": x.changes}
}

// see asks what is around the child.
func (x *scene) see(day string) *surroundings {
	text := reply(x.t, x.handler, x.account, lookAround, map[string]any{"id": globalid.Of("Child", x.child), "day": day})
	var seen struct {
		Data struct {
			Child struct{ Network *surroundings }
		}
	}
	if err := json.Unmarshal([]byte(text), &seen); err != nil || seen.Data.Child.Network == nil {
		x.t.Fatal(x.where, text)
	}
	return seen.Data.Child.Network
}

// do makes the changes; what stands in their way has to be hidden from the viewer.
func (x *scene) do(write []func(context.Context, *gen.Client) error) bool {
	ctx := testkit.Context()
	err := x.store.Tx(ctx, func(tx *sql.Tx) error {
		for _, one := range write {
			if err := one(ctx, x.store.EntIn(tx)); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		return true
	}
	x.refused["for what is hidden"]++
	if errors.Is(err, errElsewhere) {
		return false
	}
	if all := reply(x.t, x.everything, x.account, thinkThrough, x.variables()); !strings.Contains(all, `"argument":"changes[`) {
		x.t.Fatalf("%s: simulated, also by who sees all, and could not be: %v", x.where, err)
	}
	return false
}

// load is how many networks somebody leads and is a member of, as far as the viewer sees.
func (x *scene) load(id, day string) (leads, networks int) {
	text := reply(x.t, x.handler, x.account, `query($id: ID!, $day: Date) { node(id: $id) { ... on Practitioner { networks(asAt: $day) { totalCount } } } }`,
		map[string]any{"id": id, "day": day})
	var answer struct {
		Data struct {
			Node struct{ Networks struct{ TotalCount int } }
		}
	}
	on, err := calendar.Parse(day)
	if err == nil {
		err = json.Unmarshal([]byte(text), &answer)
	}
	if err != nil {
		x.t.Fatal(err, text)
	}
	ctx, session := x.store.Session(looking.Asking(x.world, x.account))
	defer session.Close()
	leads, err = x.store.Ent().LeadPeriod.Query().Where(leadperiod.PractitionerID(globalid.Own("Practitioner", id)), leadperiod.FromOnLTE(on),
		leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(on)),
		leadperiod.HasNetworkWith(network.AcceptedOnLTE(on), network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(on)))).Count(ctx)
	if err != nil {
		x.t.Fatal(err)
	}
	return leads, answer.Data.Node.Networks.TotalCount
}

func (x *scene) tell(would *simulated) {
	x.told["appearing"] += len(would.Appearing)
	x.told["disappearing"] += len(would.Disappearing)
	x.told["staying"] += len(would.Staying)
	x.told["changed"] += len(would.Changed)
	x.told["siblings"] += len(would.Siblings)
	for _, f := range append(would.Appearing, afterOf(would)...) {
		x.told[f.Code]++
	}
	if would.Appointments.After != nil {
		x.told["known appointments"]++
	}
}

func beforeOf(s *simulated) (found []said) {
	for _, c := range s.Changed {
		found = append(found, c.Before)
	}
	return found
}

func afterOf(s *simulated) (found []said) {
	for _, c := range s.Changed {
		found = append(found, c.After)
	}
	return found
}

func compareSaid(t *testing.T, where string, existed map[string]bool, is []said, would ...[]said) {
	t.Helper()
	want := lines(is, existed)
	got := withoutKeys(lines(slices.Concat(would...), existed), want)
	if !slices.Equal(got, want) {
		t.Fatalf("%s: simulated\n%s\nbut there is\n%s", where, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func compareSiblings(t *testing.T, where string, would *simulated, is, comes *surroundings) {
	t.Helper()
	leads := func(a, b *somebody) bool { return a != nil && b != nil && a.Practitioner.ID == b.Practitioner.ID }
	if len(would.Siblings) != len(comes.Siblings) {
		t.Fatalf("%s: %d siblings instead of %d", where, len(would.Siblings), len(comes.Siblings))
	}
	for i, one := range would.Siblings {
		was, comesTo := is.Siblings[i], comes.Siblings[i]
		if one.SharedPractitioners != (count{len(was.SharedPractitioners), len(comesTo.SharedPractitioners)}) ||
			one.SameLeadBefore != leads(is.LeadProfessional, was.LeadProfessional) || one.SameLeadAfter != leads(comes.LeadProfessional, comesTo.LeadProfessional) {
			t.Fatalf("%s: simulated %+v, but there is %+v and comes %+v", where, one, was, comesTo)
		}
	}
}

// operator is the endpoint for a command, which sees everything.
func operator(t *testing.T, s *store.Store, w world.World) http.Handler {
	t.Helper()
	handler, err := graph.NewHandler(testkit.Context(), s, graph.Options{
		Now: func() time.Time { return w.Now }, Authenticate: func(*http.Request) (viewer.Viewer, error) { return viewer.System("test"), nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	return handler
}
