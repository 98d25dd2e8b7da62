import FEEL
import Testing

@Suite struct BitmapTests {
  @Test func `bits come back one by one and word by word`() {
    let bits = (0..<200).map { $0.isMultiple(of: 3) }
    let bitmap = Bitmap(bits)
    #expect((0..<200).map { bitmap[$0] } == bits)
    #expect(bitmap.population == 67)
    for start in [0, 1, 63, 64, 100, 199, 200, 500] {
      let word = bitmap.word(atBit: start)
      for bit in 0..<64 {
        let expected = start + bit < 200 && bits[start + bit]
        #expect((word >> UInt64(bit) & 1 == 1) == expected)
      }
    }
  }

  @Test func `bits beyond the count are clear however it is made`() {
    #expect(Bitmap(repeating: true, count: 70).population == 70)
    #expect(Bitmap(words: [.max, .max, .max], count: 70).population == 70)
    #expect(Bitmap(words: [], count: 70) == Bitmap(repeating: false, count: 70))
    var bitmap = Bitmap(repeating: false, count: 3)
    bitmap[2] = true
    #expect(bitmap == Bitmap([false, false, true]))
  }
}
