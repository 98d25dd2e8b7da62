/// How much a multipart body may bring.
struct MultipartLimits: Sendable {
  /// Bytes of the headers of one part.
  var headerBytes = 8 << 10
  /// Bytes of the content of one part.
  var partBytes = 32 << 20
  /// Number of parts.
  var parts = 100
  /// Bytes of the whole body, delimiters included.
  var bodyBytes = 64 << 20
}
