package gqlhttp

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// presentError shows what Options.ErrorPresenter gives a code to, and hides the rest.
func (s *Server) presentError(ctx context.Context, err error) *gqlerror.Error {
	if ctx.Err() != nil {
		late := tooLate()
		late.Path = graphql.GetPath(ctx)
		return late
	}
	if panicked, ok := errors.AsType[*gqlerror.Error](err); ok && codeOf(panicked) == Internal {
		return panicked // hidden and logged by recoverPanic
	}
	if shown := s.opts.ErrorPresenter(ctx, err); shown != nil {
		if code := codeOf(shown); code != "" && code != Internal {
			return shown
		}
	}
	hidden := s.hide(ctx, err)
	hidden.Path = graphql.GetPath(ctx)
	return hidden
}

func (s *Server) recoverPanic(ctx context.Context, value any) error { return s.hidePanic(ctx, value) }

// hide logs an error by its types and answers with an id. The text of an error may
// quote a row, so it goes nowhere.
func (s *Server) hide(ctx context.Context, err error) *gqlerror.Error {
	id := rand.Text()[:12]
	attrs := []slog.Attr{slog.String("id", id), slog.String("types", types(err)), fieldOf(ctx)}
	if state, ok := errors.AsType[interface {
		error
		SQLState() string
	}](err); ok {
		attrs = append(attrs, slog.String("sqlstate", state.SQLState()))
	}
	s.opts.Logger.LogAttrs(ctx, slog.LevelError, "graphql: internal error", attrs...)
	return internal(id)
}

// hidePanic does the same for a panic, with its stack.
func (s *Server) hidePanic(ctx context.Context, value any) *gqlerror.Error {
	id := rand.Text()[:12]
	s.opts.Logger.LogAttrs(ctx, slog.LevelError, "graphql: panic",
		slog.String("id", id), slog.String("types", fmt.Sprintf("%T", value)), fieldOf(ctx),
		slog.String("stack", string(debug.Stack())))
	return internal(id)
}

func internal(id string) *gqlerror.Error {
	err := refusal(Internal, "Something went wrong here. Please report the id of this error.")
	err.Extensions["id"] = id
	return err
}

// types names the types of err and of the errors it wraps, outermost first.
func types(err error) string {
	text := fmt.Sprintf("%T", err)
	for err = errors.Unwrap(err); err != nil; err = errors.Unwrap(err) {
		text += fmt.Sprintf(" > %T", err)
	}
	return text
}

func fieldOf(ctx context.Context) slog.Attr {
	name := ""
	if field := graphql.GetFieldContext(ctx); field != nil && field.Field.Field != nil {
		name = field.Object + "." + field.Field.Name
	}
	return slog.String("field", name)
}
