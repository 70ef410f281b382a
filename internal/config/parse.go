package config

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/alecthomas/kong"

	"cangraph/internal/calendar"
)

// ErrHelp says that help was asked for and has been printed.
var ErrHelp = errors.New("help was asked for")

const description = `One request returns a child's whole support network, and the overlaps and gaps in it. ` +
	`Without a command it serves on http://127.0.0.1:8080, with a demo team in a new file cangraph.db.`

// Parse reads arguments (without the program's name) and the environment. Help is printed to out and returns ErrHelp.
// Every other error is a sentence for the person who typed, and names the help that would explain.
func Parse(args []string, out io.Writer) (*Config, error) {
	var config Config
	helped := false
	parser, err := kong.New(&config,
		kong.Name("cangraph"),
		kong.Description(description),
		kong.Writers(out, out),
		kong.Exit(func(int) { helped = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.TypeMapper(reflect.TypeFor[calendar.Date](), kong.MapperFunc(decodeDate)),
	)
	if err != nil {
		return nil, fmt.Errorf("describe the commands: %w", err)
	}
	if err := knownCommand(parser, args); err != nil {
		return nil, err
	}
	parsed, err := parser.Parse(args)
	if helped {
		return nil, ErrHelp
	}
	if err != nil {
		return nil, fmt.Errorf("%w; see: %s", err, helpFor(err))
	}
	_, config.Command, _ = strings.Cut(parsed.Selected().FullPath(), " ")
	return &config, nil
}

// knownCommand names the commands when the first argument is none of them: as serve needs no name, the parser would
// only call it unexpected.
func knownCommand(parser *kong.Kong, args []string) error {
	if len(args) == 0 || strings.HasPrefix(args[0], "-") {
		return nil
	}
	var names []string
	for _, command := range parser.Model.Children {
		if command.Name == args[0] {
			return nil
		}
		names = append(names, command.Name)
	}
	return fmt.Errorf("%q is not a command; the commands are %s; see: cangraph --help", args[0], strings.Join(names, ", "))
}

// helpFor returns the command line whose help is nearest to the mistake.
func helpFor(err error) string {
	var mistake *kong.ParseError
	if errors.As(err, &mistake) && mistake.Context != nil && mistake.Context.Selected() != nil {
		return mistake.Context.Selected().FullPath() + " --help"
	}
	return "cangraph --help"
}

func decodeDate(ctx *kong.DecodeContext, target reflect.Value) error {
	var text string
	if err := ctx.Scan.PopValueInto("date", &text); err != nil {
		return err
	}
	date, err := calendar.Parse(text)
	target.Set(reflect.ValueOf(date))
	return err
}
