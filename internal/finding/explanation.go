package finding

import (
	"slices"
	"strconv"
	"strings"

	"cangraph/internal/bilingual"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/vocabulary"
)

// Explanation says in plain words what was found, for a social worker and a parent
// to read together.
func (f *Finding) Explanation(lang bilingual.Lang) string {
	text, ok := bilingual.Words{}, false
	if f.Note != nil {
		text, ok = noted[*f.Note][f.Code]
	}
	if !ok {
		text, ok = unnamedSibling[f.Code]
		ok = ok && slices.ContainsFunc(f.about.children, func(c *snapshot.Child) bool { return c.Unnamed })
	}
	if !ok {
		text = explanations[f.Code]
	}
	return f.fill(text.In(lang), lang)
}

// fill puts names and numbers into the {braces} of a text.
func (f *Finding) fill(text string, lang bilingual.Lang) string {
	var b strings.Builder
	for {
		before, rest, open := strings.Cut(text, "{")
		b.WriteString(before)
		if !open {
			return b.String()
		}
		blank, after, _ := strings.Cut(rest, "}")
		b.WriteString(f.blank(blank, lang))
		text = after
	}
}

// factOf names the fact that stands in a blank.
var factOf = map[string]FactName{
	"agencyCount": Agencies, "practitionerCount": Practitioners, "universalCount": UniversalAgencies,
	"childCount": Children, "whanauCount": WhanauCount, "breakCount": Breaks, "days": ServiceDays,
	"seenCount": SeenBy, "silentDays": SilentDays, "concernCount": Concerns, "naturalCount": NaturalSupports, "appointmentCount": Appointments,
	"requestCount": Requests, "requestsOfOne": RequestsOfOne,
}

func (f *Finding) blank(name string, lang bilingual.Lang) string {
	switch name {
	case "child":
		return f.about.child.Name()
	case "whom":
		if f.about.whanau != nil {
			return f.about.whanau.Name
		}
		return f.about.child.Name()
	case "children":
		return people(f.about.children, lang)
	case "practitioners":
		return people(f.about.practitioners, lang)
	case "agencies":
		var names []string
		for _, a := range f.about.agencies {
			names = append(names, a.Name)
		}
		return list(names, " and ", " me ", lang)
	case "appointments":
		if !slices.ContainsFunc(f.Facts, func(fact Fact) bool { return fact.Name == Appointments }) {
			return ""
		}
		return f.fill(ofAppointments.In(lang), lang)
	case "domain":
		return vocabulary.Of("LifeDomain", string(f.about.domain)).In(lang)
	case "service":
		if lang == bilingual.Maori && f.about.service.NameMi != "" {
			return f.about.service.NameMi
		}
		return f.about.service.Name
	}
	for _, fact := range f.Facts {
		if fact.Name == factOf[name] {
			return strconv.Itoa(fact.Value)
		}
	}
	return ""
}

// people lists names of people: two are joined by rāua ko, more by rātou ko.
func people[T interface{ Name() string }](who []T, lang bilingual.Lang) string {
	names := make([]string, 0, len(who))
	for _, p := range who {
		names = append(names, p.Name())
	}
	if lang == bilingual.Maori && len(names) > 2 {
		return names[0] + " rātou ko " + strings.Join(names[1:], ", ko ")
	}
	return list(names, " and ", " rāua ko ", lang)
}

// list joins names by commas, and the last two by a word.
func list(names []string, en, mi string, lang bilingual.Lang) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + bilingual.Words{en, mi}.In(lang) + names[last]
}
