/// What libFuzzer calls with bytes that it made up; the work is shared with the test of the corpus.
public func fuzzOne(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  ExpressionProbe.run(
    String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self))
  return 0
}
