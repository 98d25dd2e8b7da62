@testable import Accounts

extension AccountDesk {
  /// The desk with passwords that cost little: the sites of these tests have some fifteen people each,
  /// and what a password must cost is tested where it is hashed.
  var withQuickPasswords: AccountDesk {
    var desk = self
    desk.passwords = PasswordLane(cost: PasswordHash.Cost(power: 10, block: 8, lanes: 1))
    return desk
  }
}
