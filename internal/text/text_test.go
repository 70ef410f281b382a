package text_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"cangraph/internal/text"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestNFC(t *testing.T) {
	if got := text.NFC("Ma\u0304ori"); got != "Māori" {
		t.Errorf("NFC = %+q", got)
	}
	if got := text.NFC("O’Brien / Whānau"); got != "O’Brien / Whānau" {
		t.Errorf("NFC changed more than the form: %q", got)
	}
}

func TestRead(t *testing.T) {
	for given, want := range map[string]string{" Ma\u0304ori\n": "Māori", "": "", "whānau": "whānau"} {
		if got, err := text.Read(given, 6); got != want || err != nil {
			t.Errorf("Read(%q) = %+q, %v", given, got, err)
		}
	}
	for given, want := range map[string]string{
		"a\nb\tc": "a\nb\tc", "a\r\nb": "a\nb", "a\x1b\a\u0085b": "ab", "a\u202eb\u2066c": "abc", "👩‍👧": "👩‍👧", "…": "…",
		"\u200b": "", "\ufeff\u2060": "", "\u3164": "", "\u2800 \u115f": "", "\u0301": "", "\u202e": "", "\x1b\x07": "",
	} {
		if got, err := text.Read(given, 6); got != want || err != nil {
			t.Errorf("Read(%+q) = %+q, %v", given, got, err)
		}
	}
	for _, given := range []string{"seventh", "a\xff", "a\x00b"} {
		if got, err := text.Read(given, 6); err == nil {
			t.Errorf("Read(%q) = %+q", given, got)
		}
	}
}

func TestFold(t *testing.T) {
	for _, tt := range []struct{ name, input, want string }{
		{"empty", "", ""},
		{"case and macron", "Whānau", "whanau"},
		{"all macrons", "ĀĒĪŌŪ āēīōū", "aeiou aeiou"},
		{"macron typed apart", "Ma\u0304ori", "maori"},
		{"hyphen", "Te Ao-Mārama", "te ao marama"},
		{"dashes", "Ngāti–Porou — Gisborne", "ngati porou gisborne"},
		{"slash", "Ngāi Tahu / Kāi Tahu", "ngai tahu kai tahu"},
		{"spaces", "  Te   Ao\t\u00a0Mārama ", "te ao marama"},
		{"only punctuation", " -/. ", ""},
		{"apostrophe", "O'Brien", "obrien"},
		{"typographic apostrophe", "O’Brien", "obrien"},
		{"acute for apostrophe", "O´Brien", "obrien"},
		{"acute of Greek for apostrophe", "O\u1ffdBrien", "obrien"},
		{"grave for apostrophe", "O`Brien", "obrien"},
		{"ʻokina", "Faʻafetai", "faafetai"},
		{"modifier apostrophe", "Faʼafetai", "faafetai"},
		{"points and brackets", "St. John (Wellington)", "st john wellington"},
		{"digits stay", "Whānau 12", "whanau 12"},
		{"other marks", "Zoë Núñez Žižek Nguyễn", "zoe nunez zizek nguyen"},
		{"letters that do not decompose", "Søren Đặng Łukasz Weiß Æsa Þór", "soren dang lukasz weiss aesa thor"},
		{"full width", "Ｗｈāｎａｕ", "whanau"},
		{"soft hyphen and zero width", "Whā\u00adna\u200bu", "whanau"},
		{"Hangul stays composed", "김 민준", "김 민준"},
		{"doubled vowels stay", "Maaori", "maaori"},
		{"broken bytes", "Wh\xffnau", "wh nau"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := text.Fold(tt.input); got != tt.want {
				t.Errorf("Fold(%q) = %q, want %q", tt.input, got, tt.want)
			}
		})
	}
}

func TestFoldIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		key := text.Fold(s)
		if again := text.Fold(key); again != key {
			t.Fatalf("Fold(%+q) = %+q, folded again %+q", s, key, again)
		}
		if decomposed := text.Fold(norm.NFD.String(s)); decomposed != key {
			t.Fatalf("Fold(%+q) = %+q, decomposed %+q", s, key, decomposed)
		}
		if !utf8.ValidString(key) || !norm.NFC.IsNormalString(key) {
			t.Fatalf("Fold(%+q) = %+q is not stored text", s, key)
		}
	})
}

func TestCollapse(t *testing.T) {
	for input, want := range map[string]string{
		"maaori":       "maori",
		"maori":        "maori",
		"whaanau":      "whanau",
		"manaaki":      "manaki",
		"ataarangi":    "atarangi",
		"aaa ee iioou": "a e iou",
		"te ao":        "te ao",
		"anna":         "anna",
		"ana a awa":    "ana a awa",
		"":             "",
	} {
		if got := text.Collapse(input); got != want {
			t.Errorf("Collapse(%q) = %q, want %q", input, got, want)
		}
	}
	if text.Collapse(text.Fold("Maaori")) != text.Collapse(text.Fold("Māori")) {
		t.Error("doubled vowels and macrons do not meet")
	}
}

func TestWords(t *testing.T) {
	for _, tt := range []struct {
		input string
		want  []string
	}{
		{"Ngāi Tahu / Kāi Tahu", []string{"ngai", "tahu", "kai"}},
		{"Te Ao-Mārama O’Brien", []string{"te", "ao", "marama", "obrien"}},
		{" - ", nil},
	} {
		if got := text.Words(tt.input); !slices.Equal(got, tt.want) {
			t.Errorf("Words(%q) = %q, want %q", tt.input, got, tt.want)
		}
	}
}

func BenchmarkFold(b *testing.B) {
	for b.Loop() {
		text.Fold("Te Ao-Mārama O’Brien")
	}
}
