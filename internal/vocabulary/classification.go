package vocabulary

import "cangraph/ent/enum"

var classifications = []List{
	published("Ethnicity", "2.1.0", "https://standards.digital.health.nz/ns/nz-ethnic-group-codes", enum.Ethnicities),
	published("Iwi", "2.0.0", "https://standards.digital.health.nz/ns/iwi-code", enum.Iwi),
}
