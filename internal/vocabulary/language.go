package vocabulary

import "strings"

// languages are what most people here speak, by their tags.
var languages = map[string]Words{
	"en":  {"English", "reo Ingarihi"},
	"mi":  {"te reo Māori", "te reo Māori"},
	"nzs": {"New Zealand Sign Language", "te reo Turi"},
	"sm":  {"Samoan", "reo Hāmoa"},
	"to":  {"Tongan", "reo Tonga"},
	"rar": {"Cook Islands Māori", "reo Māori Kūki Airani"},
	"niu": {"Niuean", "reo Niue"},
	"tkl": {"Tokelauan", "reo Tokerau"},
	"tvl": {"Tuvaluan", "reo Tūwaru"},
	"fj":  {"Fijian", "reo Whītī"},
	"hi":  {"Hindi", "reo Hīni"},
	"zh":  {"Chinese", "reo Hainamana"},
	"yue": {"Cantonese", "reo Katonīhi"},
	"ko":  {"Korean", "reo Kōrea"},
	"ja":  {"Japanese", "reo Hapanihi"},
	"ar":  {"Arabic", "reo Arapi"},
	"fr":  {"French", "reo Wīwī"},
	"de":  {"German", "reo Tiamana"},
	"es":  {"Spanish", "reo Pāniora"},
}

// LanguageOf is what people call the language of a tag (BCP 47), whatever its country or
// script; the tag itself of a language that is not listed.
func LanguageOf(tag string) Words {
	language, _, _ := strings.Cut(tag, "-")
	if name, listed := languages[strings.ToLower(language)]; listed {
		return name
	}
	return Words{tag, tag}
}
