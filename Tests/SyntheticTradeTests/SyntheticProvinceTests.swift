import Testing
import TradeTerms

@testable import SyntheticTrade

struct SyntheticProvinceTests {
  static func province(
    seed: UInt64 = 1, enterprises: Int = 200, sets: Int = 1000, faultShare: Double = 0
  ) -> SyntheticProvince {
    SyntheticProvince(
      seed: seed, enterprises: enterprises, sets: sets, faultShare: faultShare, year: 2025)
  }

  /// The files of some sets by path.
  static func files(
    _ province: SyntheticProvince, _ sets: Range<Int>
  ) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    province.forEachBlock(sets: sets) { block in
      for file in block.files { files[file.path] = file.bytes }
    }
    return files
  }

  @Test
  func `the same seed gives the same bytes, another seed gives others`() {
    let first = Self.files(Self.province(faultShare: 0.1), 0..<100)
    #expect(first == Self.files(Self.province(faultShare: 0.1), 0..<100))
    let other = Self.files(Self.province(seed: 2, faultShare: 0.1), 0..<100)
    #expect(Set(first.values).isDisjoint(with: other.values))
  }

  @Test
  func `slices made alone are the files of the whole`() {
    let province = Self.province(faultShare: 0.1)
    var slices: [String: [UInt8]] = [:]
    for start in [200, 0, 300] {
      slices.merge(Self.files(province, start..<start + 100)) { _, new in new }
    }
    let whole = Self.files(province, 0..<400)
    #expect(slices.count >= 12)
    #expect(slices.allSatisfy { whole[$0.key] == $0.value })
  }

  @Test
  func `sets beyond the province are not made`() {
    #expect(Self.files(Self.province(sets: 150), 100..<500).count == 4)
    #expect(Self.files(Self.province(sets: 0), 0..<100).isEmpty)
  }

  @Test
  func `every set has its owner, and the sets of one enterprise stay together`() {
    let province = Self.province(sets: 5000)
    let owners = (0..<5000).map(province.owner(ofSet:))
    #expect(owners == owners.sorted())
    #expect(
      owners.allSatisfy { owner in
        let kind = province.enterprise(owner).kind
        return kind == .seller || kind == .ownSite
      })
  }

  @Test
  func `a few enterprises are large and many are small`() {
    let province = Self.province(sets: 10_000)
    let sizes = zip(province.starts, province.starts.dropFirst()).map { $1 - $0 }
      .sorted(by: >)
    #expect(sizes.reduce(0, +) == 10_000)
    #expect(sizes.prefix(20).reduce(0, +) > 3500)
    #expect(sizes[100] < 60)
  }

  @Test
  func `enterprises have valid, distinct codes and names that say they are synthetic`() throws {
    let province = Self.province(enterprises: 1000)
    let enterprises = (0..<1000).map(province.enterprise)
    for enterprise in enterprises {
      _ = try USCC(enterprise.uscc)
      _ = try CustomsRegistration(enterprise.customsCode)
      #expect(City(enterprise.city) != nil)
      #expect(enterprise.name.contains("合成"))
    }
    #expect(Set(enterprises.map(\.uscc)).count == 1000)
    #expect(Set(enterprises.map(\.customsCode)).count == 1000)
    #expect(Set(enterprises.map(\.kind)) == Set(SyntheticEnterprise.Kind.allCases))
    #expect(enterprises.contains { $0.headquarters == nil })
    #expect(enterprises.contains { $0.declared != nil })
  }

  @Test
  func `the tables have as many cells in each row as in their heading`() {
    let province = Self.province()
    let tables = [
      SyntheticProvince.enterprisesHeading(year: 2025)
        + (0..<200).map { SyntheticProvince.row(province.enterprise($0)) }.joined(),
      province.ratesTable(),
    ]
    for table in tables {
      let rows = table.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).count
      }
      #expect(Set(rows).count == 1)
    }
    #expect(tables[1].contains("fictional"))
  }
}
