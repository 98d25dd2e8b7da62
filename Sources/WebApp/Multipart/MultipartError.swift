import TradeTerms

/// Why a multipart body cannot be read.
enum MultipartError: Explained, Hashable {
  case noBoundary(contentType: String)
  case brokenDelimiter(part: Int)
  case brokenHeader(part: Int)
  case unnamedPart(part: Int)
  case truncated(part: Int)
  case headerTooLarge(part: Int, most: Int)
  case partTooLarge(part: Int, most: Int)
  case tooManyParts(most: Int)
  case bodyTooLarge(most: Int)

  /// Whether the body is well formed but too much.
  var isTooLarge: Bool {
    switch self {
    case .headerTooLarge, .partTooLarge, .tooManyParts, .bodyTooLarge: true
    case .noBoundary, .brokenDelimiter, .brokenHeader, .unnamedPart, .truncated: false
    }
  }

  var what: Wording {
    switch self {
    case .noBoundary(let contentType):
      Wording("“\(contentType)”缺少分隔符 boundary", "“\(contentType)” has no boundary")
    case .brokenDelimiter:
      Wording("分隔行不完整", "a delimiter line is malformed")
    case .brokenHeader:
      Wording("分段头不合格式", "the header of a part is malformed")
    case .unnamedPart:
      Wording("分段没有字段名", "a part has no field name")
    case .truncated:
      Wording("上传内容不完整", "the upload ends too early")
    case .headerTooLarge(_, let most):
      Wording("分段头超过 \(most) 字节", "the header of a part exceeds \(most) bytes")
    case .partTooLarge(_, let most):
      Wording("文件超过 \(Sizes.text(most))", "a file exceeds \(Sizes.text(most))")
    case .tooManyParts(let most):
      Wording("一次超过 \(most) 个文件", "there are more than \(most) files")
    case .bodyTooLarge(let most):
      Wording("一次上传超过 \(Sizes.text(most))", "the upload exceeds \(Sizes.text(most))")
    }
  }

  var place: String {
    switch self {
    case .noBoundary: "Content-Type"
    case .brokenDelimiter(let part), .brokenHeader(let part), .unnamedPart(let part),
      .truncated(let part), .headerTooLarge(let part, _), .partTooLarge(let part, _):
      "multipart/form-data, part \(part)"
    case .tooManyParts, .bodyTooLarge: "multipart/form-data"
    }
  }

  var remedy: Wording {
    isTooLarge
      ? Wording("请分成几次或几个较小的文件再交", "send smaller files, or in several turns")
      : Wording("请重新上传；自编程序请按 RFC 7578 组织内容", "upload again; programs follow RFC 7578")
  }
}
