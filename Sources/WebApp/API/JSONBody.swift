import Foundation
import Hummingbird
import TradeTerms

/// Reads JSON bodies of programs.
enum JSONBody {
  /// What a request brings as JSON.
  /// - Throws: `Failure`: 415 for another type, 413 where it is too large, 422 where it cannot be
  ///   read, with the place in it.
  static func read<Value: Decodable>(
    _ type: Value.Type, _ request: Request, _ site: Site
  ) async throws -> Value {
    let upload = Upload(request: request, limits: site.limits)
    guard upload.mediaType.type == "application/json" else {
      throw site.failure(.unsupportedMedia, place: "Content-Type: \(upload.mediaType.type)")
    }
    let bytes = try await upload.bytes()
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw Failure(
        .unprocessable, what: site.catalogue["failure.json"], place: place(of: error),
        remedy: site.catalogue["failure.json.remedy"])
    }
  }

  private static func place(of error: DecodingError) -> String {
    let (path, name): ([any CodingKey], String)
    switch error {
    case .keyNotFound(let key, let context): (path, name) = (context.codingPath, key.stringValue)
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      (path, name) = (context.codingPath, "")
    @unknown default: (path, name) = ([], "")
    }
    let steps = path.map { key in key.intValue.map { "\($0)" } ?? key.stringValue }
    return "/" + (steps + [name]).filter { !$0.isEmpty }.joined(separator: "/")
  }
}
