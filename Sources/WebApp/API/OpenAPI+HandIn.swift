extension OpenAPI {
  /// Published figures, what answers the hand-in of documents, and what every endpoint may answer
  /// beside.
  static let handInSchemas = #"""
        OfficialFigure:
          description: A published figure; `revisions` are the vintages before it.
          type: object
          required: [period, value, isVerified, scope, published, source, note, revisions]
          properties:
            period: {type: string}
            value: {$ref: "#/components/schemas/Figure"}
            isVerified: {type: boolean}
            scope: {type: string}
            published: {type: string}
            source: {type: string}
            note: {type: string}
            revisions: {type: array, items: {$ref: "#/components/schemas/OfficialFigure"}}
        HandInResult:
          type: object
          required: [file, documents, findings]
          properties:
            file: {type: string}
            receipt: {type: string}
            findings: {type: array, items: {$ref: "#/components/schemas/Finding"}}
            documents:
              type: array
              items:
                type: object
                required: [kind, number, verdict, findings]
                properties:
                  kind: {$ref: "#/components/schemas/Label"}
                  number: {type: string}
                  verdict: {enum: [accepted, repeated, refused, kept]}
                  id: {type: string}
                  reason: {$ref: "#/components/schemas/Wording"}
                  findings: {type: array, items: {$ref: "#/components/schemas/Finding"}}
        HandIn:
          type: object
          required: [counts, results]
          properties:
            counts:
              type: object
              required: [accepted, repeated, refused, kept]
              properties:
                accepted: {type: integer}
                repeated: {type: integer}
                refused: {type: integer}
                kept: {type: integer}
            results: {type: array, items: {$ref: "#/components/schemas/HandInResult"}}
        Health:
          type: object
          required: [version, database, isDatabaseReachable]
          properties:
            version: {type: string}
            database: {type: string}
            isDatabaseReachable: {type: boolean}
        Problem:
          type: object
          required: [type, title, status, detail, instance, place, what, remedy]
          properties:
            type: {type: string}
            title: {type: string}
            status: {type: integer}
            detail: {type: string}
            instance: {type: string}
            place: {type: string}
            what: {$ref: "#/components/schemas/Wording"}
            remedy: {$ref: "#/components/schemas/Wording"}
            results: {type: array, items: {$ref: "#/components/schemas/HandInResult"}}
            fields: {type: array, items: {$ref: "#/components/schemas/FaultyField"}}

    """#
}
