package directory

import (
	"context"
	"slices"
	"sync"

	"github.com/google/uuid"

	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// Names are whom and what the rows of an answer name by their ids: nil for no id, and for
// what the viewer may not see. What is not known yet is nil as well, until Objects has
// read it. Fields of one answer may share them.
type Names struct {
	directory *Directory
	mu        sync.Mutex
	known     map[string]snapshot.Node // by global id
	wanted    []string                 // asked for, and not read yet
}

// Names returns names of which none is known yet.
func (d *Directory) Names() *Names { return &Names{directory: d, known: map[string]snapshot.Node{}} }

// Show makes the objects of rows, in their order, and notes as shown the child whom each
// row is about (uuid.Nil: none), and the children whom those named concern.
//
// object is called twice for each row: first whom it asks for is gathered, to be read for
// all rows at once, and what it makes is thrown away; then they are known. So it asks for
// the same both times, and does nothing but make an object.
func Show[Row, Object any](ctx context.Context, d *Directory, rows []Row, child func(Row) uuid.UUID, object func(*Names, Row) Object) ([]Object, error) {
	names := d.Names()
	objects, err := Objects(ctx, names, rows, func(row Row) Object { return object(names, row) })
	if err != nil {
		return nil, err
	}
	return objects, sight.ShowEach(ctx, rows, child)
}

// Objects is Show with names that object holds already, without a note about rows.
func Objects[Row, Object any](ctx context.Context, n *Names, rows []Row, object func(Row) Object) ([]Object, error) {
	for _, row := range rows {
		object(row)
	}
	if err := n.read(ctx); err != nil {
		return nil, err
	}
	objects := make([]Object, len(rows))
	for i, row := range rows {
		objects[i] = object(row)
	}
	return objects, nil
}

// read makes known what is wanted, of some types or of all. Who shares the names waits.
func (n *Names) read(ctx context.Context, kinds ...string) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	var later []string
	if len(kinds) > 0 {
		isOf := func(global string) bool { kind, _, _ := globalid.Parse(global); return slices.Contains(kinds, kind) }
		later = slices.DeleteFunc(slices.Clone(n.wanted), isOf)
		n.wanted = slices.DeleteFunc(n.wanted, func(global string) bool { return !isOf(global) })
	}
	defer func() { n.wanted = append(n.wanted, later...) }()
	for len(n.wanted) > 0 {
		some := n.wanted[:min(len(n.wanted), MaxNodes)]
		nodes, err := n.directory.Nodes(ctx, slices.Clone(some))
		if err != nil {
			return err
		}
		for i, node := range nodes {
			n.known[some[i]] = node
		}
		n.wanted = n.wanted[len(some):]
	}
	return nil
}

// named is what an id stands for, by its type.
func named[T snapshot.Node](n *Names, id *uuid.UUID) (node T) {
	if id == nil || *id == uuid.Nil {
		return node
	}
	global := globalid.Of(node.NodeType(), *id)
	n.mu.Lock()
	defer n.mu.Unlock()
	found, asked := n.known[global]
	if !asked {
		n.known[global], n.wanted = nil, append(n.wanted, global)
	}
	node, _ = found.(T)
	return node
}

// Want makes ids of a type wanted by Look, which reads all of a type at once.
func Want[T snapshot.Node](n *Names, ids ...uuid.UUID) {
	for _, id := range ids {
		named[T](n, &id)
	}
}

// Look is what an id stands for; the first to ask for one of a type reads all of that
// type that are wanted, so that a field of many objects, wherever they hang in an answer,
// is read once, and only when it is asked for.
func Look[T snapshot.Node](ctx context.Context, n *Names, id uuid.UUID) (node T, err error) {
	if id == uuid.Nil {
		return node, nil
	}
	if named[T](n, &id); n.isWanted(globalid.Of(node.NodeType(), id)) {
		if err := n.read(ctx, node.NodeType()); err != nil {
			return node, err
		}
	}
	return named[T](n, &id), nil
}

func (n *Names) isWanted(global string) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	return slices.Contains(n.wanted, global)
}

// Child is the child with an id.
func (n *Names) Child(id *uuid.UUID) *snapshot.Child { return named[*snapshot.Child](n, id) }

// Kin is the adult of a whānau with an id.
func (n *Names) Kin(id *uuid.UUID) *snapshot.Kin { return named[*snapshot.Kin](n, id) }

// Practitioner is the practitioner with an id.
func (n *Names) Practitioner(id *uuid.UUID) *snapshot.Practitioner {
	return named[*snapshot.Practitioner](n, id)
}

// Agency is the agency with an id.
func (n *Names) Agency(id *uuid.UUID) *snapshot.Agency { return named[*snapshot.Agency](n, id) }

// Team is the Children's Team with an id.
func (n *Names) Team(id *uuid.UUID) *snapshot.Team { return named[*snapshot.Team](n, id) }

// ServiceType is the type of service with an id.
func (n *Names) ServiceType(id *uuid.UUID) *snapshot.ServiceType {
	return named[*snapshot.ServiceType](n, id)
}

// Network is the stored network with an id.
func (n *Names) Network(id *uuid.UUID) *snapshot.Network { return named[*snapshot.Network](n, id) }

// Person is whoever of a child, an adult and a practitioner has an id, the first of them.
func (n *Names) Person(child, kin, practitioner *uuid.UUID) snapshot.Person {
	c, k, p := n.Child(child), n.Kin(kin), n.Practitioner(practitioner)
	switch {
	case c != nil:
		return c
	case child == nil && k != nil:
		return k
	case child == nil && kin == nil && p != nil:
		return p
	}
	return nil
}
