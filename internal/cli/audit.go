package cli

import (
	"context"
	"fmt"

	"cangraph/internal/audit"
	"cangraph/internal/config"
)

// verifyAudit says which entries of the audit chain are not as they were recorded. It is an error when some are not.
func (sh shell) verifyAudit(ctx context.Context, settings config.AuditVerify) error {
	var kept []audit.Head
	for _, text := range settings.Heads {
		head, err := audit.ParseHead(text)
		if err != nil {
			return err
		}
		kept = append(kept, head)
	}
	s, err := asItIs(ctx, settings.Database)
	if err != nil {
		return err
	}
	defer s.Close()
	report, err := audit.Verify(ctx, s, kept...)
	if err != nil {
		return err
	}
	for _, fault := range report.Faults {
		fmt.Fprintln(sh.out, fault)
	}
	if len(report.Faults) > 0 {
		return fmt.Errorf("the audit chain is not as it was recorded: %s", count(len(report.Faults), "fault"))
	}
	fmt.Fprintf(sh.out, "Entries: %d, children in them: %d. All are as they were recorded.\n", report.Entries, report.Children)
	if len(kept) == 0 {
		fmt.Fprintln(sh.out, "No head was given: entries cut off at the end, or written anew as a whole, would not show.")
	}
	fmt.Fprintln(sh.out, report.Head)
	return nil
}

// printAuditHead prints what is to be kept elsewhere, and nothing else.
func (sh shell) printAuditHead(ctx context.Context, settings config.AuditHead) error {
	s, err := asItIs(ctx, settings.Database)
	if err != nil {
		return err
	}
	defer s.Close()
	head, err := audit.HeadOf(ctx, s)
	if err != nil {
		return err
	}
	fmt.Fprintln(sh.out, head)
	return nil
}
