internal import CCurl

/// One transfer of libcurl: its options, what goes out and comes in, and how it ended.
///
/// It lives on one thread, for one transfer.
final class CurlHandle {
  /// What goes through a transfer, where the callbacks of C find it.
  final class Traffic {
    let outgoing: [UInt8]
    let most: Int
    var sent = 0
    var received: [UInt8] = []
    var isTooMuch = false
    /// The last lines with which the server answered.
    var lines: [String] = []

    init(outgoing: [UInt8], most: Int) {
      self.outgoing = outgoing
      self.most = most
    }
  }

  // Once for the process, before the first handle: Swift makes a static value once, under a lock.
  private static let isReady = curl_global_init(3) == CURLE_OK
  private static let mostLines = 20
  private static let wordsLength = Int(CURL_ERROR_SIZE)

  let traffic: Traffic
  private let handle: UnsafeMutableRawPointer
  private let words: UnsafeMutablePointer<CChar>
  private var lists: [UnsafeMutablePointer<curl_slist>] = []
  private var problem: CURLcode = CURLE_OK

  /// A transfer to an address, with what it sends and how much it may bring back.
  init(_ url: String, sends outgoing: [UInt8] = [], most: Int) throws(TransferError) {
    guard Self.isReady, let handle = curl_easy_init() else { throw .notStarted }
    self.handle = handle
    traffic = Traffic(outgoing: outgoing, most: most)
    words = .allocate(capacity: Self.wordsLength)
    words.initialize(repeating: 0, count: Self.wordsLength)
    set(CURLOPT_URL, url)
    set(CURLOPT_NOSIGNAL, 1)
    note(chuhai_curl_pointer(handle, CURLOPT_ERRORBUFFER, words))
    let context = Unmanaged.passUnretained(traffic).toOpaque()
    for option in [CURLOPT_READDATA, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA] {
      note(chuhai_curl_pointer(handle, option, context))
    }
    note(chuhai_curl_function(handle, CURLOPT_READFUNCTION, Self.give))
    note(chuhai_curl_function(handle, CURLOPT_WRITEFUNCTION, Self.take))
    note(chuhai_curl_function(handle, CURLOPT_HEADERFUNCTION, Self.takeLine))
  }

  deinit {
    // Its last words to the server still call back: what they call goes after it.
    curl_easy_cleanup(handle)
    for list in lists { curl_slist_free_all(list) }
    words.deallocate()
    withExtendedLifetime(traffic) {}
  }

  func set(_ option: CURLoption, _ number: Int) {
    note(chuhai_curl_number(handle, option, number))
  }

  func set(_ option: CURLoption, _ text: String) {
    note(chuhai_curl_text(handle, option, text))
  }

  func set(_ option: CURLoption, _ texts: [String]) {
    var list: UnsafeMutablePointer<curl_slist>?
    for text in texts { list = curl_slist_append(list, text) }
    guard let list else { return }
    lists.append(list)
    note(chuhai_curl_list(handle, option, list))
  }

  /// How long it may take to connect, and in all.
  func limit(connectSeconds: Int, seconds: Int) {
    set(CURLOPT_CONNECTTIMEOUT, connectSeconds)
    set(CURLOPT_TIMEOUT, seconds)
  }

  /// Makes the transfer; the thread waits for it.
  /// - Returns: the server's last code.
  func perform(_ place: String) throws(TransferError) -> Int {
    guard problem == CURLE_OK else {
      throw .failed(place, reason: String(cString: curl_easy_strerror(problem)))
    }
    let result = curl_easy_perform(handle)
    var code = 0
    _ = chuhai_curl_answer(handle, CURLINFO_RESPONSE_CODE, &code)
    guard result == CURLE_OK else { throw error(result, code, place) }
    return code
  }

  /// The last line with a code: others, such as that of a farewell, may stand behind it.
  func line(of code: Int) -> String {
    traffic.lines.last { $0.hasPrefix("\(code)") } ?? traffic.lines.last ?? ""
  }

  private func note(_ code: CURLcode) {
    if problem == CURLE_OK, code != CURLE_OK { problem = code }
  }

  private func error(_ result: CURLcode, _ code: Int, _ place: String) -> TransferError {
    let told = String(cString: words)
    let reason = told.isEmpty ? String(cString: curl_easy_strerror(result)) : told
    switch result {
    case _ where traffic.isTooMuch: return .tooLarge(place, most: traffic.most)
    case CURLE_OPERATION_TIMEDOUT: return .timedOut(place)
    case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST:
      return .unreachable(place, reason: reason)
    case CURLE_USE_SSL_FAILED: return .notEncrypted(place)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE:
      return .untrusted(place, reason: reason)
    case _ where code >= 400: return .refused(place, code: code, line: line(of: code))
    default: return .failed(place, reason: reason)
    }
  }

  private static let give: chuhai_curl_take = { bytes, size, count, context in
    guard let bytes, let context else { return 0 }
    let traffic = Unmanaged<Traffic>.fromOpaque(context).takeUnretainedValue()
    let part = traffic.outgoing[traffic.sent...].prefix(size * count)
    UnsafeMutableRawPointer(bytes).copyMemory(from: Array(part), byteCount: part.count)
    traffic.sent += part.count
    return part.count
  }

  private static let take: chuhai_curl_take = { bytes, size, count, context in
    guard let bytes, let context else { return 0 }
    let traffic = Unmanaged<Traffic>.fromOpaque(context).takeUnretainedValue()
    guard traffic.received.count + size * count <= traffic.most else {
      traffic.isTooMuch = true
      return 0
    }
    traffic.received += UnsafeRawBufferPointer(start: bytes, count: size * count)
    return size * count
  }

  private static let takeLine: chuhai_curl_take = { bytes, size, count, context in
    guard let bytes, let context else { return 0 }
    let traffic = Unmanaged<Traffic>.fromOpaque(context).takeUnretainedValue()
    let line = UnsafeRawBufferPointer(start: bytes, count: min(size * count, 500))
    if traffic.lines.count >= mostLines { traffic.lines.removeFirst() }
    traffic.lines.append(String(decoding: line.prefix { $0 >= 0x20 }, as: UTF8.self))
    return size * count
  }
}
