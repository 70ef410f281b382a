package town

// The names of the town are combined from these lists; nobody is meant.
var (
	givenNames = []string{
		"Aroha", "Hana", "Mere", "Anahera", "Kiri", "Ngaio", "Tui", "Marama", "Hinewai", "Ataahua", "Māia", "Kahurangi", "Whetū", "Rāhera",
		"Wiremu", "Tāne", "Nikau", "Mikaere", "Rāwiri", "Hēmi", "Ihaia", "Tama", "Kauri", "Manaaki", "Rongo", "Matiu", "Pita", "Hōne",
		"Charlotte", "Isla", "Olivia", "Ruby", "Grace", "Emily", "Sophie", "Lucy", "Jack", "Oliver", "Noah", "Leo", "Theodore", "George", "Sam", "Zoë",
		"Sione", "Mele", "Leilani", "Sefo", "Lupe", "Tavita", "Losa", "Ana", "Malia", "Ioane",
		"Priya", "Arjun", "Mei", "Wei", "Min-jun", "Fatima", "Amir", "Aisha", "Linh", "Santiago",
	}
	familyNames = []string{
		"Ngata-Reid", "Tāmihana", "Rāwhiti", "Te Awa", "Kereru", "Hōhepa", "Tīpene", "Pōtae", "Kingi-Moana", "Waaka", "Parata-Hill", "Te Māra",
		"Rangihuna", "Horomona", "Ānaru", "Pēwhairangi-Cole", "Matenga", "Wātene", "Ruru", "Takiari", "Harrington", "Whitaker", "Fairweather",
		"Mackenzie", "Sutherland", "O’Hara", "Pemberton", "Walsh", "Greenwood", "Ashdown", "Kirkbride", "Lockhart", "Tamasese-Lea", "Vaitohi",
		"Faleafa", "Tuimavave", "Leota-Brown", "Mahe", "Sharma", "Kapoor", "Chen", "Lim", "Park", "Nguyễn", "Hosseini", "Rahman", "Díaz", "Novák",
	}
	placeNames = []string{
		"Awamārama", "Motukōwhai", "Rimutere", "Pōhutu", "Te Kōpua", "Maungarangi", "Waitōtara Flat", "Kāpuka", "Tōtara Bend", "Raukawa Point",
		"Karetū", "Mānuka Hill", "Harakeke", "Pūriri Vale", "Ōrata", "Tawhai", "Kōtuku Bay", "Riverton North", "Stonebridge", "Eastmere",
	}
	streets = []string{"Kōwhai Street", "Rātā Street", "Tūī Crescent", "Station Road", "Marae Road", "Mānuka Way", "Church Street", "River Terrace",
		"Harakeke Lane", "Beach Road", "Mill Lane", "Kererū Place"}
	ethnicities = [][]string{{"21111"}, {"21111", "11"}, {"11"}, {"31"}, {"33"}, {"43"}, {"42"}, {"31", "21111"}, nil}
	iwi         = []string{"0101", "0104", "0106", "0108", "0110", "0302", "0304"}
)

func pick[T any](d draw, list []T) T { return list[d.IntN(len(list))] }
