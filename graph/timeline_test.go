package graph_test

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/interchange"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// period is one row of a timeline.
type period struct {
	ID, Agency, Since, Until *string
	Name, Role               string
	Lead                     bool
}

// spell is somebody in a network for some days.
type spell struct {
	Practitioner, Person, Agency *struct{ ID, Name string }
	Since, Until                 *string
}

// ofADay is what a network answers of a day that a timeline tells too.
type ofADay struct {
	Child struct {
		Network struct {
			Network                        *struct{ ID, AcceptedOn, ClosedOn *string }
			LeadProfessional, LeadDelegate *spell
			Members, Leads                 []spell
			Services                       []struct {
				ID           string
				Agency       struct{ Name string }
				Since, Until *string
			}
		}
	}
}

const askOfADay = `query($id: ID!, $day: Date!) { child(id: $id) { network(asAt: $day) {
	network { id acceptedOn closedOn }
	leadProfessional { practitioner { id name } agency { name } since until } leadDelegate { practitioner { id name } agency { name } since until }
	leads { practitioner { id name } agency { name } since until } members { person { id name } agency { name } since until }
	services { id agency { name } since until } } } }`

// A timeline shows of every day what the network of that day answers to the same viewer, not more and not less; also in the
// child-safe view, and to whoever is not shown everybody.
func TestPicturesOfTimeTellWhatEachDayAnswers(t *testing.T) {
	busy.Each(t, func(t *testing.T, s *store.Store) {
		for _, of := range []struct{ who, key string }{
			{"ata-wilkins", "hana-parata"}, {"ata-wilkins", "wiremu-rawiri"}, {"ngaire-waaka", "tiaki-rangihuna"}, {"tiaki-rangihuna", "tiaki-rangihuna"},
			{"leilani-tuimavave", "aria-marsden"}, {"hera-solomon", "aria-marsden"}, {"mia-larsen", "aria-marsden"}, {"tracey-marsden", "aria-marsden"},
		} {
			t.Run(of.who+" of "+of.key, func(t *testing.T) { tellsWhatEachDayAnswers(t, apiFor(t, s, bearer(of.who)), of.key) })
		}
	})
}

// So it is where there was another network before, with other people.
func TestPicturesOfTimeTellOfNetworksThatClosed(t *testing.T) {
	folder := fstest.MapFS{}
	for name, text := range ended {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	folder["practitioners.csv"].Data = append(folder["practitioners.csv"].Data, "q,Quin,Test,NURSE\n"...)
	folder["memberships.csv"].Data = append(folder["memberships.csv"].Data, "n1,q,a,CORE,2024-02-01,,,\nn1,p,a,CORE,2024-03-01,2024-06-01,,\nn1,p,a,CORE,2024-08-01,2024-09-01,,\nn1,k,,WHANAU,2024-02-01,,,\n"...)
	folder["leads.csv"] = &fstest.MapFile{Data: []byte("network_key,practitioner_key,from,until\nn1,q,2024-02-01,\nn2,p,2026-03-01,2026-05-01\n")}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		report, err := interchange.Import(testkit.Context(), s, folder, interchange.Options{Now: now()})
		if err != nil || report.ErrorCount > 0 {
			t.Fatal(err, report)
		}
		for _, who := range []string{"pat", "kahu", "mere"} {
			t.Run(who, func(t *testing.T) {
				rows := tellsWhatEachDayAnswers(t, apiFor(t, s, bearer(who)), "c")
				if !slices.ContainsFunc(rows, func(r period) bool { return r.Name == "Quin Test" && r.Lead && given(r.Until) == "2025-01-01" }) {
					t.Errorf("who led the closed network is not told in %+v", rows)
				}
			})
		}
	})
}

// tellsWhatEachDayAnswers compares the timeline of a child with what its network answers on days, and returns its rows.
func tellsWhatEachDayAnswers(t *testing.T, handler http.Handler, key string) []period {
	t.Helper()
	answer := ask[struct {
		Children struct {
			Nodes []struct {
				ID      string
				Network struct{ Picture struct{ Rows []period } }
			}
		}
	}](t, handler, fmt.Sprintf(`{ children(filter: { importKey: %q }) { nodes { id network { picture(style: TIMELINE) { rows { id name agency role lead since until } } } } } }`, key), nil)
	if len(answer.Children.Nodes) != 1 {
		t.Fatalf("%d children", len(answer.Children.Nodes))
	}
	child := answer.Children.Nodes[0]
	rows := slices.DeleteFunc(child.Network.Picture.Rows, func(r period) bool { return r.Since == nil }) // of what has no time
	if len(rows) < 3 {
		t.Fatalf("%d rows", len(rows))
	}
	for _, day := range sampled(rows) {
		got, want := toldOf(rows, day), answeredOf(ask[ofADay](t, handler, askOfADay, map[string]any{"id": child.ID, "day": day}), day)
		if !slices.Equal(got, want) {
			t.Errorf("%s: the network answers\n%s\nthe timeline tells\n%s", day, strings.Join(want, "\n"), strings.Join(got, "\n"))
		}
	}
	return rows
}

// sampled are the days on which rows begin and end, those before, and one of each half of a year.
func sampled(rows []period) (days []string) {
	for back := -400; back < 6*365; back += 182 {
		days = append(days, today.AddDays(-back).String())
	}
	for _, r := range rows {
		for _, at := range []*string{r.Since, r.Until} {
			if at != nil {
				day, _ := calendar.Parse(*at)
				days = append(days, *at, day.AddDays(-1).String())
			}
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// toldOf is what rows say of a day.
func toldOf(rows []period, day string) (lines []string) {
	for _, r := range rows {
		if *r.Since > day || r.Until != nil && *r.Until <= day {
			continue
		}
		kind, _, _ := globalid.Parse(given(r.ID))
		is, days := "member", given(r.Since)+" to "+given(r.Until)
		switch {
		case r.Lead:
			is = "lead"
		case strings.HasPrefix(r.Role, "stands in"):
			is = "delegate"
		case kind == "Network":
			is = "network"
		case kind == "ServiceProvision": // that of a whānau reaches the child only while it belongs there
			is, days = "service", ""
		case r.ID == nil:
			is, days = "nobody leads", ""
		}
		lines = append(lines, fmt.Sprintln(is, given(r.ID), given(r.Agency), days))
	}
	slices.Sort(lines)
	return lines
}

// answeredOf is what the network says of it.
func answeredOf(answer ofADay, day string) (lines []string) {
	network := answer.Child.Network
	say := func(is, id, agency, days string) { lines = append(lines, fmt.Sprintln(is, id, agency, days)) }
	spoken := func(is string, of *spell) {
		agency := ""
		if of.Agency != nil {
			agency = of.Agency.Name
		}
		say(is, cmp.Or(of.Practitioner, of.Person).ID, agency, given(of.Since)+" to "+given(of.Until))
	}
	if n := network.Network; n != nil {
		say("network", *n.ID, "", given(n.AcceptedOn)+" to "+given(n.ClosedOn))
		if network.LeadProfessional == nil {
			say("nobody leads", "", "", "")
		}
	}
	for _, l := range network.Leads {
		if given(l.Since) <= day && (l.Until == nil || given(l.Until) > day) {
			spoken("lead", &l)
		}
	}
	if network.LeadDelegate != nil {
		spoken("delegate", network.LeadDelegate)
	}
	for _, m := range network.Members {
		spoken("member", &m)
	}
	for _, p := range network.Services {
		say("service", p.ID, p.Agency.Name, "")
	}
	slices.Sort(lines)
	return lines
}

func given(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

// A timeline as known at an instant has only what was recorded by then.
func TestPicturesOfTimeAsKnown(t *testing.T) {
	busy.Each(t, func(t *testing.T, s *store.Store) {
		answer := ask[struct {
			Children struct {
				Nodes []struct {
					Before, Now struct {
						Picture struct {
							AltText string
							Rows    []period
						}
					}
				}
			}
		}](t, apiFor(t, s, bearer("ata-wilkins")), `{ children(filter: { importKey: "hana-parata" }) { nodes {
			before: network(knownAt: "2026-06-15T00:00:00Z") { picture(style: TIMELINE) { altText rows { name role lead } } } now: network { picture(style: TIMELINE) { altText rows { name role lead } } } } } }`, nil)
		is := answer.Children.Nodes[0]
		if len(is.Before.Picture.Rows) > 0 || !strings.Contains(is.Before.Picture.AltText, "As it was known on 15 June 2026") || strings.Contains(is.Before.Picture.AltText, "Ngata") {
			t.Errorf("before anything was recorded: %s", is.Before.Picture.AltText)
		}
		if len(is.Now.Picture.Rows) < 20 {
			t.Errorf("%d rows", len(is.Now.Picture.Rows))
		}
	})
}
