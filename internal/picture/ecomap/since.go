package ecomap

import "cangraph/internal/picture/frame"

// since marks what has come since an earlier day, and adds what is gone.
func (s *scene) since(before *scene) {
	s.home = marked(s.home, before.home, (*figure).key, (*figure).mark, nil)
	s.systems = marked(s.systems, before.systems, (*system).key, (*system).mark, func(now, was *system) {
		now.people = marked(now.people, was.people, (*figure).key, (*figure).mark, nil)
		now.services = marked(now.services, was.services, (*service).key, (*service).mark, nil)
	})
}

func (f *figure) key() string           { return f.id + " " + f.name }
func (s *system) key() string           { return s.id + " " + s.name }
func (s *service) key() string          { return s.name }
func (s *service) mark(is frame.Change) { s.change = is }

// mark takes from who is gone what they were.
func (f *figure) mark(is frame.Change) {
	f.change = is
	f.lead = f.lead && is != frame.Gone
}

// mark marks the people and services of a system with it.
func (s *system) mark(is frame.Change) {
	s.change = is
	for _, f := range s.people {
		f.mark(is)
	}
	for _, one := range s.services {
		one.mark(is)
	}
	if is == frame.Gone {
		s.tie = plain
	}
}

// marked are those of now and those who are gone, each marked; both is told of whoever is in both. Several can have one key:
// as many as were there before are still there.
func marked[T any](now, was []T, key func(T) string, mark func(T, frame.Change), both func(now, was T)) []T {
	earlier := map[string][]T{}
	for _, one := range was {
		earlier[key(one)] = append(earlier[key(one)], one)
	}
	for _, one := range now {
		there := earlier[key(one)]
		if len(there) == 0 {
			mark(one, frame.Came)
			continue
		}
		if both != nil {
			both(one, there[0])
		}
		earlier[key(one)] = there[1:]
	}
	for _, one := range was {
		if left := earlier[key(one)]; len(left) > 0 {
			mark(left[0], frame.Gone)
			now = append(now, left[0])
			earlier[key(one)] = left[1:]
		}
	}
	return now
}
