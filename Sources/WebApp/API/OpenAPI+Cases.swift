extension OpenAPI {
  /// Cases, published answers and notices.
  static let casePaths = #"""
      /api/v1/case-types:
        get:
          operationId: listCaseTypes
          summary: The kinds of case that one may open, with their forms and clocks
          responses:
            "200":
              description: The kinds of case
              content:
                application/json:
                  schema:
                    type: object
                    required: [rows]
                    properties:
                      rows: {type: array, items: {$ref: "#/components/schemas/CaseType"}}
            "400": {$ref: "#/components/responses/Problem"}
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
      /api/v1/cases:
        get:
          operationId: listCases
          summary: Cases, those first whose time runs out first
          parameters:
            - name: view
              in: query
              description: |
                waiting: open ones where it is one's own turn, as the home page counts them; ours: those
                of one's unit or organisation, whoever's turn it is; all: all that one may see
              schema: {enum: [waiting, ours, all], default: ours}
            - {name: type, in: query, schema: {type: string}}
            - {name: state, in: query, schema: {type: string}}
            - {name: closed, in: query, description: "1 for those that are over, all for open ones too", schema: {enum: ["", "0", "1", all]}}
            - {name: unit, in: query, description: "The unit that they were with first, such as city:440300", schema: {type: string}}
            - {name: year, in: query, description: The year in which they were opened, schema: {type: string}}
            - {name: at, in: query, description: "As it was recorded by an instant, in milliseconds since 1970", schema: {type: string}}
            - {name: granted, in: query, description: "1 for those that hold what they came to, over or not", schema: {enum: ["", "0", "1"]}}
            - {name: overdue, in: query, description: 1 for those whose time is over, schema: {enum: ["", "0", "1"]}}
            - {$ref: "#/components/parameters/after"}
            - {$ref: "#/components/parameters/limit"}
          responses:
            "200":
              description: A slice of the cases
              content:
                application/json:
                  schema:
                    type: object
                    required: [rows]
                    properties:
                      rows: {type: array, items: {$ref: "#/components/schemas/CaseLine"}}
                      next: {$ref: "#/components/schemas/Next"}
            "400": {$ref: "#/components/responses/Problem"}
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
        post:
          operationId: openCase
          summary: Open a case; the answer waits until it is durable
          description: |
            Fields that the platform knows are filled in by it, whatever is sent. One's own enterprise
            is the subject where none is named.
          requestBody:
            required: true
            content:
              application/json: {schema: {$ref: "#/components/schemas/CaseOpening"}}
          responses:
            "201":
              description: The case
              headers: {Location: {schema: {type: string}}}
              content:
                application/json: {schema: {$ref: "#/components/schemas/Case"}}
            "400": {$ref: "#/components/responses/Problem"}
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
            "404": {$ref: "#/components/responses/Problem"}
            "413": {$ref: "#/components/responses/Problem"}
            "415": {$ref: "#/components/responses/Problem"}
            "422": {$ref: "#/components/responses/Problem"}
      /api/v1/cases/{id}:
        parameters:
          - {$ref: "#/components/parameters/caseID"}
        get:
          operationId: getCase
          summary: One case with its clocks, its history and the steps that one may take now
          responses:
            "200":
              description: The case
              content:
                application/json: {schema: {$ref: "#/components/schemas/Case"}}
            "400": {$ref: "#/components/responses/Problem"}
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
            "404": {$ref: "#/components/responses/Problem"}
      /api/v1/cases/{id}/steps/{step}:
        parameters:
          - {$ref: "#/components/parameters/caseID"}
          - {name: step, in: path, required: true, schema: {type: string}}
        post:
          operationId: takeStep
          summary: Take a step; the answer waits until it is durable
          requestBody:
            required: true
            content:
              application/json: {schema: {$ref: "#/components/schemas/CaseTaking"}}
          responses:
            "200":
              description: The case after the step
              content:
                application/json: {schema: {$ref: "#/components/schemas/Case"}}
            "400": {$ref: "#/components/responses/Problem"}
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
            "404": {$ref: "#/components/responses/Problem"}
            "413": {$ref: "#/components/responses/Problem"}
            "415": {$ref: "#/components/responses/Problem"}
            "422": {$ref: "#/components/responses/Problem"}
      /api/v1/cases/{id}/files/{file}:
        parameters:
          - {$ref: "#/components/parameters/caseID"}
          - {name: file, in: path, required: true, schema: {type: integer}}
        get:
          operationId: getEvidence
          summary: A file of a case
          responses:
            "200":
              description: The file as it was brought
              content:
                application/octet-stream: {schema: {type: string, contentMediaType: application/octet-stream}}
                application/pdf: {schema: {type: string, contentMediaType: application/pdf}}
                application/zip: {schema: {type: string, contentMediaType: application/zip}}
                image/png: {schema: {type: string, contentMediaType: image/png}}
                image/jpeg: {schema: {type: string, contentMediaType: image/jpeg}}
                text/csv: {schema: {type: string}}
                text/plain: {schema: {type: string}}
                application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: {schema: {type: string}}
                application/vnd.openxmlformats-officedocument.wordprocessingml.document: {schema: {type: string}}
            "400": {$ref: "#/components/responses/Problem"}
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
            "404": {$ref: "#/components/responses/Problem"}
      /api/v1/answers:
        get:
          operationId: listAnswers
          summary: Published answers that hold all of the words, the newest first
          security: [{}]
          parameters:
            - {name: q, in: query, schema: {type: string}}
          responses:
            "200":
              description: The answers
              content:
                application/json:
                  schema:
                    type: object
                    required: [rows]
                    properties:
                      rows: {type: array, items: {$ref: "#/components/schemas/PublishedAnswer"}}
            "400": {$ref: "#/components/responses/Problem"}
      /api/v1/notices:
        get:
          operationId: listNotices
          summary: What one was told, the newest first
          parameters:
            - {$ref: "#/components/parameters/after"}
            - {$ref: "#/components/parameters/limit"}
          responses:
            "200":
              description: A slice of the notices
              content:
                application/json:
                  schema:
                    type: object
                    required: [rows]
                    properties:
                      rows: {type: array, items: {$ref: "#/components/schemas/Notice"}}
                      next: {$ref: "#/components/schemas/Next"}
            "400": {$ref: "#/components/responses/Problem"}
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}

    """#
}
