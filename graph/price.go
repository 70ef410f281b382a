package graph

import (
	"maps"

	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/internal/gqlhttp"
)

// change is what a change costs if prices do not say otherwise: it waits for the one
// writer there is, and shows what became of it in a session of its own.
const change = 500

// prices are what reading costs, in fields: what is around one child takes as long as
// some 200 of them, and its overlaps as long as twice that again.
var prices = map[string]gqlhttp.Price{
	"Query.children":                      {Once: 100, PerItem: 2},
	"Query.practitioners":                 {Once: 100, PerItem: 2},
	"Query.agencies":                      {Once: 100, PerItem: 2},
	"Query.me":                            {Once: 100},
	"Query.accessLog":                     {Once: 100, PerItem: 2},
	"Query.notices":                       {Once: 100},
	"Query.breakGlassReviews":             {Once: 100},
	"Query.sharingAdvice":                 {Once: 300},
	"Query.informationRequests":           {Once: 100, PerItem: 10},
	"Query.invitations":                   {Once: 300},
	"Query.huiInvitations":                {Once: 100, PerItem: 10},
	"Query.safetyNetwork":                 {Once: 300},
	"Query.referrals":                     {Once: 100, PerItem: 10},
	"Query.availabilityRequests":          {Once: 100, PerItem: 10},
	"Query.leadCandidates":                {Once: 500},
	"Query.concern":                       {Once: 200},
	"Query.concerns":                      {Once: 100, PerItem: 10},
	"Query.teamConcerns":                  {Once: 100, PerItem: 10},
	"Query.updateRequests":                {Once: 200},
	"Mutation.assignLeadToSiblings":       {Once: 1000},
	"Mutation.makeAppointment":            {Once: 700},
	"AccessLogConnection.totalCount":      {Once: 300},
	"Agency.networks":                     {Once: 500, PerItem: 200},
	"AgencyConnection.totalCount":         {Once: 300},
	"Child.concerns":                      {Once: 100, PerItem: 10},
	"Child.externalSupports":              {Once: 200},
	"Child.leading":                       {Once: 20},
	"Child.network":                       {Once: 200},
	"Child.observations":                  {Once: 100, PerItem: 10},
	"Child.pictures":                      {Once: 200},
	"Child.plan":                          {Once: 100},
	"Child.sharing":                       {Once: 20},
	"Child.together":                      {Once: 20},
	"Child.updateRequests":                {Once: 100, PerItem: 10},
	"ChildConnection.totalCount":          {Once: 300},
	"ChildLeading.panelDecisions":         {Once: 100, PerItem: 10},
	"ChildLeading.preferences":            {Once: 100, PerItem: 10},
	"ChildLeading.proposals":              {Once: 100, PerItem: 10},
	"ChildLeading.referrals":              {Once: 100, PerItem: 10},
	"ChildLeading.status":                 {Once: 100},
	"ChildPlan.assessments":               {Once: 100, PerItem: 5},
	"ChildPlan.intensity":                 {Once: 200},
	"ChildPlan.needs":                     {Once: 100, PerItem: 5},
	"ChildPlan.outstanding":               {Once: 300},
	"ChildPlan.participation":             {Once: 300},
	"ChildPlan.problems":                  {Once: 100, PerItem: 5},
	"ChildPlan.reviews":                   {Once: 100, PerItem: 5},
	"ChildPlan.timeliness":                {Once: 200},
	"ChildPlan.versions":                  {Once: 100, PerItem: 5},
	"ChildSharing.consultations":          {Once: 100, PerItem: 10},
	"ChildSharing.disclosures":            {Once: 100, PerItem: 10},
	"ChildSharing.informationRequests":    {Once: 100, PerItem: 10},
	"ChildSharing.notificationDuties":     {Once: 100, PerItem: 10},
	"ChildSharing.participationConsents":  {Once: 100, PerItem: 10},
	"ConcernConnection.totalCount":        {Once: 100},
	"HuiAction.hui":                       {Once: 100},
	"HuiInvitation.hui":                   {Once: 100},
	"Network.invitations":                 {Once: 300},
	"Network.membershipChanges":           {Once: 500},
	"Network.memberships":                 {Once: 300},
	"Observation.links":                   {Once: 20},
	"ObservationConnection.totalCount":    {Once: 100},
	"Practitioner.competencies":           {Once: 20},
	"Practitioner.networks":               {Once: 500, PerItem: 200},
	"Practitioner.oversight":              {Once: 10},
	"PractitionerConnection.totalCount":   {Once: 300},
	"Referral.decision":                   {Once: 20},
	"SupportNetwork.brokered":             {Once: 10},
	"SupportNetwork.gaps":                 {Once: 20},
	"SupportNetwork.overlaps":             {Once: 400},
	"SupportNetworkConnection.totalCount": {Once: 500},
	"TeamConcernConnection.totalCount":    {Once: 100},
	"Together.appointments":               {Once: 100, PerItem: 20},
	"Together.barriers":                   {Once: 100, PerItem: 10},
	"Together.decisions":                  {Once: 100, PerItem: 20},
	"Together.disagreements":              {Once: 100, PerItem: 20},
	"Together.feedback":                   {Once: 100, PerItem: 10},
	"Together.hui":                        {Once: 100, PerItem: 30},
	"Together.voices":                     {Once: 100, PerItem: 10},
	"Together.workingAgreements":          {Once: 100, PerItem: 20},
	"UpdateRequestConnection.totalCount":  {Once: 100},
	"Whanau.network":                      {Once: 1500},
	"WhanauNetwork.gaps":                  {Once: 200},
	"WhanauNetwork.overlaps":              {Once: 3000},
}

// pricesOf are the prices of what a schema reads and changes.
func pricesOf(types *ast.Schema) map[string]gqlhttp.Price {
	all := make(map[string]gqlhttp.Price)
	for _, field := range types.Mutation.Fields {
		all["Mutation."+field.Name] = gqlhttp.Price{Once: change}
	}
	maps.Copy(all, prices)
	return all
}
