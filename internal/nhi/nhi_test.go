package nhi_test

import (
	"slices"
	"strings"
	"testing"

	"cangraph/internal/nhi"
)

// All numbers are of the Z range, which is reserved for tests, except the
// published examples of the Health New Zealand page.
var valid = strings.Fields(`
	ZZZ0016 ZZZ0024 ZKP3424 ZWX5200 ZAC5361 ZAA0067 ZAA0075 ZAA0083 ZAA0091 ZAA0105 ZAA0130 ZAB0003 ZAB0020
	ZZZ00AC ZVU27KE ZBN77VL ZXE24NV ZUA48EH ZUT01RG ZNK28DJ ZTL39SK ZWB84LW ZQF54PV ZAK21MS ZYC49PX ZDP92ZR
	ZVE74QH ZAP28LA ZBD33XL ZGA02YJ ZMZ61ZB ZYZ89XY
	ACA31FM ASE37QK ARE62RS BGJ06AS BGA44DT BWT41BY`)

func TestParseAcceptsBothForms(t *testing.T) {
	for _, number := range valid {
		if got, err := nhi.Parse(number); got != number || err != nil {
			t.Errorf("Parse(%q) = %q, %v", number, got, err)
		}
	}
}

func TestParseNormalises(t *testing.T) {
	for input, want := range map[string]string{
		"zzz0016":         "ZZZ0016",
		"zVu27kE":         "ZVU27KE",
		"  ZZZ0016\t\r\n": "ZZZ0016",
		"ZZZ 0016":        "ZZZ0016",
		"ZVU 27 KE":       "ZVU27KE",
	} {
		if got, err := nhi.Parse(input); got != want || err != nil {
			t.Errorf("Parse(%q) = %q, %v, want %q", input, got, err, want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for name, inputs := range map[string][]string{
		"no check digit exists": {"ZZZ0040", "ZZZ0041", "ZZZ0042", "ZZZ0043", "ZZZ0044", "ZZZ0045", "ZZZ0046",
			"ZZZ0047", "ZZZ0048", "ZZZ0049", "DAB8233"},
		"wrong check digit":         {"ZZZ0017", "ZZZ0061"},
		"characters swapped":        {"ZAC3561"},
		"wrong check letter":        {"ZZZ00AA"},
		"valid only under mod 24":   {"ZZZ00AX", "ABC12DV"},
		"check letter Z":            {"ZZZ00AZ", "ZYZ89XZ"},
		"letters I and O":           {"ZZZ00AI", "ZZI0016", "ZZO0016", "ZVU27IE"},
		"wrong length":              {"", "ZZZ001", "ZZZ00166", "ZZZ00ACC"},
		"forms mixed":               {"ZZZ001A", "ZZZ00A1", "ZZ00016", "0ZZ0016", "ZZZA016"},
		"other scripts":             {"ＺZZ0016", "ZZZ００16", "ZZZ001６", "ΖZZ0016", "ZZ\u212A0016", "zzı0016", "ZZZ0\xff6"},
		"inner characters":          {"ZZZ-0016", "ZZZ\t0016", "ZZZ\u00a00016", "ZZZ.0016"},
		"letters that fold to more": {"ßZ0016", "ﬁZ0016"},
	} {
		for _, input := range inputs {
			got, err := nhi.Parse(input)
			if err == nil {
				t.Errorf("%s: Parse(%q) = %q, want an error", name, input, got)
				continue
			}
			if got != "" || input != "" && strings.Contains(err.Error(), input) {
				t.Errorf("%s: Parse(%q) gives %q and says %q, which contains the number", name, input, got, err)
			}
		}
	}
}

// TestMistypedCharacterIsFound replaces each character of new numbers by every
// other: only A for Z and Z for A pass, as modulo 23 cannot tell them apart.
func TestMistypedCharacterIsFound(t *testing.T) {
	for _, number := range valid[slices.Index(valid, "ZZZ00AC"):] {
		for i := range number {
			for _, c := range "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789" {
				mistyped := number[:i] + string(c) + number[i+1:]
				alike := i < 6 && strings.Contains("AZA", number[i:i+1]+string(c))
				_, err := nhi.Parse(mistyped)
				if want := mistyped == number || alike; (err == nil) != want {
					t.Errorf("Parse(%q), mistyped from %q: %v", mistyped, number, err)
				}
			}
		}
	}
}
