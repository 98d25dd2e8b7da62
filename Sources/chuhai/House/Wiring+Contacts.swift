import Accounts
import Entitlements

extension Wiring {
  /// Seals the contacts of objections. The key is read when it is asked for: most commands never
  /// need it.
  var contactSeal: ContactSeal {
    let (keyFile, location) = (keyFile, location)
    return ContactSeal(
      seal: { text, id in
        try KeyFile(keyFile, location).key().seal(text, place: "objection \(id)")
      },
      open: { sealed, id in
        try KeyFile(keyFile, location).key().open(sealed, place: "objection \(id)")
      })
  }
}
