// Package cli owns the commands of the one binary: it reads the settings, puts the parts together, and says in words
// what it does. It refuses to decide anything about children, the database or HTTP.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"

	"cangraph/internal/config"
	"cangraph/internal/viewer"
	"cangraph/schema"
)

// The exit codes of Main.
const (
	Done          = 0
	Failed        = 1 // a sentence on the error output says why
	Misunderstood = 2 // the command line or a variable of the environment is wrong
)

// shell is where a command writes: what was asked for to out, all else to errs.
type shell struct{ out, errs io.Writer }

// Main runs the command that args (without the program's name) ask for, until it ends or ctx does, and returns the
// exit code.
func Main(ctx context.Context, args []string, out, errs io.Writer) int {
	settings, err := config.Parse(args, out)
	switch {
	case errors.Is(err, config.ErrHelp):
		return Done
	case err != nil:
		fmt.Fprintln(errs, "cangraph:", err)
		return Misunderstood
	}
	// Whoever may start the program on the database's machine sees all that is in it.
	ctx = viewer.With(ctx, viewer.System("command"))
	if err := (shell{out, errs}).run(ctx, settings); err != nil {
		fmt.Fprintln(errs, "cangraph:", unlessStopped(ctx, settings.Command, err))
		return Failed
	}
	return Done
}

// unlessStopped returns err, or that ctx was done: what fails from then on fails because of it, in the words of whatever
// was under way. Only a server, which always ends so, may have more to say.
func unlessStopped(ctx context.Context, command string, err error) error {
	if ctx.Err() != nil && (command != "serve" || errors.Is(err, ctx.Err())) {
		return errors.New("stopped before it was done")
	}
	return err
}

func (sh shell) run(ctx context.Context, settings *config.Config) error {
	switch settings.Command {
	case "serve":
		return sh.serve(ctx, settings.Serve)
	case "migrate":
		return sh.migrate(ctx, settings.Migrate)
	case "demo":
		return sh.demo(ctx, settings.Demo)
	case "import":
		return sh.importFolder(ctx, settings.Import)
	case "audit verify":
		return sh.verifyAudit(ctx, settings.Audit.Verify)
	case "audit head":
		return sh.printAuditHead(ctx, settings.Audit.Head)
	case "events":
		return sh.printEvents(ctx, settings.Events)
	case "findings recompute":
		return sh.recomputeFindings(ctx, settings.Findings.Recompute)
	case "findings check":
		return sh.checkFindings(ctx, settings.Findings.Check)
	case "account list":
		return sh.listAccounts(ctx, settings.Account.List)
	case "account disable":
		return sh.disableAccount(ctx, settings.Account.Disable)
	case "account enable":
		return sh.enableAccount(ctx, settings.Account.Enable)
	case "account sign-out":
		return sh.signOutAccount(ctx, settings.Account.SignOut)
	case "schema":
		_, err := io.WriteString(sh.out, schema.SDL())
		return err
	case "version":
		return sh.version()
	}
	return fmt.Errorf("no command %q", settings.Command)
}
