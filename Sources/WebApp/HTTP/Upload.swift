import HTTPTypes
import Hummingbird
import NIOCore

/// Reads what a request brings, within limits, a part at a time.
struct Upload {
  let request: Request
  let limits: MultipartLimits

  /// The declared type of the body.
  var mediaType: MediaTypeHeader { MediaTypeHeader(request.headers[.contentType] ?? "") }

  /// Gives each part of a multipart body as soon as it is complete.
  func parts(_ take: (MultipartPart) async throws -> Void) async throws {
    guard let boundary = mediaType.boundary else {
      throw MultipartError.noBoundary(contentType: request.headers[.contentType] ?? "")
    }
    try refuseDeclaredExcess(limits.bodyBytes)
    var reader = MultipartReader(boundary: boundary, limits: limits)
    for try await chunk in request.body {
      for part in try reader.push(chunk.readableBytesView) { try await take(part) }
    }
    try reader.finish()
  }

  /// The whole body as one file.
  func bytes() async throws -> [UInt8] {
    try refuseDeclaredExcess(limits.partBytes)
    var bytes: [UInt8] = []
    for try await chunk in request.body {
      bytes += chunk.readableBytesView
      guard bytes.count <= limits.partBytes else {
        throw MultipartError.bodyTooLarge(most: limits.partBytes)
      }
    }
    return bytes
  }

  /// The fields of a form without files, however it is encoded.
  func form() async throws -> FormValues {
    let most = 1 << 20
    try refuseDeclaredExcess(most)
    var body = ByteBuffer()
    for try await var chunk in request.body {
      body.writeBuffer(&chunk)
      guard body.readableBytes <= most else { throw MultipartError.bodyTooLarge(most: most) }
    }
    return FormValues(String(buffer: body))
  }

  /// A sender that says how much will come is not made to send it in vain.
  private func refuseDeclaredExcess(_ most: Int) throws {
    if let declared = request.headers[.contentLength].flatMap(Int.init), declared > most {
      throw MultipartError.bodyTooLarge(most: most)
    }
  }
}
