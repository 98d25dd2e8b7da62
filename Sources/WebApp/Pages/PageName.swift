/// The pages that have a template.
enum PageName: String, CaseIterable, Sendable {
  case home, measure, enterprises, enterprise, decision, objection, documents, document
  case handIn, handInResult, models, model, feel, failure
}
