package picture

// since marks what has come since an earlier day, and adds what is gone.
func (s *scene) since(before *scene) {
	s.home = marked(s.home, before.home, (*figure).key, (*figure).mark, nil)
	s.systems = marked(s.systems, before.systems, (*system).key, (*system).mark, func(now, was *system) {
		now.people = marked(now.people, was.people, (*figure).key, (*figure).mark, nil)
		now.services = marked(now.services, was.services, (*service).key, (*service).mark, nil)
	})
}

func (f *figure) key() string     { return f.id + " " + f.name }
func (s *system) key() string     { return s.id + " " + s.name }
func (s *service) key() string    { return s.name }
func (f *figure) mark(is change)  { f.change = is }
func (s *system) mark(is change)  { s.change = is }
func (s *service) mark(is change) { s.change = is }

// marked are those of now and those who are gone, each marked; both is told of whoever is in both.
func marked[T any](now, was []T, key func(T) string, mark func(T, change), both func(now, was T)) []T {
	earlier := map[string]T{}
	for _, one := range was {
		earlier[key(one)] = one
	}
	for _, one := range now {
		if old, there := earlier[key(one)]; !there {
			mark(one, come)
		} else if both != nil {
			both(one, old)
		}
		delete(earlier, key(one))
	}
	for _, one := range was {
		if _, left := earlier[key(one)]; left {
			mark(one, gone)
			now = append(now, one)
		}
	}
	return now
}
