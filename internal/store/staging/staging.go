// Package staging brings rows of files into the database in one transaction: it
// copies them into temporary tables, finds by statements over whole tables what
// contradicts what, and merges them with what is stored.
//
// It knows tables, keys, references and periods, but no file format and no words:
// what it finds are line numbers, which the importer turns into sentences. It refuses
// to merge rows that it has not been asked to check.
package staging

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"entgo.io/ent/dialect"
	"github.com/google/uuid"

	"cangraph/internal/store"
	"cangraph/internal/text"
)

// Folder is the staged rows of one import. It is not safe for concurrent use.
//
// Each table T has three temporary tables: staged_T, the cells of its file;
// resolved_T, the same with ids in place of keys, and with the columns of T; and
// matched_T, which says for each line that is already stored what becomes of the
// stored row (see state). The rows of resolved_T that are not matched are new.
type Folder struct {
	store  *store.Store
	bulk   *store.Bulk
	types  map[Type]string // of columns
	tables []*Table
	rows   map[string]*store.Rows
	sizes  map[string]int // how many rows of a table are staged
	words  *store.Rows
	kept   map[*Table][]string // the columns that a file does not have and that a correction keeps
}

// Row is one row of a file.
type Row struct {
	Line    int
	Retires bool      // it only says which stored row was entered in error
	Sound   bool      // its period, if the table has one, is known and not empty
	ID      uuid.UUID // what a new row will be known by
	Values  []any     // by column; nil where faulty or empty
	Names   []string  // that the row is found by
	Alike   string    // the word by which who may be the same is found (store.AlikeWord); empty: nobody is
}

// Begin makes the temporary tables for the tables, which stand in the order in which
// the first holder of a key is looked for.
func Begin(ctx context.Context, s *store.Store, b *store.Bulk, tables []*Table) (*Folder, error) {
	f := &Folder{store: s, bulk: b, tables: tables, rows: map[string]*store.Rows{}, sizes: map[string]int{}, kept: map[*Table][]string{}}
	f.types = map[Type]string{Text: "text", Date: "text", Bool: "boolean", List: "json"}
	if s.Dialect() == dialect.Postgres {
		f.types[Date], f.types[List] = "date", "jsonb"
	}
	for _, t := range tables {
		if err := f.exec(ctx, strings.Join(f.create(t), "; ")); err != nil {
			return nil, err
		}
		columns := []string{"line", "retires", "sound", "id"}
		for _, c := range t.Columns {
			columns = append(columns, c.Name)
		}
		var err error
		if f.rows[t.Name], err = b.Into("staged_"+t.Name, columns...); err != nil {
			return nil, err
		}
	}
	err := f.exec(ctx,
		`CREATE TEMPORARY TABLE staged_keys (space text, key text, holder text, line integer, id uuid, retires boolean, PRIMARY KEY (space, key))`,
		`CREATE TEMPORARY TABLE staged_words (holder text, line integer, kind text, word text, collapsed text)`)
	if err != nil {
		return nil, err
	}
	f.words, err = b.Into("staged_words", "holder", "line", "kind", "word", "collapsed")
	return f, err
}

func (f *Folder) create(t *Table) []string {
	staged := `line integer, retires boolean, sound boolean, id uuid`
	resolved := staged
	for _, c := range t.Columns {
		staged += fmt.Sprintf(`, "%s" %s`, c.Name, f.types[c.Type])
		if c.Stored != "" {
			resolved += fmt.Sprintf(`, %s %s`, c.Stored, f.types[c.Type])
		}
		for _, r := range c.Refers {
			resolved += fmt.Sprintf(`, %s uuid`, r.Column)
		}
	}
	return []string{
		fmt.Sprintf(`CREATE TEMPORARY TABLE staged_%s (%s)`, t.Name, staged),
		fmt.Sprintf(`CREATE TEMPORARY TABLE resolved_%s (%s)`, t.Name, resolved),
		fmt.Sprintf(`CREATE TEMPORARY TABLE matched_%s (line integer, id uuid, state text)`, t.Name),
	}
}

// Add stages one row of a table.
func (f *Folder) Add(t *Table, r Row) error {
	values := append(make([]any, 0, 4+len(r.Values)), r.Line, r.Retires, r.Sound, r.ID)
	if err := f.rows[t.Name].Add(append(values, r.Values...)...); err != nil {
		return err
	}
	f.sizes[t.Name]++
	for _, word := range text.Words(strings.Join(r.Names, " ")) {
		if err := f.words.Add(t.Name, r.Line, t.Name, word, text.Collapse(word)); err != nil {
			return err
		}
	}
	if r.Alike == "" {
		return nil
	}
	return f.words.Add(t.Name, r.Line, store.Alike, r.Alike, r.Alike)
}

// Keep says, before Resolve, that the file of a table does not have a column and that a
// row that it corrects keeps what is recorded there.
func (f *Folder) Keep(t *Table, c Column) { f.kept[t] = append(f.kept[t], c.Name) }

func (f *Folder) keeps(t *Table, c Column) bool { return slices.Contains(f.kept[t], c.Name) }

// End removes the temporary tables, which SQLite would otherwise keep.
func (f *Folder) End(ctx context.Context) error {
	statements := []string{`DROP TABLE staged_keys`, `DROP TABLE staged_words`}
	for _, t := range f.tables {
		for _, prefix := range []string{"staged_", "resolved_", "matched_"} {
			statements = append(statements, `DROP TABLE `+prefix+t.Name)
		}
	}
	return f.exec(ctx, strings.Join(statements, "; "))
}

func (f *Folder) exec(ctx context.Context, statements ...string) error {
	for _, statement := range statements {
		if _, err := f.bulk.Tx().ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%w, in: %s", err, statement)
		}
	}
	return nil
}

// part returns the table that the file of a table fills too, or nil.
func (f *Folder) part(t *Table) *Table {
	for _, part := range f.tables {
		if part.Of == t.Name {
			return part
		}
	}
	return nil
}

// table returns the table of a name.
func (f *Folder) table(name string) *Table {
	for _, t := range f.tables {
		if t.Name == name {
			return t
		}
	}
	return nil
}
