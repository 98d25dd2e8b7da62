extension OpenAPI {
  static let components = #"""
    security:
      - bearer: []
      - {}
    components:
      securitySchemes:
        bearer: {type: http, scheme: bearer}
      parameters:
        code:
          {name: code, in: path, required: true, schema: {type: string},
           description: Unified social credit code or customs registration code}
        caseID: {name: id, in: path, required: true, schema: {type: integer}}
        after:
          {name: after, in: query, schema: {type: string},
           description: The `next` of the slice before}
        limit:
          {name: limit, in: query,
           schema: {type: integer, minimum: 1, maximum: 200, default: 25}}
      responses:
        Problem:
          description: Why the request cannot be served
          content:
            application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}
        Health:
          description: The state of the server
          content:
            application/json: {schema: {$ref: "#/components/schemas/Health"}}
      schemas:
        Wording:
          type: object
          required: [zh, en]
          properties: {zh: {type: string}, en: {type: string}}
        Next:
          {type: [string, "null"], description: Where the next slice begins; absent at the end}
        Label:
          type: object
          required: [code, text, tone]
          properties:
            code: {type: string}
            text: {$ref: "#/components/schemas/Wording"}
            tone: {enum: [good, bad, waiting, neutral]}
        Choice:
          type: object
          required: [code, name]
          properties: {code: {type: string}, name: {$ref: "#/components/schemas/Wording"}}
        Figure:
          description: An amount in fen, a count with its unit, words, or not known
          oneOf:
            - {type: object, required: [fen], properties: {fen: {type: integer, format: int64}}}
            - type: object
              required: [count, unit]
              properties:
                count: {type: integer, format: int64}
                unit: {$ref: "#/components/schemas/Wording"}
            - type: object
              required: [hundredths, unit]
              properties:
                hundredths: {type: integer, format: int64}
                unit: {$ref: "#/components/schemas/Wording"}
            - type: object
              required: [text]
              properties: {text: {$ref: "#/components/schemas/Wording"}}
            - {type: object, required: [known], properties: {known: {const: false}}}
        Threshold:
          type: object
          required: [found, bound, isInclusive]
          properties:
            found: {$ref: "#/components/schemas/Figure"}
            bound: {$ref: "#/components/schemas/Figure"}
            isInclusive: {type: boolean}
        Department:
          description: As the policy writes it; `now` and `since` only where it is called otherwise today.
          type: object
          required: [name]
          properties:
            name: {$ref: "#/components/schemas/Wording"}
            now: {$ref: "#/components/schemas/Wording"}
            since: {type: string, format: date}
            source: {$ref: "#/components/schemas/Wording"}
            unverified: {$ref: "#/components/schemas/Wording"}
        Benefit:
          type: object
          required: [name, kind, department]
          properties:
            name: {$ref: "#/components/schemas/Wording"}
            kind: {$ref: "#/components/schemas/Label"}
            department: {$ref: "#/components/schemas/Wording"}
        Measure:
          type: object
          required: [id, source, departments, sentences, gaps]
          properties:
            id: {type: integer}
            title: {$ref: "#/components/schemas/Wording"}
            source: {type: string}
            departments: {type: array, items: {$ref: "#/components/schemas/Department"}}
            sentences:
              type: array
              items:
                type: object
                required: [id, summary, handling, rules, parameters, readings]
                properties:
                  id: {type: string}
                  summary: {$ref: "#/components/schemas/Wording"}
                  handling: {$ref: "#/components/schemas/Label"}
                  reason: {$ref: "#/components/schemas/Wording"}
                  rules: {type: array, items: {type: object}}
                  parameters: {type: array, items: {type: object}}
                  readings: {type: array, items: {$ref: "#/components/schemas/Wording"}}
            gaps:
              type: array
              items:
                type: object
                required: [id, extent]
                properties:
                  id: {type: string}
                  after: {type: string}
                  extent: {$ref: "#/components/schemas/Wording"}
        Target:
          type: object
          required: [id, title, sentence, value, goal, state, unknownSubjects, scope, trend, by,
            official, records, countsEnterprises]
          properties:
            id: {type: string}
            title: {$ref: "#/components/schemas/Wording"}
            sentence: {type: string}
            value: {$ref: "#/components/schemas/Figure"}
            goal: {$ref: "#/components/schemas/Threshold"}
            state: {enum: [reached, notReached, unknown]}
            unknownSubjects: {type: integer}
            scope: {$ref: "#/components/schemas/Wording"}
            note: {$ref: "#/components/schemas/Wording"}
            trend:
              type: array
              items:
                type: object
                required: [year, value, isVerified]
                properties:
                  year: {type: integer}
                  value: {$ref: "#/components/schemas/Figure"}
                  isVerified: {type: boolean}
                  link: {type: string}
            by: {type: integer}
            countsEnterprises: {type: boolean}
            official: {type: array, items: {$ref: "#/components/schemas/OfficialFigure"}}
            forecast:
              type: object
              required: [year, value, basis]
              properties:
                year: {type: integer}
                value: {$ref: "#/components/schemas/Figure"}
                basis: {$ref: "#/components/schemas/Wording"}
                isMet: {type: boolean}
            withoutForecast: {$ref: "#/components/schemas/Wording"}
            records:
              type: array
              items:
                type: object
                required: [value, label, scope, link]
                properties:
                  value: {$ref: "#/components/schemas/Figure"}
                  label: {$ref: "#/components/schemas/Wording"}
                  scope: {$ref: "#/components/schemas/Wording"}
                  link: {type: string}
        EnterpriseRow:
          type: object
          required: [code, name, kind, city, turnover, qualifies, unknown]
          properties:
            code: {type: string}
            name: {type: string}
            kind: {$ref: "#/components/schemas/Label"}
            city: {$ref: "#/components/schemas/Wording"}
            turnover: {$ref: "#/components/schemas/Figure"}
            qualifies: {type: integer}
            unknown: {type: integer}
        Basis:
          type: object
          required: [year, asAt, knownAt]
          properties:
            year: {type: integer}
            asAt: {type: string}
            knownAt: {type: string}
        Support:
          type: object
          required: [number, sentence, title, outcome, missing]
          properties:
            number: {type: string, description: The permanent number of the decision}
            sentence: {type: string}
            title: {$ref: "#/components/schemas/Wording"}
            outcome: {enum: ["yes", "no", unknown]}
            threshold: {$ref: "#/components/schemas/Threshold"}
            missing: {type: array, items: {$ref: "#/components/schemas/Wording"}}
            because: {$ref: "#/components/schemas/Wording"}
        Run:
          type: object
          required: [number, asAt, year, decidedAt, version, owner, enterprises, gains, losses, others]
          properties:
            number: {type: integer}
            asAt: {type: string}
            year: {type: integer}
            decidedAt: {type: string}
            version: {type: string}
            owner: {type: string}
            enterprises: {type: integer}
            previous: {type: integer}
            gains: {type: integer}
            losses: {type: integer}
            others: {type: integer}
        Change:
          type: object
          required: [enterpriseCode, enterpriseName, sentence, title, before, after, causes]
          properties:
            enterpriseCode: {type: string}
            enterpriseName: {type: string}
            number: {type: string}
            sentence: {type: string}
            title: {$ref: "#/components/schemas/Wording"}
            before: {$ref: "#/components/schemas/Wording"}
            after: {$ref: "#/components/schemas/Wording"}
            causes: {type: array, items: {$ref: "#/components/schemas/Wording"}}
        Enterprise:
          type: object
          required: [code, name, facts, basis, supports, turnover, others, titles]
          properties:
            code: {type: string}
            name: {type: string}
            facts: {type: array, items: {type: object}}
            basis: {$ref: "#/components/schemas/Basis"}
            supports: {type: array, items: {$ref: "#/components/schemas/Support"}}
            turnover: {type: array, items: {type: object}}
            others: {type: array, items: {type: object}}
            titles: {type: array, items: {$ref: "#/components/schemas/Title"}}
        Decision:
          type: object
          required: [line, enterpriseCode, enterpriseName, basis, decidedAt, summary, source,
            measure, conditions, missing, readings, benefits, postings, objections]
          properties:
            line: {$ref: "#/components/schemas/Support"}
            enterpriseCode: {type: string}
            enterpriseName: {type: string}
            basis: {$ref: "#/components/schemas/Basis"}
            decidedAt: {type: string}
            summary: {$ref: "#/components/schemas/Wording"}
            source: {type: string}
            measure: {type: integer}
            conditions: {type: array, items: {type: object}}
            missing: {type: array, items: {type: object}}
            readings: {type: array, items: {$ref: "#/components/schemas/Wording"}}
            benefits: {type: array, items: {$ref: "#/components/schemas/Benefit"}}
            postings: {type: array, items: {type: object}}
            objections: {type: array, items: {type: object}}
            policy: {type: string}
            before: {$ref: "#/components/schemas/Wording"}
            reasons: {type: array, items: {$ref: "#/components/schemas/Wording"}}
        DocumentRow:
          type: object
          required: [id, kind, number, enterpriseCode, enterpriseName, day, amount, state, findings]
          properties:
            id: {type: string}
            kind: {$ref: "#/components/schemas/Label"}
            number: {type: string}
            enterpriseCode: {type: string}
            enterpriseName: {type: string}
            day: {type: string}
            amount: {$ref: "#/components/schemas/Figure"}
            state: {$ref: "#/components/schemas/Label"}
            match: {$ref: "#/components/schemas/Label"}
            findings: {type: integer}
        Document:
          type: object
          required: [row, head, lines, versions, partners, findings]
          properties:
            row: {$ref: "#/components/schemas/DocumentRow"}
            head: {type: array, items: {type: object}}
            lines: {type: array, items: {type: array, items: {type: object}}}
            versions: {type: array, items: {type: object}}
            partners: {type: array, items: {type: object}}
            findings: {type: array, items: {$ref: "#/components/schemas/Finding"}}
            refusedText: {type: string}
        Finding:
          type: object
          required: [document, element, value, rule, refuses, what, remedy]
          properties:
            document: {type: string}
            documentID: {type: string}
            element: {type: string}
            value: {type: string}
            rule: {type: string}
            refuses: {type: boolean, description: Whether it refuses the document or only warns}
            what: {$ref: "#/components/schemas/Wording"}
            remedy: {$ref: "#/components/schemas/Wording"}

    """#
}
