package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
)

// compared is how many children are asked of everyone before anything is measured.
const compared = 200

// compareAnswers makes sure that all who write an answer of everything write the same one. Only cangraph
// finds overlaps and gaps, sorts lists, and joins employments that follow each other
// before it says since when a member is there.
func compareAnswers(subjects []*subject, children []asked) error {
	for _, child := range children[:min(compared, len(children))] {
		var first any
		for _, s := range subjects {
			if s.scoped {
				continue
			}
			answer, err := answerOf(s, child)
			if err != nil {
				return err
			}
			switch {
			case answer == nil:
			case first == nil:
				first = answer
			case !reflect.DeepEqual(first, answer):
				return fmt.Errorf("child %s: %s on %s answers\n%v\ninstead of\n%v", child.child, s.name, s.database.name, answer, first)
			}
		}
	}
	return nil
}

// answerOf returns the part of an answer that must be equal, lists sorted; nil from a
// server that answers with rows.
func answerOf(s *subject, one asked) (any, error) {
	line, err := dial(s)
	if err != nil {
		return nil, err
	}
	defer line.Close()
	if _, err := line.get(one); err != nil {
		return nil, err
	}
	var answer map[string]any
	if json.Unmarshal(line.answer.Bytes(), &answer) != nil {
		return nil, nil
	}
	if data, ok := answer["data"].(map[string]any); ok {
		answer = data
	}
	network := answer["child"].(map[string]any)["network"].(map[string]any)
	delete(network, "overlaps")
	delete(network, "gaps")
	for _, member := range network["members"].([]any) {
		delete(member.(map[string]any), "since")
		delete(member.(map[string]any), "until")
	}
	return sorted(answer), nil
}

// sorted brings every list in a JSON value into an order of its own.
func sorted(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for name := range value {
			value[name] = sorted(value[name])
		}
	case []any:
		for i := range value {
			value[i] = sorted(value[i])
		}
		slices.SortFunc(value, func(a, b any) int { return slices.Compare(text(a), text(b)) })
	}
	return value
}

func text(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err) // it came from JSON
	}
	return text
}
