package index

// WhenLooked has a keeper do something, once, between looking and writing.
func (k *Keeper) WhenLooked(do func()) {
	k.looked = func() {
		k.looked = func() {}
		do()
	}
}
