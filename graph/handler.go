package graph

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"cangraph/graph/generated"
	"cangraph/internal/audit"
	"cangraph/internal/breakglass"
	"cangraph/internal/calendar"
	"cangraph/internal/concern"
	"cangraph/internal/directory"
	"cangraph/internal/gqlhttp"
	"cangraph/internal/hui"
	"cangraph/internal/lead"
	"cangraph/internal/membership"
	"cangraph/internal/network"
	"cangraph/internal/page"
	"cangraph/internal/plan"
	"cangraph/internal/sharing"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Options are the choices a server has.
type Options struct {
	Production bool             // introspection off, validation messages masked
	Logger     *slog.Logger     // nil: slog.Default
	Now        func() time.Time // nil: time.Now; read once for each request
	// Authenticate says who sent a request, or refuses it: with a fault of code
	// Unauthenticated, which is answered with status 401. It is needed.
	Authenticate func(*http.Request) (viewer.Viewer, error)
}

// NewHandler returns the GraphQL endpoint of a migrated database. Errors: nothing says
// who sends a request; the database's.
func NewHandler(ctx context.Context, s *store.Store, opts Options) (http.Handler, error) {
	if opts.Authenticate == nil {
		return nil, errors.New("say who sends a request: nobody may read without being known")
	}
	if opts.Now == nil {
		opts.Now = time.Now
	}
	sealer, err := newSealer(ctx, s)
	if err != nil {
		return nil, err
	}
	d := directory.New(s, sealer)
	networks := network.New(network.NewSQL(s), s, sealer)
	resolver := &Resolver{
		directory: d,
		networks:  networks,
		glass:     breakglass.New(s),
		ledger:    sharing.New(s, d),
		members:   membership.New(s, d),
		plans:     plan.New(s, d),
		hui:       hui.New(s, d),
		concerns:  concern.New(s, sealer),
		leads:     lead.New(s, d, networks),
		store:     s,
		sealer:    sealer,
	}
	asked := &request{store: s, log: audit.NewLog(s), opts: opts}
	server := gqlhttp.New(generated.NewExecutableSchema(generated.Config{Resolvers: resolver}), gqlhttp.Options{
		Production:     opts.Production,
		Logger:         opts.Logger,
		Scalars:        map[string]gqlhttp.Scalar{"Date": isDate},
		Prices:         prices,
		ErrorPresenter: present,
		BeforeAnswer:   asked.record,
	})
	server.Use(asked)
	return asked.identify(server), nil
}

// prices are what reading costs, in fields: what is around one child takes as long as
// some 200 of them, and its overlaps as long as twice that again. A change waits for the
// one writer there is, and shows what became of it in a session of its own.
var prices = map[string]gqlhttp.Price{
	"Query.children":                        {Once: 100, PerItem: 2},
	"Query.practitioners":                   {Once: 100, PerItem: 2},
	"Query.agencies":                        {Once: 100, PerItem: 2},
	"Query.me":                              {Once: 100},
	"Query.accessLog":                       {Once: 100, PerItem: 2},
	"AccessLogConnection.totalCount":        {Once: 300},
	"Query.notices":                         {Once: 100},
	"Query.breakGlassReviews":               {Once: 100},
	"Query.sharingAdvice":                   {Once: 300},
	"Query.informationRequests":             {Once: 100, PerItem: 10},
	"Mutation.answerInformationRequest":     {Once: 500},
	"Mutation.breakGlass":                   {Once: 500},
	"Mutation.fulfilNotificationDuty":       {Once: 500},
	"Mutation.recordConsultation":           {Once: 500},
	"Mutation.recordDisclosure":             {Once: 500},
	"Mutation.recordParticipationConsent":   {Once: 500},
	"Mutation.requestInformation":           {Once: 500},
	"Mutation.reviewBreakGlass":             {Once: 500},
	"Mutation.startAssessment":              {Once: 500},
	"Mutation.inviteContribution":           {Once: 500},
	"Mutation.giveContribution":             {Once: 500},
	"Mutation.completeAssessment":           {Once: 500},
	"Mutation.recordNeed":                   {Once: 500},
	"Mutation.parkNeed":                     {Once: 500},
	"Mutation.setGoal":                      {Once: 500},
	"Mutation.proposeActivity":              {Once: 500},
	"Mutation.agreeActivity":                {Once: 500},
	"Mutation.declineActivity":              {Once: 500},
	"Mutation.finishActivity":               {Once: 500},
	"Mutation.stopActivity":                 {Once: 500},
	"Mutation.recordDelivery":               {Once: 500},
	"Mutation.recordProgress":               {Once: 500},
	"Mutation.agreePlan":                    {Once: 500},
	"Mutation.communicatePlan":              {Once: 500},
	"Mutation.acknowledgePlan":              {Once: 500},
	"Mutation.raiseProblem":                 {Once: 500},
	"Mutation.contributeToProblem":          {Once: 500},
	"Mutation.resolveProblem":               {Once: 500},
	"Mutation.scheduleReview":               {Once: 500},
	"Mutation.completeReview":               {Once: 500},
	"Mutation.signOut":                      {Once: 500},
	"Mutation.withdrawParticipationConsent": {Once: 500},
	"Mutation.answerInvitation":             {Once: 500},
	"Mutation.changeMemberRole":             {Once: 500},
	"Mutation.closeNetwork":                 {Once: 500},
	"Mutation.endExternalSupport":           {Once: 500},
	"Mutation.endSafetyNetworkMember":       {Once: 500},
	"Mutation.inviteMember":                 {Once: 500},
	"Mutation.joinNetwork":                  {Once: 500},
	"Mutation.leaveNetwork":                 {Once: 500},
	"Mutation.recordExternalSupport":        {Once: 500},
	"Mutation.recordSafetyNetworkMember":    {Once: 500},
	"Mutation.retractMembership":            {Once: 500},
	"Mutation.withdrawInvitation":           {Once: 500},
	"Query.invitations":                     {Once: 300},
	"Query.safetyNetwork":                   {Once: 300},
	"Network.memberships":                   {Once: 300},
	"Network.membershipChanges":             {Once: 500},
	"Network.invitations":                   {Once: 300},
	"Child.externalSupports":                {Once: 200},
	"Mutation.referChild":                   {Once: 500},
	"Mutation.triageReferral":               {Once: 500},
	"Mutation.recordPanelDecision":          {Once: 500},
	"Mutation.proposeLead":                  {Once: 500},
	"Mutation.withdrawLeadProposal":         {Once: 500},
	"Mutation.requestAvailability":          {Once: 500},
	"Mutation.answerAvailability":           {Once: 500},
	"Mutation.confirmLead":                  {Once: 500},
	"Mutation.changeLead":                   {Once: 500},
	"Mutation.assignLeadToSiblings":         {Once: 1000},
	"Mutation.recordLeadPreference":         {Once: 500},
	"Mutation.recordCompetency":             {Once: 500},
	"Query.referrals":                       {Once: 100, PerItem: 10},
	"Query.availabilityRequests":            {Once: 100, PerItem: 10},
	"Query.leadCandidates":                  {Once: 500},
	"Referral.decision":                     {Once: 20},
	"Practitioner.competencies":             {Once: 20},
	"Child.leading":                         {Once: 20},
	"ChildLeading.status":                   {Once: 100},
	"ChildLeading.referrals":                {Once: 100, PerItem: 10},
	"ChildLeading.panelDecisions":           {Once: 100, PerItem: 10},
	"ChildLeading.proposals":                {Once: 100, PerItem: 10},
	"ChildLeading.preferences":              {Once: 100, PerItem: 10},
	"ChildConnection.totalCount":            {Once: 300},
	"PractitionerConnection.totalCount":     {Once: 300},
	"AgencyConnection.totalCount":           {Once: 300},
	"Child.network":                         {Once: 200},
	"Child.plan":                            {Once: 100},
	"ChildPlan.assessments":                 {Once: 100, PerItem: 5},
	"ChildPlan.needs":                       {Once: 100, PerItem: 5},
	"ChildPlan.versions":                    {Once: 100, PerItem: 5},
	"ChildPlan.reviews":                     {Once: 100, PerItem: 5},
	"ChildPlan.problems":                    {Once: 100, PerItem: 5},
	"ChildPlan.outstanding":                 {Once: 300},
	"ChildPlan.intensity":                   {Once: 200},
	"ChildPlan.timeliness":                  {Once: 200},
	"ChildPlan.participation":               {Once: 300},
	"Child.sharing":                         {Once: 20},
	"ChildSharing.disclosures":              {Once: 100, PerItem: 10},
	"ChildSharing.consultations":            {Once: 100, PerItem: 10},
	"ChildSharing.informationRequests":      {Once: 100, PerItem: 10},
	"ChildSharing.notificationDuties":       {Once: 100, PerItem: 10},
	"ChildSharing.participationConsents":    {Once: 100, PerItem: 10},
	"Mutation.addHuiAction":                 {Once: 500},
	"Mutation.agreeToSharedAim":             {Once: 500},
	"Mutation.callHui":                      {Once: 500},
	"Mutation.cancelAppointment":            {Once: 500},
	"Mutation.cancelHui":                    {Once: 500},
	"Mutation.escalateDisagreement":         {Once: 500},
	"Mutation.finishHuiAction":              {Once: 500},
	"Mutation.giveFeedback":                 {Once: 500},
	"Mutation.mitigateBarrier":              {Once: 500},
	"Mutation.moveHui":                      {Once: 500},
	"Mutation.proposeSharedAim":             {Once: 500},
	"Mutation.raiseBarrier":                 {Once: 500},
	"Mutation.raiseDisagreement":            {Once: 500},
	"Mutation.recordAttendance":             {Once: 500},
	"Mutation.recordDecision":               {Once: 500},
	"Mutation.recordVoice":                  {Once: 500},
	"Mutation.resolveBarrier":               {Once: 500},
	"Mutation.resolveDisagreement":          {Once: 500},
	"Mutation.takePosition":                 {Once: 500},
	"Mutation.makeAppointment":              {Once: 700},
	"Child.together":                        {Once: 20},
	"Together.hui":                          {Once: 100, PerItem: 30},
	"Together.decisions":                    {Once: 100, PerItem: 20},
	"Together.voices":                       {Once: 100, PerItem: 10},
	"Together.feedback":                     {Once: 100, PerItem: 10},
	"Together.disagreements":                {Once: 100, PerItem: 20},
	"Together.sharedAims":                   {Once: 100, PerItem: 20},
	"Together.barriers":                     {Once: 100, PerItem: 10},
	"Together.appointments":                 {Once: 100, PerItem: 20},
	"Child.concerns":                        {Once: 100, PerItem: 10},
	"Child.observations":                    {Once: 100, PerItem: 10},
	"Child.pictures":                        {Once: 200},
	"Child.updateRequests":                  {Once: 100, PerItem: 10},
	"ConcernConnection.totalCount":          {Once: 100},
	"Mutation.acknowledgeConcern":           {Once: 500},
	"Mutation.addObservation":               {Once: 500},
	"Mutation.answerUpdate":                 {Once: 500},
	"Mutation.assignConcern":                {Once: 500},
	"Mutation.changeSeverity":               {Once: 500},
	"Mutation.closeConcern":                 {Once: 500},
	"Mutation.escalateConcern":              {Once: 500},
	"Mutation.linkObservations":             {Once: 500},
	"Mutation.ownConcern":                   {Once: 500},
	"Mutation.raiseConcern":                 {Once: 500},
	"Mutation.raiseConcernToTeam":           {Once: 500},
	"Mutation.requestUpdate":                {Once: 500},
	"Mutation.setNextAction":                {Once: 500},
	"Mutation.triageTeamConcern":            {Once: 500},
	"Observation.links":                     {Once: 20},
	"ObservationConnection.totalCount":      {Once: 100},
	"Query.concern":                         {Once: 200},
	"Query.concerns":                        {Once: 100, PerItem: 10},
	"Query.teamConcerns":                    {Once: 100, PerItem: 10},
	"Query.updateRequests":                  {Once: 200},
	"TeamConcernConnection.totalCount":      {Once: 100},
	"UpdateRequestConnection.totalCount":    {Once: 100},
	"Whanau.network":                        {Once: 1500},
	"Practitioner.networks":                 {Once: 500, PerItem: 200},
	"Practitioner.oversight":                {Once: 10},
	"Agency.networks":                       {Once: 500, PerItem: 200},
	"SupportNetworkConnection.totalCount":   {Once: 500},
	"SupportNetwork.brokered":               {Once: 10},
	"SupportNetwork.overlaps":               {Once: 400},
	"SupportNetwork.gaps":                   {Once: 20},
	"WhanauNetwork.overlaps":                {Once: 3000},
	"WhanauNetwork.gaps":                    {Once: 200},
}

// isDate checks a value of the scalar Date.
func isDate(value any) error {
	var day calendar.Date
	return day.UnmarshalGQL(value)
}

// newSealer returns the sealer of cursors with the key of the database.
func newSealer(ctx context.Context, s *store.Store) (*page.Sealer, error) {
	fresh := make([]byte, page.KeySize)
	rand.Read(fresh) // never fails (crypto/rand)
	noted, err := s.MarkOnce(ctx, "cursor_key", base64.StdEncoding.EncodeToString(fresh))
	if err != nil {
		return nil, fmt.Errorf("read the key of cursors: %w", err)
	}
	key, err := base64.StdEncoding.DecodeString(noted)
	if err != nil {
		return nil, fmt.Errorf("decode the key of cursors: %w", err)
	}
	return page.NewSealer(key)
}
