import Cases
import Hummingbird
import NIOCore

/// A form of a case as it was sent: fields, a remark, points, files.
struct CaseForm: Sendable {
  var fields: [String: [String]] = [:]
  var files: [EvidenceFile] = []

  subscript(_ name: String) -> String { fields[name]?.first ?? "" }

  /// The fields of the case's own form, which the names of the inputs mark; of several values of
  /// one name a list is made.
  var values: [String: String] {
    var values: [String: String] = [:]
    for (name, given) in fields where name.hasPrefix("field.") {
      values[String(name.dropFirst(6))] = given.filter { !$0.isEmpty }.joined(separator: ",")
    }
    return values
  }

  /// The points of each criterion.
  var scores: [String: Int] {
    var scores: [String: Int] = [:]
    for (name, given) in fields where name.hasPrefix("score.") {
      scores[String(name.dropFirst(6))] = given.first.flatMap { Int($0) }
    }
    return scores
  }

  /// Reads a form with files, or one without.
  static func read(_ request: Request, _ limits: MultipartLimits) async throws -> CaseForm {
    let upload = Upload(request: request, limits: limits)
    var form = CaseForm()
    guard upload.mediaType.type == "multipart/form-data" else {
      for (name, value) in try await upload.form().all {
        form.fields[name, default: []].append(value)
      }
      return form
    }
    try await upload.parts { part in
      if let name = part.filename {
        guard !(name.isEmpty && part.content.isEmpty), part.name.hasPrefix("file.") else { return }
        form.files.append(
          EvidenceFile(slot: String(part.name.dropFirst(5)), name: name, bytes: part.content))
      } else if !part.content.contains(0) {
        form.fields[part.name, default: []].append(part.text)
      }
    }
    return form
  }
}
