package graph_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"cangraph/graph"
	"cangraph/internal/store"
)

// pictures of the demo, each in testdata/pictures as a drawing and in words.
var pictures = []struct {
	who, key, args string
	shown, not     []string
}{
	{"ata-wilkins", "hana-parata", "", []string{"Mikaere", "★ Aroha Ngata", `data-key="`}, nil},
	{"farah-aziz", "hana-parata", `shape: NARROW, lang: MI, comparedWith: "2026-01-10"`, []string{"(hou)", "Ngā āputa"}, []string{"Mikaere"}},
	{"ngaire-waaka", "mikaere-parata", "", []string{"a sibling", "led by Aroha"}, []string{"Hana"}},
	{"ata-wilkins", "anahera-rawiri", "", []string{"<path"}, []string{"★"}},
	{"leilani-tuimavave", "aria-marsden", "", []string{"ask Kiri Walker about it"}, []string{"Piringa", "Rauhī", "Hera", "Mia Larsen"}},
	{"tracey-marsden", "aria-marsden", "", []string{"Piringa", "Rauhī"}, []string{"data-key", "heard from"}},
	{"tiaki-rangihuna", "tiaki-rangihuna", "shape: NARROW", []string{"The people around me"}, []string{"data-key", "heard from", "stroke-dasharray"}},
	{"fetu-aumua", "sione-faleolo", "", []string{`data-key="`}, nil},

	{"ata-wilkins", "hana-parata", "style: TIMELINE,", []string{"★ Aroha Ngata", "– Counselling", `data-key="`}, nil},
	{"farah-aziz", "hana-parata", `style: TIMELINE, shape: NARROW, lang: MI, comparedWith: "2026-01-10"`, []string{"(hou)", "(kua riro)", "Hūr"}, nil},
	{"ata-wilkins", "wiremu-rawiri", "style: TIMELINE,", []string{"Nobody leads", `stroke-dasharray="5 3"`}, nil},
	{"leilani-tuimavave", "aria-marsden", "style: TIMELINE,", []string{"ask Kiri Walker about it"}, []string{"Piringa", "Rauhī", "Hera", "Mia Larsen"}},
	{"tiaki-rangihuna", "tiaki-rangihuna", "style: TIMELINE,", []string{"Who has been there for me"}, []string{"data-key"}},
}

// drawn is the answer to a picture.
type drawn struct {
	Children struct {
		Nodes []struct {
			ID      string
			Network struct {
				Picture        picture
				Overlaps, Gaps []struct{ Key, Explanation string }
			}
		}
	}
}

type picture struct {
	SVG, AltText  string
	Width, Height int
	Rows          []row
}

type row struct {
	ID         *string
	Name, Part string
}

func TestPicturesOfTheDemo(t *testing.T) {
	busy.Each(t, func(t *testing.T, s *store.Store) {
		for _, p := range pictures {
			t.Run(p.who+" of "+p.key, func(t *testing.T) {
				args := ""
				if p.args != "" {
					args = "(" + p.args + ")"
				}
				answer := ask[drawn](t, apiFor(t, s, bearer(p.who)), fmt.Sprintf(`{ children(filter: { importKey: %q }) { nodes { id network {
					picture%s { svg altText width height rows { id name part } } overlaps { key explanation } gaps { key explanation } } } } }`, p.key, args), nil)
				if len(answer.Children.Nodes) != 1 {
					t.Fatalf("%d children", len(answer.Children.Nodes))
				}
				is := answer.Children.Nodes[0].Network
				for _, text := range p.shown {
					if !strings.Contains(is.Picture.SVG, text) {
						t.Errorf("%q is not shown", text)
					}
				}
				for _, text := range p.not {
					if strings.Contains(is.Picture.SVG+is.Picture.AltText, text) {
						t.Errorf("%q is shown", text)
					}
				}
				for _, f := range append(is.Overlaps, is.Gaps...) {
					if !strings.Contains(is.Picture.SVG, fmt.Sprintf("data-key=%q", f.Key)) || !strings.Contains(p.args, "MI") && !strings.Contains(is.Picture.AltText, f.Explanation) {
						t.Errorf("it does not show that %s", f.Explanation)
					}
				}
				name := "testdata/pictures/" + p.who + "_" + p.key
				if style, _, of := strings.Cut(p.args, ","); of && strings.HasPrefix(style, "style: ") {
					name += "_" + strings.ToLower(strings.TrimPrefix(style, "style: "))
				}
				compareText(t, inLines(is.Picture), name+".svg")
				compareText(t, is.Picture.AltText, name+".txt")
			})
		}
	})
}

var dataID = regexp.MustCompile(`data-id="[^"]*"`)

// inLines is a drawing with the names of things instead of their ids, which differ by database, without keys, and with one
// element in a line.
func inLines(p picture) string {
	names := map[string]string{}
	for _, r := range p.Rows {
		if r.ID != nil {
			names[fmt.Sprintf("data-id=%q", *r.ID)] = r.Name
		}
	}
	svg := dataID.ReplaceAllStringFunc(p.SVG, func(id string) string {
		return fmt.Sprintf("data-id=%q", cmp.Or(names[id], "what has no row"))
	})
	before, rest, found := strings.Cut(svg, ` data-key="`)
	for found {
		_, after, _ := strings.Cut(rest, `"`)
		svg = before + ` class="finding"` + after
		before, rest, found = strings.Cut(svg, ` data-key="`)
	}
	return strings.ReplaceAll(svg, "><", ">\n<") + "\n"
}

// A drawing has an address of its own, and is what the picture is; who may not see the child
// gets the same as for none.
func TestDrawingsHaveAnAddress(t *testing.T) {
	busy.Each(t, func(t *testing.T, s *store.Store) {
		endpoint := apiFor(t, s, bearer("farah-aziz"))
		answer := ask[drawn](t, endpoint, `{ children(filter: { importKey: "hana-parata" }) { nodes { id network(asAt: "2026-06-01") { picture(lang: MI, shape: NARROW) { svg } } } } }`, nil)
		hana := answer.Children.Nodes[0]
		hidden := ask[drawn](t, api(t, s), `{ children(filter: { importKey: "koa-fraser" }) { nodes { id } } }`, nil).Children.Nodes[0].ID
		mux := http.NewServeMux()
		mux.Handle("GET /children/{id}/network.svg", graph.NewDrawings(endpoint))
		get := func(path string) (int, string, string) {
			w := httptest.NewRecorder()
			mux.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/children/"+path, nil))
			return w.Code, w.Header().Get("Content-Type"), w.Body.String()
		}
		if status, media, body := get(hana.ID + "/network.svg?asAt=2026-06-01&lang=mi&shape=narrow&style=ecomap"); status != 200 || media != "image/svg+xml" || body != hana.Network.Picture.SVG {
			t.Errorf("%d %s %.100s", status, media, body)
		}
		if status, _, body := get(hana.ID + "/network.svg?knownAt=2026-06-15T00:00:00Z&comparedWith=2026-01-01"); status != 200 || !strings.Contains(body, "Hana") || strings.Contains(body, "Te Puna") || !strings.Contains(body, "As it was known on") {
			t.Errorf("as known: %d %.200s", status, body)
		}
		none, _, absent := get("Q2hpbGQ6MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw/network.svg")
		if status, _, body := get(hidden + "/network.svg"); none != 404 || status != none || body != absent {
			t.Errorf("hidden: %d %s, absent: %d %s", status, body, none, absent)
		}
		for query, code := range map[string]string{
			"asAt=tomorrow": "BAD_VARIABLES", "asAt=2026-06-01&comparedWith=2026-06-02": "INVALID", "lang=fr": "BAD_VARIABLES", "style=photo": "BAD_VARIABLES", "knownAt=2027-01-01T00:00:00Z": "INVALID",
			"asAt=2026-06-01&asAt=2026-06-02": "INVALID", "name=hana": "INVALID", "asAt=2026-06-01&lang=": "BAD_VARIABLES",
		} {
			status, media, body := get(hana.ID + "/network.svg?" + query)
			var says struct {
				Errors []struct{ Extensions struct{ Code string } }
			}
			if err := json.Unmarshal([]byte(body), &says); err != nil || status != 400 || media != "application/json" || says.Errors[0].Extensions.Code != code {
				t.Errorf("%s: %d %s %s", query, status, media, body)
			}
		}
	})
}
