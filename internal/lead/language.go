package lead

import (
	"regexp"
	"strings"

	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// written is how a language tag looks (BCP 47), without its rarer parts.
var written = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// tag reads a language tag.
func tag(f *desk.Form, field, given string) string {
	if !written.MatchString(given) || len(given) > 35 {
		f.Add(fault.Invalid, field, "name the language by its tag, such as mi, sm or nzs")
	}
	return given
}

// primary is the language of a tag, without region or script.
func primary(tag string) string {
	language, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return language
}
