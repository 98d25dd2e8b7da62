/// One part of a form: a field, or a file with a name.
struct MultipartPart: Hashable, Sendable {
  /// The name of the form field.
  var name: String
  /// The file's name without any path; `nil` for a plain field.
  var filename: String?
  var contentType: String?
  var content: [UInt8] = []

  /// The content of a plain field.
  var text: String { String(decoding: content, as: UTF8.self) }
}
