package enum

// Channel is how people meet or tell each other something: at a hui in person, by phone or
// by video alone (S2.23), of a plan in each of these ways (S1.42).
type Channel string

// The channels.
const (
	InPerson  Channel = "IN_PERSON"
	ByPhone   Channel = "PHONE"
	ByVideo   Channel = "VIDEO"
	InWriting Channel = "WRITING"
	AtHui     Channel = "HUI"
)

// Values returns the codes, in the order in which they are listed to people.
func (Channel) Values() []string {
	return []string{
		string(InPerson),
		string(ByPhone),
		string(ByVideo),
		string(InWriting),
		string(AtHui),
	}
}
