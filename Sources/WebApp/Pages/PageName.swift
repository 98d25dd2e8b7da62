/// The pages that have a template.
enum PageName: String, CaseIterable, Sendable {
  case home, measure, enterprises, enterprise, decision, objection, documents, document
  case policies, policy, ask, simulation, history, changes, handIn, handInResult, models, model,
    feel, failure
  case signIn, forgotten, link, account, organisation, administration, audit
  case cases, caseKinds, caseOpening, caseFile, knowledge, experts, inbox, yearlyReport,
    yearlyPrint
  case identity, publicity, unsubscribe, people, target, targetEnterprises, exports, caseGroups,
    offerList, offer, offerRound, titles,
    payouts
}
