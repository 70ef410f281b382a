package cli

import (
	"context"
	"fmt"

	"cangraph/internal/config"
	"cangraph/internal/globalid"
	"cangraph/internal/worklist/index"
)

// recomputeFindings makes the lists of all children anew.
func (sh shell) recomputeFindings(ctx context.Context, settings config.FindingsRecompute) error {
	s, err := asItIs(ctx, settings.Database)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.CheckCurrent(ctx); err != nil {
		return err
	}
	keeper := index.New(s)
	if err := keeper.Everything(ctx); err != nil {
		return err
	}
	made, err := keeper.Keep(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(sh.out, "Lists of findings made anew: %d.\n", made)
	return nil
}

// checkFindings names the children whose list says something else than is found around them. It is an error when there are some.
func (sh shell) checkFindings(ctx context.Context, settings config.FindingsCheck) error {
	s, err := asItIs(ctx, settings.Database)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.CheckCurrent(ctx); err != nil {
		return err
	}
	is, err := index.Compare(ctx, s)
	if err != nil {
		return err
	}
	for _, child := range is.Differ {
		fmt.Fprintln(sh.out, globalid.Of("Child", child))
	}
	if len(is.Differ) > 0 {
		return fmt.Errorf("what stands written down is not what is found around %d of %d children: run cangraph findings recompute", len(is.Differ), is.Children)
	}
	fmt.Fprintf(sh.out, "Children: %d. Every list that would be used says what is found; %d wait to be made anew.\n", is.Children, is.Waiting)
	return nil
}
