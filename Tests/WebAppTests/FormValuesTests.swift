import Testing

@testable import WebApp

@Suite struct FormValuesTests {
  @Test(arguments: [
    ("q=%E5%8D%97%E9%A3%8E", "南风"), ("q=a+b", "a b"), ("q=a%2Bb", "a+b"), ("q", ""),
    ("x=1&q=2&q=3", "2"), ("q=100%", "100%"), ("q=%zz", "%zz"), ("q=%20%20x%20", "x"),
    ("q=a%00b", "ab"),
  ])
  func `a query is decoded as browsers encode it`(_ text: String, _ value: String) {
    #expect(FormValues(text)["q"] == value)
  }

  @Test func `what is written is read back`() {
    let text = FormValues("a=%26%3D+%25&b=&lang=en").text(
      without: ["lang"], adding: ("after", "k 1&二"))
    #expect(text == "a=%26%3D%20%25&after=k%201%26%E4%BA%8C")
    #expect(FormValues(text)["after"] == "k 1&二")
  }

  @Test(arguments: [("", 25), ("limit=0", 1), ("limit=9999", 200), ("limit=x", 25)])
  func `a limit stays within what a page can show`(_ text: String, _ limit: Int) {
    #expect(FormValues(text).limit == limit)
  }
}
