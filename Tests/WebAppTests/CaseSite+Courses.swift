import HTTPTypes
import Testing
import TradeTerms

@testable import WebApp

/// A clock that nobody stops: where it runs, and what it is to do.
struct Course: Sendable {
  /// What the clock is called.
  let clock: String
  /// The page of its case.
  let path: String
  /// When it does something, and what.
  let times: [(at: String, does: [String])]
  /// Who has the case and is reminded of it.
  let holder: String
  /// Who is told when it goes up.
  let above: [String]
  /// Whether the last of it opens a supervision.
  let isSupervised: Bool

  init(
    _ clock: String, of path: String, _ times: [(at: String, does: [String])], holder: String,
    above: [String]? = nil, isSupervised: Bool = true
  ) {
    self.clock = clock
    self.path = path
    self.times = times
    self.holder = holder
    self.above = above ?? [holder, "commerce"]
    self.isSupervised = isSupervised
  }
}

extension CaseSite {
  /// Moves from one time of some clocks to the next, and a second before each: what is to be done
  /// is done then and not earlier, and those concerned are told.
  func follow(_ courses: [Course]) async throws {
    var done = courses.map { _ in [String]() }
    for at in Set(courses.flatMap { $0.times.map(\.at) }).sorted() {
      let now = courses.indices.filter { courses[$0].times.contains { $0.at == at } }
      let time = try Instant(at + "+08:00").millisecondsSinceEpoch
      try await move(
        to: String(Instant(millisecondsSinceEpoch: time - 1_000).description.prefix(19)))
      for index in now {
        let ticks = try await ticks(of: courses[index].clock, on: courses[index].path)
        #expect(ticks == done[index], "\(courses[index].clock), a second before \(at)")
      }
      try await move(to: at)
      for index in now {
        done[index] += courses[index].times.filter { $0.at == at }.flatMap(\.does)
        let ticks = try await ticks(of: courses[index].clock, on: courses[index].path)
        #expect(ticks == done[index], "\(courses[index].clock) at \(at)")
      }
    }
    for (course, done) in zip(courses, done) { try await expectTold(course, done) }
  }

  /// Who has a case is told that its time runs out and ran out; whoever is above, that it went up.
  private func expectTold(_ course: Course, _ done: [String]) async throws {
    let clock = course.clock
    let ticks = try await ticks(of: clock, on: course.path)
    #expect(ticks == done, "\(clock) at the end")
    let told = try await told(course.holder, of: course.path)
    if done.contains("提醒") {
      let isTold = told.contains { $0.hasPrefix("将到期") && $0.contains("的\(clock)将到") }
      #expect(isTold, "\(clock): \(told)")
    }
    if done.contains("到期") {
      let isTold = told.contains { $0.hasPrefix("超时") && $0.contains("已超过\(clock)") }
      #expect(isTold, "\(clock): \(told)")
    }
    for who in course.above where done.contains("升级") {
      let told = try await self.told(who, of: course.path)
      #expect(told.contains { $0.hasPrefix("升级") }, "\(clock), \(who): \(told)")
    }
    let page = try await ask("commerce", .get, course.path).text
    let isSupervised = page.contains(#/<a href="/cases/[0-9]+">DB-20/#)
    #expect(isSupervised == course.isSupervised, "\(clock): supervised")
  }
}
