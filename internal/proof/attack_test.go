package proof_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/twoworlds"
	"cangraph/internal/proof/world"
	"cangraph/internal/testkit"
)

// attack is one request to the whole server, as in production, and how it must end.
type attack struct {
	name    string // the number of the case in the list of attacks first
	request func(address string) *http.Request
	status  int // of the answer; 0: any of 400 to 499
	not     string
}

// The bounds of every attack: what may be answered, and how many times the processor of
// an ordinary request it may take.
const (
	maxReply = 2 << 10
	maxTimes = 100
)

func posted(body string, headers ...string) func(string) *http.Request {
	return func(address string) *http.Request {
		request, err := http.NewRequest(http.MethodPost, address, strings.NewReader(body))
		if err != nil {
			panic(err) // the address is ours
		}
		request.Header.Set("Content-Type", "application/json")
		for i := 0; i < len(headers); i += 2 {
			request.Header.Set(headers[i], headers[i+1])
		}
		return request
	}
}

func asked(text string, variables any) func(string) *http.Request {
	body, err := json.Marshal(map[string]any{"query": text, "variables": variables})
	if err != nil {
		panic(err) // only text and numbers
	}
	return posted(string(body), "Accept", "application/graphql-response+json") // whose refusals are 4xx
}

func times(n int, text string) string { return strings.Repeat(text, n) }

// bomb is a chain of fragments, each of which spreads the next twice.
func bomb(n int) string {
	var b strings.Builder
	b.WriteString(`{ child(id: "x") { ...f0 } }`)
	for i := range n - 1 {
		fmt.Fprintf(&b, " fragment f%d on Child { ...f%d ...f%d }", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment f%d on Child { id }", n-1)
	return b.String()
}

func got(query string) func(string) *http.Request {
	return func(address string) *http.Request {
		request, err := http.NewRequest(http.MethodGet, address+"?query="+url.QueryEscape(query), nil)
		if err != nil {
			panic(err) // it is escaped
		}
		return request
	}
}

var deep any = func() (list any) {
	for range 9000 {
		list = []any{list}
	}
	return list
}()

var attacks = []attack{
	{name: "A1 nested lists of 3 MB", request: asked("{child(id:"+times(1_500_000, "[")+times(1_500_000, "]")+"){id}}", nil), status: 413},
	{name: "A1 nested selections", request: asked("{"+times(20_000, "a{")+"a"+times(20_000, "}")+"}", nil)},
	{name: "A2 unclosed", request: asked(times(20_000, "{a"), nil)},
	{name: "A3 fragments", request: asked(bomb(38), nil)},
	{name: "A4 equal fields", request: asked("{"+times(8_000, "findingRules{code} ")+"}", nil)},
	{name: "A5 equal connections", request: asked("{"+times(2_000, "children{totalCount} ")+"}", nil)},
	{name: "A6 inline fragments", request: asked("{"+times(600, "...{")+"findingRules{code}"+times(600, "}")+"}", nil)},
	{name: "A7 1,490 names", request: asked("{"+times(1_490, "__typename ")+"}", nil)},
	{name: "A8 directives", request: asked("{me{childCount"+times(3_000, " @skip(if:true)")+"}}", nil)},
	{name: "A9 aliases", request: asked("{"+times(10, "a:me{childCount} ")+aliased(101)+"}", nil)},
	{name: "A10 batch", request: posted(`[{"query":"{me{childCount}}"},{"query":"{me{childCount}}"}]`)},
	{name: "A11 circular introspection", request: asked("{__schema{types{"+times(20, "fields{type{")+"name"+times(20, "}}")+"}}}", nil)},
	{name: "A12 introspection", request: asked("{__schema{types{name}}}", nil), not: "Child"},
	{name: "A13 a field nearly right", request: asked("{childrenn{totalCount}}", nil), not: "children\""},
	{name: "A14 an argument nearly right", request: asked("{children(firs:1){totalCount}}", nil), not: "first"},
	{name: "A14 a value nearly right", request: asked("{agencies(filter:{kind:SCHOO}){totalCount}}", nil), not: "SCHOOL"},
	{name: "A14 a type nearly right", request: asked("{node(id:1){... on Chil{id}}}", nil), not: "Child"},
	{name: "A15 deep input", request: asked("{children(filter:"+times(4_000, "{name:")+"1"+times(4_000, "}")+"){totalCount}}", nil)},
	{name: "A16 deep variables", request: asked("query($v:String){children(filter:{name:$v}){totalCount}}", map[string]any{"v": deep})},
	{name: "A17 many ids", request: asked("query($v:[ID!]!){nodes(ids:$v){id}}", map[string]any{"v": make([]int, 5_000)})},
	{name: "A18 many conditions", request: asked("{children(filter:{or:["+times(5_000, "{}")+"]}){totalCount}}", nil)},
	{name: "A19 a page of 2^63-1", request: asked("{children(first:9223372036854775807){totalCount}}", nil)},
	{name: "A19 a page of -1", request: asked("{children(last:-1){totalCount}}", nil)},
	{name: "A21 pages in pages", request: asked("{agencies(first:100){nodes{networks(first:100){nodes{members{person{id}}}}}}}", nil)},
	{name: "A22 a change by GET", request: got(`mutation{reviewBreakGlass(input:{breakGlassUseId:"x",outcome:JUSTIFIED}){userErrors{code}}}`), status: 405},
	{name: "A23 plain text", request: posted(`{"query":"{me{childCount}}"}`, "Content-Type", "text/plain"), status: 415},
	{name: "A23 a form", request: posted("query=%7Bme%7BchildCount%7D%7D", "Content-Type", "application/x-www-form-urlencoded"), status: 415},
	{name: "A23 an upload", request: posted("--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{}\r\n--x--", "Content-Type", "multipart/form-data; boundary=x"), status: 415},
	{name: "A24 a socket of another origin", request: socket("https://evil.example")},
	{name: "A24 a socket of no origin", request: socket("")},
	{name: "A25 broken JSON with a number", request: posted(`{"query":"{me{childCount}}","variables":{"nhi":"ZZZ0016"`), not: "ZZZ0016"},
	{name: "A27 a known hash and no text", request: posted(`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + times(64, "a") + `"}}}`)},
	{name: "A28 a subscription", request: asked("subscription{notices{id}}", nil)},
	{name: "A31 a compressed body", request: posted("\x1f\x8b\x08", "Content-Encoding", "gzip"), status: 415},
	{name: "A36 NUL in a name", request: asked("query($v:String){children(filter:{name:$v}){totalCount}}", map[string]any{"v": "a\x00b"})},
	{name: "A36 no UTF-8", request: posted(`{"query":"{children(filter:{name:\"` + "\xff\xfe" + `\"}){totalCount}}"}`)},
	{name: "A40 a fragment called __schema", request: asked("{...__schema} fragment __schema on Query{"+times(30, "children{nodes{network{child{")+"id"+times(30, "}}}}")+"}", nil)},
}

func aliased(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "b%d:me{childCount} ", i)
	}
	return b.String()
}

// socket asks for a WebSocket.
func socket(origin string) func(string) *http.Request {
	return func(address string) *http.Request {
		request := got("{me{childCount}}")(address)
		for name, value := range map[string]string{
			"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
			"Sec-WebSocket-Protocol": "graphql-transport-ws", "Accept": "application/nothing",
		} {
			request.Header.Set(name, value)
		}
		if origin != "" {
			request.Header.Set("Origin", origin)
		}
		return request
	}
}

func TestAttacks(t *testing.T) {
	w := world.Draw(5)
	s := testkit.SQLite(t)
	looking.Fill(t, s, []world.World{w})
	server := serve(t, s, w)
	account := w.Somebody(0)
	ordinary := asked("{me{childCount} children{totalCount nodes{id preferredName}}}", nil)
	if status, body, _ := server.attack(t, ordinary, account); status != http.StatusOK || bytes.Contains(body, []byte("errors")) {
		t.Fatalf("an ordinary request: %d %s", status, body)
	}
	usual := server.cost(t, ordinary, account)
	for _, a := range attacks {
		t.Run(a.name, func(t *testing.T) {
			status, body, _ := server.attack(t, a.request, account)
			if a.status != 0 && status != a.status || status < 400 || status > 499 {
				t.Errorf("status %d: %.300s", status, body)
			}
			if len(body) > maxReply {
				t.Errorf("the refusal has %d bytes: %.300s", len(body), body)
			}
			if a.not != "" && strings.Contains(string(body), a.not) {
				t.Errorf("the refusal tells %q: %s", a.not, body)
			}
			if cost := server.cost(t, a.request, account); cost > maxTimes*usual {
				t.Errorf("it took %v of the processor, an ordinary request %v", cost, usual)
			}
		})
	}
	if status, _, _ := server.attack(t, ordinary, account); status != http.StatusOK {
		t.Errorf("afterwards an ordinary request is answered with %d", status)
	}
}

// attack sends a request.
func (b *bird) attack(t *testing.T, make func(string) *http.Request, account world.Row) (status int, body []byte, header http.Header) {
	t.Helper()
	request := make(b.address)
	twoworlds.Identify(request, account)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err = io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, body, response.Header
}

// cost is the least that a request takes of the processor, client included, in some tries.
func (b *bird) cost(t *testing.T, make func(string) *http.Request, account world.Row) time.Duration {
	t.Helper()
	least := time.Hour
	for range 5 {
		before := processor(t)
		b.attack(t, make, account)
		least = min(least, processor(t)-before)
	}
	return max(least, time.Millisecond)
}

func processor(t *testing.T) time.Duration {
	t.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		t.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// elsewhere are the tests of the cases that are not, or not all, in the table above.
var elsewhere = map[string][]string{
	"A1":  {"internal/gqlhttp/child_test.go TestNothingKillsTheProcess"},
	"A20": {"internal/gqlhttp/attack_test.go TestAttacks"},
	"A26": {"internal/gqlhttp/cache_test.go TestCacheIsBoundedByBytes"},
	"A29": {"internal/identity/matrix_test.go TestTokensThatDoNotCount", "internal/proof/attack_test.go TestAttacks"}, // no socket outlives its token: there is none
	"A30": {"internal/httpd/slow_test.go TestSlowClientsAreCutAndOthersServed", "internal/httpd/slow_test.go TestSlowReaderIsCut"},
	"A31": {"internal/httpd/slow_test.go TestHugeHeaderIsRefused", "internal/proof/smuggling_test.go TestAmbiguousRequestsAreRefused"},
	"A32": {"internal/proof/injection_test.go TestTextIsOnlyText"},
	"A33": {"internal/proof/forged_test.go TestForgedCursorsAreAllRefusedAlike"},
	"A34": {"internal/proof/oracle_test.go TestHiddenAnswersLikeAbsent"},
	"A35": {"internal/proof/oracle_test.go TestNumbersOfHiddenChildrenAnswerLikeNone"},
	"A37": {"internal/proof/injection_test.go TestNothingIsWrittenIntoTheLog", "internal/httpd/log_test.go TestLogLineHoldsNothingOfTheRequest"},
	"A38": {"internal/proof/oracle_test.go TestHiddenAnswersLikeAbsent"},
	"A39": {"internal/proof/oracle_test.go TestHiddenTakesAsLongAsAbsent"},
}

func TestEveryCaseIsTried(t *testing.T) {
	for n := range 40 {
		number := fmt.Sprint("A", n+1)
		tried := false
		for _, a := range attacks {
			tried = tried || strings.HasPrefix(a.name, number+" ")
		}
		for _, place := range elsewhere[number] {
			file, test, _ := strings.Cut(place, " ")
			source, err := os.ReadFile("../../" + file)
			if err != nil || !regexp.MustCompile(`func `+test+`\(t `).Match(source) {
				t.Errorf("%s: %s is not there", number, place)
			}
			tried = true
		}
		if !tried {
			t.Errorf("%s is not tried", number)
		}
	}
}
