import Testing
import TradeTerms

@testable import WebApp

@Suite struct CatalogueTests {
  @Test func `every template finds its words in both languages`() throws {
    let catalogue = try Catalogue(Words.tables)
    for language in Language.allCases {
      for (name, template) in Templates.all {
        let filled = try catalogue.fill(template, named: name, in: language)
        #expect(!filled.contains("[["), "\(name)")
      }
    }
  }

  @Test func `no template writes a value without escaping it`() {
    for (name, template) in Templates.all {
      #expect(!template.contains("{{{") && !template.contains("{{&"), "\(name)")
    }
  }

  @Test func `every wording is there in both languages`() throws {
    let catalogue = try Catalogue(Words.tables)
    for key in catalogue.keys {
      #expect(!catalogue[key].chinese.isEmpty && !catalogue[key].english.isEmpty, "\(key)")
    }
  }

  @Test func `every failure has words and a remedy`() throws {
    let catalogue = try Catalogue(Words.tables)
    for kind in Failure.Kind.allCases {
      #expect(catalogue.has("failure.\(kind.rawValue)"))
      #expect(catalogue.has("failure.\(kind.rawValue).remedy"))
    }
  }

  @Test func `a mark without wording stops the start`() throws {
    let catalogue = try Catalogue(["a | 甲 | A"])
    #expect(try catalogue.fill("<[[a]]>", named: "t", in: .english) == "<A>")
    #expect(throws: CatalogueError.missing(key: "b", template: "t")) {
      try catalogue.fill("[[b]]", named: "t", in: .chinese)
    }
    #expect(throws: CatalogueError.openMark(template: "t")) {
      try catalogue.fill("[[a", named: "t", in: .chinese)
    }
  }

  @Test func `a table with a broken line or a double key is refused`() {
    #expect(throws: CatalogueError.malformed(line: "a | 甲")) { try Catalogue(["a | 甲"]) }
    #expect(throws: CatalogueError.repeated(key: "a")) {
      try Catalogue(["a | 甲 | A", "a | 乙 | B"])
    }
  }

  @Test func `every page has its template, and every template that another one asks for is there`()
  {
    let names = Set(Templates.all.map(\.name))
    #expect(names.count == Templates.all.count)
    for page in PageName.allCases { #expect(names.contains(page.rawValue)) }
    for (name, template) in Templates.all {
      for match in template.matches(of: #/\{\{[><](\w+)\}\}/#) {
        #expect(names.contains(String(match.1)), "\(name) asks for \(match.1)")
      }
    }
  }
}
