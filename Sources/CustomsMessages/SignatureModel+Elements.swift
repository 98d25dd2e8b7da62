// Source: XML-Signature Syntax and Processing (W3C), the schema's element declarations.
extension SignatureModel {
  /// The elements of the signature's namespace. Names are unique over the whole schema but for
  /// `Object` and what belongs to it, which customs messages do not carry.
  static let elements: [String: Element] = [
    "Signature": Element(
      content: .elements(
        .sequence([.one("SignedInfo"), .one("SignatureValue"), .optional(.one("KeyInfo"))]),
        mixed: false), allowed: ["Id"]),
    "SignatureValue": Element(content: .base64),
    "SignedInfo": Element(
      content: .elements(
        .sequence([
          .one("CanonicalizationMethod"), .one("SignatureMethod"),
          .many(.one("Reference"), atLeast: 1),
        ]), mixed: false)),
    "CanonicalizationMethod": algorithm,
    "SignatureMethod": algorithm,
    "DigestMethod": algorithm,
    "Reference": Element(
      content: .elements(
        .sequence([.optional(.one("Transforms")), .one("DigestMethod"), .one("DigestValue")]),
        mixed: false), allowed: ["Id", "URI", "Type"]),
    "Transforms": Element(
      content: .elements(.many(.one("Transform"), atLeast: 1), mixed: false)),
    "Transform": Element(
      content: .elements(.many(.choice([.foreign, .one("XPath")]), atLeast: 0), mixed: true),
      demanded: ["Algorithm"]),
    "XPath": Element(content: .text),
    "DigestValue": Element(content: .base64),
    "KeyInfo": Element(
      content: .elements(
        .many(
          .choice([
            .one("KeyName"), .one("KeyValue"), .one("RetrievalMethod"), .one("X509Data"),
            .one("PGPData"), .one("SPKIData"), .one("MgmtData"), .foreign,
          ]), atLeast: 1), mixed: true)),
    "KeyName": Element(content: .text),
    "MgmtData": Element(content: .text),
    "KeyValue": Element(
      content: .elements(
        .choice([.one("DSAKeyValue"), .one("RSAKeyValue"), .foreign]), mixed: true)),
    "RetrievalMethod": Element(
      content: .elements(.optional(.one("Transforms")), mixed: false),
      allowed: ["URI", "Type"]),
    "X509Data": Element(
      content: .elements(
        .many(
          .choice([
            .one("X509IssuerSerial"), .one("X509SKI"), .one("X509SubjectName"),
            .one("X509Certificate"), .one("X509CRL"), .foreign,
          ]), atLeast: 1), mixed: false)),
    "X509IssuerSerial": Element(
      content: .elements(
        .sequence([.one("X509IssuerName"), .one("X509SerialNumber")]), mixed: false)),
    "X509IssuerName": Element(content: .text),
    "X509SerialNumber": Element(content: .integer),
    "X509SKI": Element(content: .base64),
    "X509SubjectName": Element(content: .text),
    "X509Certificate": Element(content: .base64),
    "X509CRL": Element(content: .base64),
    "PGPData": Element(
      content: .elements(
        .choice([
          .sequence([
            .one("PGPKeyID"), .optional(.one("PGPKeyPacket")), .many(.foreign, atLeast: 0),
          ]),
          .sequence([.one("PGPKeyPacket"), .many(.foreign, atLeast: 0)]),
        ]), mixed: false)),
    "PGPKeyID": Element(content: .base64),
    "PGPKeyPacket": Element(content: .base64),
    "SPKIData": Element(
      content: .elements(
        .many(.sequence([.one("SPKISexp"), .optional(.foreign)]), atLeast: 1), mixed: false)),
    "SPKISexp": Element(content: .base64),
    "DSAKeyValue": Element(
      content: .elements(
        .sequence([
          .optional(.sequence([.one("P"), .one("Q")])), .optional(.one("G")), .one("Y"),
          .optional(.one("J")), .optional(.sequence([.one("Seed"), .one("PgenCounter")])),
        ]), mixed: false)),
    "RSAKeyValue": Element(
      content: .elements(.sequence([.one("Modulus"), .one("Exponent")]), mixed: false)),
    "P": Element(content: .base64), "Q": Element(content: .base64),
    "G": Element(content: .base64), "Y": Element(content: .base64),
    "J": Element(content: .base64), "Seed": Element(content: .base64),
    "PgenCounter": Element(content: .base64), "Modulus": Element(content: .base64),
    "Exponent": Element(content: .base64),
  ]

  private static let algorithm = Element(
    content: .elements(.sequence([]), mixed: true), demanded: ["Algorithm"])
}
