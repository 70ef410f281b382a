package proof_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/graph"
	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/query"
	"cangraph/internal/proof/twoworlds"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// commandsVariable says how many commands are sent on each database; it is raised for a
// long run. commandsSeed repeats a run.
const (
	commandsVariable = "CANGRAPH_COMMANDS"
	commandsSeed     = "CANGRAPH_COMMANDS_SEED"
	fewCommands      = 90
	commandsOfWorld  = 200 // then another world begins: in an old one much has ended
)

// Random people send random commands of the whole schema, with inputs that are mostly
// right. Whatever is answered, the rules that hold for every command hold after each.
func TestRandomCommandsKeepWhatHoldsForAll(t *testing.T) {
	for name, open := range map[string]func(testing.TB) *store.Store{"sqlite": testkit.SQLite, "postgres": testkit.Postgres} {
		t.Run(name, func(t *testing.T) {
			seed, all := setting(t, commandsSeed, int(time.Now().UnixNano()%1e9)), setting(t, commandsVariable, fewCommands)
			sum := newTally()
			for sent := 0; sent < all; sent += commandsOfWorld {
				m := newMachine(t, open(t), seed+sent, sum)
				for range min(commandsOfWorld, all-sent) {
					m.step()
				}
			}
			sum.report(t)
		})
	}
}

// tally counts what was done and why the rest was refused.
type tally struct {
	sent        int
	done, wrong map[string]int
}

func newTally() *tally { return &tally{done: map[string]int{}, wrong: map[string]int{}} }

func (c *tally) report(t *testing.T) {
	t.Helper()
	done := 0
	for _, n := range c.done {
		done += n
	}
	t.Logf("%d of %d commands were done, of %d mutations: %v", done, c.sent, len(c.done), c.done)
	if os.Getenv(commandsVariable) != "" {
		for _, why := range slices.Sorted(maps.Keys(c.wrong)) {
			t.Log(c.wrong[why], why)
		}
	}
	if done < c.sent/5 {
		t.Errorf("only %d of %d commands were done: the inputs are not plausible", done, c.sent)
	}
}

func setting(t *testing.T, name string, usual int) int {
	t.Helper()
	text, ok := os.LookupEnv(name)
	if !ok {
		return usual
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(name, ": ", err)
	}
	return n
}

// machine sends commands to a server and looks at the database after each.
type machine struct {
	*rand.Rand
	t        *testing.T
	store    *store.Store
	schema   *ast.Schema
	handler  http.Handler
	accounts []world.Row
	outside  world.Row // somebody who works with no child
	verbs    []verb
	may      map[string][]string // who may, by mutation
	ids      map[string][]string // by type, what there is
	now      time.Time
	is       state
	last     *command // that was done
	*tally
}

func newMachine(t *testing.T, s *store.Store, seed int, sum *tally) *machine {
	t.Helper()
	t.Logf("%s=%d repeats this", commandsSeed, seed)
	c := newCast()
	c.add("agencies", "elsewhere", world.Row{"name": "elsewhere", "sort_name": "elsewhere", "kind": "LEGAL", "control": "NGO", "shield": ""})
	c.practitioner("bystander", "elsewhere")
	looking.Fill(t, s, []world.World{c.World})
	m := &machine{
		Rand: rand.New(rand.NewPCG(uint64(seed), 1)), t: t, store: s, schema: loadSchema(t), accounts: c.accounts[:len(c.accounts)-1], outside: c.accounts[len(c.accounts)-1],
		verbs: verbs(), may: mayByPage(t), ids: map[string][]string{}, now: c.Now, tally: sum,
	}
	var err error
	m.handler, err = graph.NewHandler(testkit.Context(), s, graph.Options{Now: func() time.Time { return m.now }, Authenticate: twoworlds.Authenticate(c.IssuedAt())})
	if err != nil {
		t.Fatal(err)
	}
	m.is = m.read()
	m.know(m.is)
	return m
}

// command is a mutation on its way.
type command struct {
	verb  verb
	by    world.Row
	input map[string]any
	key   string // of idempotency, or empty
}

// answer is what came back.
type answer struct {
	text string   // the payload without what was wrong
	code []string // of errors and of what was wrong
}

// step lets somebody send something, and holds what is there afterwards to the rules.
func (m *machine) step() {
	m.t.Helper()
	if m.chance(6) {
		m.now = m.now.AddDate(0, 0, 1)
	}
	c := m.command()
	before, seen := m.is, m.outsideSees(nil)
	got := m.send(c)
	m.sent++
	m.is = m.read()
	if len(got.code) > 0 {
		m.refused(c, got, before)
		return
	}
	m.done[c.verb.name]++
	m.last = &c
	m.holds(c, before)
	fresh := m.know(m.is)
	if now := m.outsideSees(nil); now != seen {
		m.fail(c, "who works with no child reads something else now:\n%s\n%s", seen, now)
	}
	if now := m.outsideSees(fresh); strings.Contains(now, `"id"`) {
		m.fail(c, "who works with no child reads what is new about one: %s", now)
	}
	if c.key != "" {
		m.again(c, got)
	}
}

// refused holds: nothing is stored of what was refused.
func (m *machine) refused(c command, got answer, before state) {
	m.t.Helper()
	m.wrong[c.verb.name+" "+got.code[0]]++
	if slices.Contains(got.code, "INTERNAL") {
		m.fail(c, "the server failed: %v", got)
	}
	if diff := before.difference(m.is); len(diff) > 0 {
		m.fail(c, "refused (%v), and yet this changed: %v", got.code, diff)
	}
}

// again sends a done command once more: the same answer, and nothing done; with another
// input it is refused.
func (m *machine) again(c command, got answer) {
	m.t.Helper()
	before := m.is
	twice := m.send(c)
	isGone := len(identities(twice.text)) == 0 // from the sight of who sent it: whoever leaves sees nothing from then on
	if len(twice.code) > 0 || !isGone && !slices.Equal(identities(twice.text), identities(got.text)) {
		m.fail(c, "with the same key: %v, first %v", twice, got)
	}
	other := c
	other.input = maps.Clone(c.input)
	other.input["expectedVersion"] = 77
	if m.schema.Types[c.verb.input].Fields.ForName("expectedVersion") != nil {
		if twice := m.send(other); len(twice.code) == 0 {
			m.fail(c, "with the same key and another input: %v", twice)
		}
	}
	m.is = m.read()
	if diff := before.difference(m.is); len(diff) > 0 {
		m.fail(c, "with the same key, this changed: %v", diff)
	}
}

// send sends a command, and asks for the id of what comes back.
func (m *machine) send(c command) answer {
	m.t.Helper()
	payload := m.schema.Types[m.schema.Mutation.Fields.ForName(c.verb.name).Type.Name()]
	var selection strings.Builder
	for _, field := range payload.Fields {
		if of := m.schema.Types[field.Type.Name()]; of.Kind == ast.Object && of.Fields.ForName("id") != nil {
			selection.WriteString(field.Name + " { id } ")
		}
	}
	data, codes := ask(m.t, m.handler, c.by, query.Question{
		Text: "mutation($input: " + c.verb.input + "!) { done: " + c.verb.name + "(input: $input) { " + selection.String() +
			"userErrors { code field message } } }",
		Variables: map[string]any{"input": c.input},
	})
	fields, _ := data.(map[string]any)
	done, _ := fields["done"].(map[string]any)
	for _, wrong := range list(done["userErrors"]) {
		codes = append(codes, fmt.Sprint(wrong["code"], " ", wrong["field"], " ", wrong["message"]))
	}
	delete(done, "userErrors")
	text, err := json.Marshal(done)
	if err != nil {
		m.t.Fatal(err)
	}
	return answer{string(text), codes}
}

func list(value any) (objects []map[string]any) {
	all, _ := value.([]any)
	for _, one := range all {
		object, _ := one.(map[string]any)
		objects = append(objects, object)
	}
	return objects
}

// identities are the ids in an answer; what it shows of them may have gone on.
func identities(text string) []string {
	var ids []string
	for _, part := range strings.Split(text, `"id":"`)[1:] {
		id, _, _ := strings.Cut(part, `"`)
		ids = append(ids, id)
	}
	return ids
}

// outsideSees is what somebody reads who works with no child.
func (m *machine) outsideSees(ids []string) string {
	m.t.Helper()
	q := query.Question{Text: `{ me { childCount } children { totalCount } concerns { totalCount } updateRequests { totalCount } teamConcerns { totalCount }
		myWork { totalCount } notices { totalCount } huiInvitations { totalCount } invitations { totalCount } leadProposals { totalCount } referrals { totalCount }
		myReferrals { totalCount } availabilityRequests { totalCount } serviceRequests { totalCount } informationRequests { nodes { id } } breakGlassReviews { nodes { id } } expressionsOfInterest { totalCount }
		child(id: "` + global("Child", "Aroha") + `") { name } whanau(id: "` + global("Whanau", "home") + `") { name } }`}
	if len(ids) > 0 {
		q = query.Question{Text: `query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`, Variables: map[string]any{"ids": ids}}
	}
	data, codes := ask(m.t, m.handler, m.outside, q)
	if len(codes) > 0 {
		m.t.Fatal(codes)
	}
	text, err := json.Marshal(data)
	if err != nil {
		m.t.Fatal(err)
	}
	return string(text)
}

func (m *machine) fail(c command, format string, args ...any) {
	m.t.Helper()
	input, _ := json.Marshal(c.input)
	m.t.Fatalf("command %d: %s by %s with %s\n%s", m.sent, c.verb.name, c.by.Text("subject"), input, fmt.Sprintf(format, args...))
}
