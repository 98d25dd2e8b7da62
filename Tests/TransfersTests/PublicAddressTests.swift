import Testing

@testable import Transfers

/// Which addresses a stranger may make the platform knock at.
@Suite struct PublicAddressTests {
  @Test(
    arguments: [
      [8, 8, 8, 8], [100, 63, 0, 1], [172, 15, 0, 1], [172, 32, 0, 1], [223, 255, 255, 255],
      [0x24, 0x00, 0x32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    ] as [[UInt8]])
  func `the open network is public`(_ bytes: [UInt8]) {
    #expect(PublicAddress.isPublic(bytes))
  }

  @Test(
    arguments: [
      [0, 0, 0, 0], [10, 1, 2, 3], [100, 64, 0, 1], [127, 0, 0, 1], [169, 254, 169, 254],
      [172, 16, 0, 1], [172, 31, 255, 255], [192, 168, 1, 1], [198, 18, 0, 1], [224, 0, 0, 1],
      [255, 255, 255, 255],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1],
      [0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      [0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      [0x20, 0x02, 0x7F, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      [1, 2, 3],
    ] as [[UInt8]])
  func `what is inside, special or no address is not`(_ bytes: [UInt8]) {
    #expect(!PublicAddress.isPublic(bytes))
  }

  @Test(arguments: ["127.0.0.1", "localhost", "[::1]", "10.0.0.7", "0x7f000001", "2130706433"])
  func `a name of this machine is found out, however it is written`(_ host: String) {
    #expect(throws: TransferError.inside(host)) { try PublicAddress.resolve(host) }
  }
}
