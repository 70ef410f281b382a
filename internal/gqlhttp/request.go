package gqlhttp

import (
	"bytes"
	"errors"
	"mime"
	"net/http"
	"net/url"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// readParams takes the parameters out of the URL of a GET or the body of a POST.
func readParams(w http.ResponseWriter, r *http.Request, limits Limits) (*graphql.RawParams, *gqlerror.Error) {
	var params *graphql.RawParams
	var err *gqlerror.Error
	switch r.Method {
	case http.MethodGet:
		params, err = readURL(r.URL.RawQuery, limits)
	case http.MethodPost:
		params, err = readBody(w, r, limits)
	default:
		err = methodRefusal("GraphQL is asked by GET or POST.", "GET, POST")
	}
	if err != nil {
		return nil, err
	}
	if params.Query == "" {
		return nil, refusal(BadRequest, "The parameter query is missing: it holds the GraphQL document.")
	}
	params.Headers = r.Header
	return params, nil
}

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func readBody(w http.ResponseWriter, r *http.Request, limits Limits) (*graphql.RawParams, *gqlerror.Error) {
	if err := checkContentType(r.Header); err != nil {
		return nil, err
	}
	if r.ContentLength > limits.Body {
		return nil, bodyTooLarge(limits)
	}
	buffer := buffers.Get().(*bytes.Buffer)
	buffer.Reset()
	defer buffers.Put(buffer)
	if _, err := buffer.ReadFrom(http.MaxBytesReader(w, r.Body, limits.Body)); err != nil {
		if tooLarge := new(http.MaxBytesError); errors.As(err, &tooLarge) {
			return nil, bodyTooLarge(limits)
		}
		return nil, refusal(BadRequest, "The body ended early.")
	}
	return decodeParams(buffer.Bytes(), limits)
}

func bodyTooLarge(limits Limits) *gqlerror.Error {
	return refusal(BodyTooLarge, "The body is larger than %d bytes.", limits.Body)
}

// checkContentType admits JSON alone: forms and plain text can be sent by any web
// page without asking, and a compressed body hides its size.
func checkContentType(h http.Header) *gqlerror.Error {
	value := h.Get("Content-Type")
	if value != string(mediaJSON) {
		name, params, err := mime.ParseMediaType(value)
		if err != nil || name != string(mediaJSON) || !utf8Charset(params) {
			return refusal(UnsupportedMedia, "The body must be application/json in UTF-8.")
		}
	}
	if encoding := h.Get("Content-Encoding"); encoding != "" && encoding != "identity" {
		return refusal(UnsupportedMedia, "The body must not be compressed.")
	}
	return nil
}

func readURL(query string, limits Limits) (*graphql.RawParams, *gqlerror.Error) {
	if int64(len(query)) > limits.Body {
		return nil, refusal(URLTooLong, "The query of the URL is longer than %d bytes.", limits.Body)
	}
	values, err := url.ParseQuery(query)
	if err != nil {
		return nil, refusal(BadRequest, "The query of the URL is malformed.")
	}
	for _, name := range []string{"query", "operationName", "variables", "extensions"} {
		if len(values[name]) > 1 {
			return nil, refusal(BadRequest, "The parameter %s is given more than once.", name)
		}
	}
	params := &graphql.RawParams{Query: values.Get("query"), OperationName: values.Get("operationName")}
	var refused *gqlerror.Error
	if params.Variables, refused = decodeObject(values.Get("variables"), limits); refused != nil {
		return nil, refused
	}
	params.Extensions, refused = decodeObject(values.Get("extensions"), limits)
	return params, refused
}
