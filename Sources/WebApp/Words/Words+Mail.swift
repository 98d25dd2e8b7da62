extension Words {
  /// What pages say of mail.
  static let mail = """
    forgotten.nomail | 本平台没有配置邮件，请联系平台运营方。 \
    | This platform sends no mail; ask its operator.
    """
}
