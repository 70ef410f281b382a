package work

// Totals are how much waits, of what was asked for.
type Totals struct {
	Waiting int // listed
	Overdue int // of them
	ByKind  []*KindTotal
}

// KindTotal is how much of one kind waits.
type KindTotal struct {
	Kind    Kind
	Waiting int // listed
	Overdue int // of them
	Beyond  int // not looked at, whenever they are due: more than a list holds
}

// beyond notes how many of a kind are not listed, in the order of the sources.
func (t *Totals) beyond(kind Kind, n int) {
	t.ByKind = append(t.ByKind, &KindTotal{Kind: kind, Beyond: n})
}

// count counts the items; kinds of which nothing waits are left out.
func (t *Totals) count(items []*Item) {
	of := map[Kind]*KindTotal{}
	for _, kind := range t.ByKind {
		of[kind.Kind] = kind
	}
	for _, item := range items {
		t.Waiting, of[item.Kind].Waiting = t.Waiting+1, of[item.Kind].Waiting+1
		if item.OverdueDays > 0 {
			t.Overdue, of[item.Kind].Overdue = t.Overdue+1, of[item.Kind].Overdue+1
		}
	}
	t.ByKind = only(t.ByKind, func(k *KindTotal) bool { return k.Waiting+k.Beyond > 0 })
}
