import Clearance
import CustomsMessages

/// Takes a listing in: while one batch is being written, the next is read and prepared.
struct IntakeRun {
  let intake: Intake
  let rules: CustomsMessages.RuleTable
  let tongue: Tongue

  /// - Returns: what became of it all, and whether it was ended by Ctrl-C before its end.
  func run(
    _ listing: sending MessageListing
  ) async throws -> (tally: IntakeTally, isInterrupted: Bool) {
    var tally = IntakeTally()
    for fault in listing.faults { tell(fault, &tally) }
    let interruption = Interruption { [tongue] in
      Console.note(tongue("正在完成当前批次…", "finishing the running batch…"))
    }
    let progress = IntakeProgress(total: listing.places.count, tongue)
    let feed = MessageFeed(listing, intake)
    var upcoming = Task { await feed.batch() }
    while let batch = await upcoming.value {
      // What was read ahead waits for the next call.
      if interruption.isAsked { break }
      upcoming = Task { await feed.batch() }
      let (reports, setAside) = try await intake.takeSettingAside(batch.prepared)
      for report in reports { tally.add(report, rules) }
      for message in setAside { tell(MessageFault(message), &tally) }
      for (name, finding) in batch.refused { tally.refuse(finding, of: name, rules) }
      for fault in batch.faults { tell(fault, &tally) }
      progress.tell(batch.done, tally)
    }
    progress.finish()
    return (tally, interruption.isAsked)
  }

  private func tell(_ fault: any Error, _ tally: inout IntakeTally) {
    tally.add(fault)
    if let fault = tally.faults.last { Console.note(Failure.text(fault, tongue)) }
  }
}
