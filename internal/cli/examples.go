package cli

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"cangraph/internal/calendar"
	"cangraph/internal/explorer"
)

//go:embed examples/*.graphql
var exampleFiles embed.FS

// subject is whom the examples ask about, and on which day: asAt is fixed so that the demo tells the same tomorrow.
type subject struct {
	childID string // a global id
	asAt    calendar.Date
}

// examples returns the queries that GraphiQL opens, in the order of their files' names.
func (s subject) examples() ([]explorer.Example, error) {
	files, err := exampleFiles.ReadDir("examples")
	if err != nil {
		return nil, err
	}
	var examples []explorer.Example
	for _, file := range files {
		text, err := exampleFiles.ReadFile(path.Join("examples", file.Name()))
		if err != nil {
			return nil, err
		}
		_, name, _ := strings.Cut(strings.TrimSuffix(file.Name(), ".graphql"), "_")
		examples = append(examples, explorer.Example{Name: name, Query: string(text), Variables: s.variables(string(text))})
	}
	return examples, nil
}

// variables returns values for the variables that a query declares, as the text of a JSON object.
func (s subject) variables(query string) string {
	values := map[string]string{}
	if strings.Contains(query, "$id: ID!") {
		values["id"] = s.childID
	}
	if strings.Contains(query, "$asAt: Date") {
		values["asAt"] = s.asAt.String()
	}
	text, err := json.MarshalIndent(values, "", "  ")
	if err != nil || len(values) == 0 {
		return ""
	}
	return string(text)
}

// firstQuery is a request to copy from the terminal: short, and yet it answers the main question.
const firstQuery = `query($id: ID!, $asAt: Date) { child(id: $id) { preferredName network(asAt: $asAt) {` +
	` leadProfessional { practitioner { name } } members { role person { name } agency { name } }` +
	` overlaps { code explanation } gaps { code explanation } } } }`

// anyQuery is what to ask first of a database whose children nobody has told us about.
const anyQuery = `{ children(first: 5) { totalCount nodes { id preferredName } } }`

// command returns a line for the shell that sends the first query to the endpoint, with what the shell puts in the place
// of a token.
func (s subject) command(endpoint, token string) string {
	request := map[string]any{"query": anyQuery}
	if s.childID != "" {
		request = map[string]any{"query": firstQuery, "variables": map[string]string{"id": s.childID, "asAt": s.asAt.String()}}
	}
	var body bytes.Buffer
	encoder := json.NewEncoder(&body)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(request); err != nil {
		panic(err) // texts always encode
	}
	return fmt.Sprintf(`curl -s %s -H "Authorization: Bearer %s" -H 'Content-Type: application/json' -d '%s'`, endpoint, token, strings.TrimSpace(body.String()))
}
