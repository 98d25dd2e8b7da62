import Accounts
import Cases
import Hummingbird
import Storage
import TradeTerms

extension Failure {
  /// The failure of a kind, in the words of the catalogue.
  init(_ kind: Kind, _ catalogue: Catalogue, place: String = "") {
    self.init(
      kind, what: catalogue["failure.\(kind.rawValue)"], place: place,
      remedy: catalogue["failure.\(kind.rawValue).remedy"])
  }

  /// What an error of any origin is to the reader.
  init(_ error: any Error, _ catalogue: Catalogue) {
    switch error {
    case let failure as Failure:
      self = failure
    case let multipart as MultipartError:
      self.init(
        multipart.isTooLarge ? .tooLarge : .badRequest, what: multipart.what,
        place: multipart.place, remedy: multipart.remedy)
    case let identifier as IdentifierError:
      self.init(
        .badRequest, what: identifier.what, place: identifier.place, remedy: identifier.remedy)
    case let account as AccountError:
      self.init(
        Kind(account), what: account.what, place: account.place, remedy: account.remedy)
    case let problem as CaseError:
      self.init(
        Kind(problem), what: problem.what, place: problem.place, remedy: problem.remedy)
      if case .fields(let faulty) = problem {
        fields = faulty.map { FaultyField(field: $0.field, label: $0.label, what: $0.what) }
      }
    case let http as any HTTPResponseError:
      self.init(Kind(rawValue: http.status.code) ?? .badRequest, catalogue)
    case is StorageError:
      // Its words are for the operator's log, not for a reader of pages.
      self.init(.unavailable, catalogue)
    case let explained as any Explained:
      self.init(
        .unprocessable, what: explained.what, place: explained.place, remedy: explained.remedy)
    default:
      self.init(.broken, catalogue)
    }
  }
}

extension Failure.Kind {
  /// What a refusal of the accounts is to the reader.
  init(_ error: AccountError) {
    self =
      switch error {
      case .notAllowed: .forbidden
      case .sessionEnded, .tokenUnusable: .unauthorised
      case .blocked: .tooMany
      case .linkUnusable, .noSuchOrganisation, .noSuchUser, .noSuchMember,
        .noSuchIdentity, .noSuchToken, .noSuchSession, .noSuchWebhook, .alreadyErased:
        .notFound
      case .unreadableKey, .sealBroken: .broken
      case .empty, .tooLong, .notAMailAddress, .organisationExists, .organisationClosed,
        .userExists, .lastManager, .passwordTooShort, .passwordTooPlain, .wrongSignIn, .wrongCode,
        .unknownScope, .unknownRole, .identityTaken, .lastWayIn, .badWebhook, .tooManyWebhooks:
        .unprocessable
      }
  }
}
