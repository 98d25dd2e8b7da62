extension OpenAPI {
  /// What the API tells of cases.
  static let caseSchemas = #"""
        CaseLine:
          type: object
          required: [id, number, type, title, state, isOpen, unit, level, revision, openedAt]
          properties:
            id: {type: integer}
            number: {type: string}
            type: {$ref: "#/components/schemas/Choice"}
            title: {type: string}
            state: {$ref: "#/components/schemas/Choice"}
            isOpen: {type: boolean}
            subject:
              type: object
              required: [code, name]
              properties: {code: {type: string}, name: {type: string}}
            unit: {$ref: "#/components/schemas/Choice"}
            owner: {type: string}
            parent: {type: integer}
            level: {type: integer, description: '0, 1 with the coordinating department, 2 with its managers'}
            revision: {type: integer}
            openedAt: {type: string, format: date-time}
            closedAt: {type: string, format: date-time}
            dueAt: {type: string, format: date-time}
        FormField:
          type: object
          required: [id, label, kind, choices, isRequired, isPersonal, isFilledByFact]
          properties:
            id: {type: string}
            label: {$ref: "#/components/schemas/Wording"}
            hint: {$ref: "#/components/schemas/Wording"}
            kind: {enum: [line, text, number, money, day, yesNo, choice, department, experts]}
            unit: {$ref: "#/components/schemas/Wording"}
            choices: {type: array, items: {$ref: "#/components/schemas/Choice"}}
            isRequired: {type: boolean}
            isPersonal: {type: boolean}
            isFilledByFact: {type: boolean}
        CaseType:
          type: object
          required: [id, label, purpose, sentences, asksBenefit, form, evidence, states, clocks]
          properties:
            id: {type: string}
            label: {$ref: "#/components/schemas/Wording"}
            purpose: {$ref: "#/components/schemas/Wording"}
            sentences: {type: array, items: {type: string}}
            asksBenefit: {type: boolean}
            parent: {type: string, description: The kind of case that it is opened in}
            form: {type: array, items: {$ref: "#/components/schemas/FormField"}}
            evidence:
              type: array
              items:
                type: object
                required: [id, label, endings, isRequired, most, bytes]
                properties:
                  id: {type: string}
                  label: {$ref: "#/components/schemas/Wording"}
                  endings: {type: array, items: {type: string}}
                  isRequired: {type: boolean}
                  most: {type: integer}
                  bytes: {type: integer}
            states: {type: array, items: {$ref: "#/components/schemas/Choice"}}
            clocks:
              type: array
              items:
                type: object
                required: [id, label, limit]
                properties: {id: {type: string}, label: {$ref: "#/components/schemas/Wording"}, limit: {$ref: "#/components/schemas/Wording"}, cites: {$ref: "#/components/schemas/Wording"}}
        File:
          type: object
          required: [slot, name, content]
          properties:
            slot: {type: string}
            name: {type: string}
            content: {type: string, contentEncoding: base64}
        CaseOpening:
          type: object
          required: [type]
          examples: [{type: direct-line, fields: {topic: 退税, category: consultation, question: 何时到账？, contact: "13800000000"}}]
          properties:
            type: {type: string}
            subject: {type: string}
            parent: {type: integer, format: int64}
            benefit: {type: string, description: "As `pack/benefit`, where a decision grants it"}
            document: {type: string, description: "The id of the export that it is about"}
            fields: {type: object, additionalProperties: {type: string}}
            evidence: {type: array, items: {$ref: "#/components/schemas/File"}}
        CaseTaking:
          type: object
          required: [revision]
          properties:
            revision: {type: integer, format: int64, description: The revision that was seen}
            fields: {type: object, additionalProperties: {type: string}}
            comment: {type: string}
            scores: {type: object, additionalProperties: {type: integer, format: int64}}
            evidence: {type: array, items: {$ref: "#/components/schemas/File"}}
        Case:
          type: object
          required: [line, fields, steps, clocks, evidence, payouts, events, children]
          properties:
            line: {$ref: "#/components/schemas/CaseLine"}
            fields:
              type: array
              items:
                type: object
                required: [id, label, text, isPersonal]
                properties: {id: {type: string}, label: {$ref: "#/components/schemas/Wording"}, text: {$ref: "#/components/schemas/Wording"}, isPersonal: {type: boolean}}
            steps:
              type: array
              items:
                type: object
                required: [id, label, needsComment, asks, criteria]
                properties:
                  id: {type: string}
                  label: {$ref: "#/components/schemas/Wording"}
                  blocked: {$ref: "#/components/schemas/Wording"}
                  needsComment: {type: boolean}
                  asks: {type: array, items: {$ref: "#/components/schemas/FormField"}}
                  criteria:
                    type: array
                    items:
                      type: object
                      required: [id, label, most]
                      properties: {id: {type: string}, label: {$ref: "#/components/schemas/Wording"}, most: {type: integer}}
            clocks:
              type: array
              items:
                type: object
                required: [id, label, startedAt, dueAt, isProvisional, isPaused]
                properties:
                  id: {type: string}
                  label: {$ref: "#/components/schemas/Wording"}
                  startedAt: {type: string, format: date-time}
                  dueAt: {type: string, format: date-time}
                  isProvisional: {type: boolean}
                  isPaused: {type: boolean}
                  stoppedAt: {type: string, format: date-time}
            evidence:
              type: array
              items:
                type: object
                required: [id, slot, name, size, digest, addedAt, isReplaced]
                properties:
                  id: {type: integer}
                  slot: {type: string}
                  name: {type: string}
                  size: {type: integer}
                  digest: {type: string}
                  addedAt: {type: string, format: date-time}
                  isReplaced: {type: boolean}
            payouts:
              type: array
              items:
                type: object
                required: [fen, day, voucher]
                properties: {fen: {type: integer}, day: {type: string, format: date}, voucher: {type: string}}
            events:
              type: array
              items:
                type: object
                required: [at, kind, step, before, after, organisation, comment]
                properties:
                  at: {type: string, format: date-time}
                  kind: {enum: [opened, step, clock, note, personal]}
                  step: {type: string}
                  before: {type: string}
                  after: {type: string}
                  organisation: {type: string}
                  person: {type: string}
                  comment: {type: string}
            children: {type: array, items: {$ref: "#/components/schemas/CaseLine"}}
        PublishedAnswer:
          type: object
          required: [type, question, answer, publishedAt]
          properties:
            type: {type: string}
            question: {type: string}
            answer: {type: string}
            publishedAt: {type: string, format: date-time}
        Title:
          type: object
          required: [id, title, from, isHeld, origin]
          properties:
            id: {type: string}
            title: {$ref: "#/components/schemas/Wording"}
            from: {type: string, format: date}
            until: {type: string, format: date}
            isHeld: {type: boolean}
            origin:
              type: object
              required: [number]
              properties:
                number: {type: string}
                round: {type: string}
                link: {type: string}
                roundLink: {type: string}
            ending:
              type: object
              required: [why]
              properties: {why: {$ref: "#/components/schemas/Wording"}, reason: {type: string}}
        Notice:
          type: object
          required: [id, kind, subject, link, text, at, isRead]
          properties:
            id: {type: integer}
            kind: {type: string}
            subject: {type: string}
            link: {type: string}
            text: {$ref: "#/components/schemas/Wording"}
            at: {type: string, format: date-time}
            isRead: {type: boolean}
        FaultyField:
          type: object
          required: [field, label, what]
          properties: {field: {type: string}, label: {$ref: "#/components/schemas/Wording"}, what: {$ref: "#/components/schemas/Wording"}}

    """#
}
