package lead

import "strings"

// primary is the language of a tag, without region or script.
func primary(tag string) string {
	language, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return language
}
