/// How much a zip file may ask for, so that a few kilobytes cannot fill the machine.
struct ZipLimits: Sendable {
  /// The most entries.
  var entries = 200_000
  /// The most bytes of one entry: as many as a message may have.
  var entryBytes: UInt64 = 64 << 20
  /// The most bytes of all entries together.
  var totalBytes: UInt64 = 32 << 30
  /// How many times larger than the zip file its entries may be together. Customs messages of a
  /// hundred like documents pack to a thirtieth.
  var ratio: UInt64 = 200
  /// Up to so many bytes the ratio does not matter.
  var freeBytes: UInt64 = 16 << 20
}
