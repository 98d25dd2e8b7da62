/// A posting in a list.
public struct ListedPosting: Hashable, Sendable {
  public let posting: Posting
  public let place: PostingPlace
}
