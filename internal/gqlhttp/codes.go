package gqlhttp

import (
	"fmt"
	"net/http"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"cangraph/internal/fault"
)

// The codes of this package, in extensions.code. A resolver's errors add the codes
// of its own domain through Options.ErrorPresenter.
const (
	// BadRequest: the parameters of the request are not what GraphQL over HTTP asks for.
	BadRequest = "BAD_REQUEST"
	// MethodNotAllowed: a method other than GET and POST, or a mutation by GET.
	MethodNotAllowed = "METHOD_NOT_ALLOWED"
	// NotAcceptable: Accept names no media type that is served.
	NotAcceptable = "NOT_ACCEPTABLE"
	// UnsupportedMedia: the body is not application/json in UTF-8.
	UnsupportedMedia = "UNSUPPORTED_MEDIA_TYPE"
	// BodyTooLarge: the body is over Limits.Body.
	BodyTooLarge = "BODY_TOO_LARGE"
	// URLTooLong: the query of the URL is over Limits.Body.
	URLTooLong = "URL_TOO_LONG"
	// ParseFailed: the document is not GraphQL.
	ParseFailed = "PARSE_FAILED"
	// ValidationFailed: the document does not fit the schema.
	ValidationFailed = "VALIDATION_FAILED"
	// OperationNotFound: operationName is missing or names no operation.
	OperationNotFound = "OPERATION_NOT_FOUND"
	// BadVariables: a variable is missing or does not fit its type.
	BadVariables = "BAD_VARIABLES"
	// Limited: a limit is passed; extensions.limit and extensions.max say which.
	Limited = string(fault.Limited)
	// Unsupported: a part of GraphQL that is not served (subscriptions, @defer).
	Unsupported = "UNSUPPORTED"
	// IntrospectionOff: introspection in production.
	IntrospectionOff = "INTROSPECTION_OFF"
	// Timeout: the request ran longer than Options.Timeout.
	Timeout = "TIMEOUT"
	// UnknownOutcome: a change may have been made or not: look before trying again. With
	// extensions.limit it was, unless it was refused, and the answer is over Limits.Answer.
	UnknownOutcome = string(fault.UnknownOutcome)
	// Internal: our fault; extensions.id is in the log.
	Internal = string(fault.Internal)
)

var statuses = map[string]int{
	MethodNotAllowed: http.StatusMethodNotAllowed,
	NotAcceptable:    http.StatusNotAcceptable,
	UnsupportedMedia: http.StatusUnsupportedMediaType,
	BodyTooLarge:     http.StatusRequestEntityTooLarge,
	URLTooLong:       http.StatusRequestURITooLong,
	Timeout:          http.StatusServiceUnavailable,
	UnknownOutcome:   http.StatusInternalServerError,
	Internal:         http.StatusInternalServerError,
}

// statusOf is the status of a request refused with code. A well-formed request whose
// document is at fault gets 200 under application/json, where older clients take any
// other status for a broken connection (GraphQL over HTTP, 6.4.1).
func statusOf(code string, m media) int {
	switch code {
	case ParseFailed, ValidationFailed, OperationNotFound, BadVariables:
		if m == mediaJSON {
			return http.StatusOK
		}
	}
	if status, ok := statuses[code]; ok {
		return status
	}
	return http.StatusBadRequest
}

func refusal(code, format string, args ...any) *gqlerror.Error {
	return &gqlerror.Error{
		Message:    fmt.Sprintf(format, args...),
		Extensions: map[string]any{"code": code},
	}
}

// limited refuses with the name of a limit, its value and what it counts in words.
func limited(limit string, most int, what string) *gqlerror.Error {
	err := refusal(Limited, "At most %d %s are allowed in one request.", most, what)
	err.Extensions["limit"] = limit
	err.Extensions["max"] = most
	return err
}

func methodRefusal(message, allow string) *gqlerror.Error {
	err := refusal(MethodNotAllowed, "%s", message)
	err.Extensions["allow"] = allow
	return err
}

func tooLate() *gqlerror.Error {
	return refusal(Timeout, "The request took too long and was stopped.")
}

func codeOf(err *gqlerror.Error) string {
	code, _ := err.Extensions["code"].(string)
	return code
}

// coded gives a code to what the executor refuses by itself: variables that our own
// check has let through.
func coded(errs gqlerror.List) gqlerror.List {
	for i, err := range errs {
		if code := codeOf(err); code == "" || code == "GRAPHQL_VALIDATION_FAILED" {
			errs[i] = refusal(BadVariables, "The variables do not fit the operation.")
		}
	}
	return errs
}
