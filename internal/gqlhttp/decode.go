package gqlhttp

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The refusals of a body never repeat what was read: it may hold a child's number.
var (
	errJSON   = refusal(BadRequest, "The JSON is malformed.")
	errTwice  = refusal(BadRequest, "The JSON has an object with two keys of one name.")
	errBatch  = refusal(BadRequest, "The body must be one JSON object: one operation is asked at a time.")
	errNUL    = refusal(BadRequest, "A text must not hold the NUL character.")
	errText   = refusal(BadRequest, "The parameters query and operationName must be texts.")
	errObject = refusal(BadRequest, "The parameters variables and extensions must be objects.")
)

// decoder reads JSON strictly and within the limits of input values. Numbers stay
// json.Number, so that none is rounded.
type decoder struct {
	tokens *json.Decoder
	limits Limits
}

func newDecoder(text io.Reader, limits Limits) decoder {
	tokens := json.NewDecoder(text)
	tokens.UseNumber()
	return decoder{tokens, limits}
}

// decodeParams reads the body of a POST. Unknown keys are read and dropped: the
// specification reserves them.
func decodeParams(body []byte, limits Limits) (*graphql.RawParams, *gqlerror.Error) {
	if !utf8.Valid(body) {
		return nil, errJSON
	}
	d := newDecoder(bytes.NewReader(body), limits)
	if first, err := d.tokens.Token(); err != nil {
		return nil, errJSON
	} else if first != json.Delim('{') {
		return nil, errBatch
	}
	fields, err := d.object(limits.InputDepth + 1)
	if err == nil {
		err = d.end()
	}
	if err != nil {
		return nil, err
	}
	params := new(graphql.RawParams)
	if !as(fields["query"], &params.Query) || !as(fields["operationName"], &params.OperationName) {
		return nil, errText
	}
	if !as(fields["variables"], &params.Variables) || !as(fields["extensions"], &params.Extensions) {
		return nil, errObject
	}
	return params, nil
}

// as stores an optional value in to and reports whether it has the type of to.
func as[T any](value any, to *T) bool {
	if value == nil {
		return true
	}
	v, ok := value.(T)
	*to = v
	return ok
}

// decodeObject reads a JSON parameter of the URL. Absent and null are no object.
func decodeObject(text string, limits Limits) (map[string]any, *gqlerror.Error) {
	if text == "" {
		return nil, nil
	}
	if !utf8.ValidString(text) {
		return nil, errJSON
	}
	d := newDecoder(strings.NewReader(text), limits)
	value, err := d.value(limits.InputDepth + 1)
	if err == nil {
		err = d.end()
	}
	if err != nil {
		return nil, err
	}
	var object map[string]any
	if !as(value, &object) {
		return nil, errObject
	}
	return object, nil
}

// end refuses whatever follows the value.
func (d decoder) end() *gqlerror.Error {
	if _, err := d.tokens.Token(); err != io.EOF {
		return errJSON
	}
	return nil
}

// value reads one value that may hold depth lists and objects inside each other.
func (d decoder) value(depth int) (any, *gqlerror.Error) {
	token, err := d.tokens.Token()
	if err != nil {
		return nil, errJSON
	}
	switch token := token.(type) {
	case string:
		if strings.IndexByte(token, 0) >= 0 {
			return nil, errNUL
		}
	case json.Delim:
		if depth == 0 {
			return nil, tooDeepInput(d.limits)
		}
		if token == '{' {
			return d.object(depth - 1)
		}
		return d.list(depth - 1)
	}
	return token, nil
}

func (d decoder) object(depth int) (map[string]any, *gqlerror.Error) {
	object := make(map[string]any)
	for d.tokens.More() {
		key, err := d.tokens.Token()
		if err != nil {
			return nil, errJSON
		}
		name := key.(string)
		if _, twice := object[name]; twice {
			return nil, errTwice
		}
		value, refused := d.value(depth)
		if refused != nil {
			return nil, refused
		}
		object[name] = value
	}
	return object, d.closing()
}

func (d decoder) list(depth int) ([]any, *gqlerror.Error) {
	list := []any{}
	for d.tokens.More() {
		if len(list) == d.limits.ListItems {
			return nil, tooManyItems(d.limits)
		}
		value, refused := d.value(depth)
		if refused != nil {
			return nil, refused
		}
		list = append(list, value)
	}
	return list, d.closing()
}

func (d decoder) closing() *gqlerror.Error {
	if _, err := d.tokens.Token(); err != nil {
		return errJSON
	}
	return nil
}

func tooDeepInput(l Limits) *gqlerror.Error {
	return limited("inputDepth", l.InputDepth, "lists and objects inside each other in a value")
}

func tooManyItems(l Limits) *gqlerror.Error {
	return limited("listItems", l.ListItems, "items in a list")
}
