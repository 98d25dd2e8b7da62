extension OpenAPI {
  static let paths = #"""
    openapi: 3.1.0
    info:
      title: Chuhai 出海
      version: "1"
      summary: Public service platform for cross-border e-commerce export
      description: |
        Every sentence comes in Chinese (`zh`) and English (`en`). Amounts are whole fen of RMB.
        An unknown value is an object with `known: false`, never a zero. Errors are problem details
        (RFC 9457); `Accept-Language` or `?lang=` chooses the language of `title` and `detail`.
        A program shows a token of its person as `Authorization: Bearer …`; it sees what that person
        may see, within the scopes of the token. Without one, only what is public is answered.
      license: {name: Apache-2.0, identifier: Apache-2.0}
    servers:
      - url: /
    paths:
      /health:
        get:
          operationId: health
          summary: Whether the server can do its work
          responses:
            "200": {$ref: "#/components/responses/Health"}
            "503": {$ref: "#/components/responses/Health"}
      /api/openapi.yaml:
        get:
          operationId: description
          summary: This description
          responses:
            "200":
              description: The description
              content: {application/yaml: {schema: {type: string}}}
      /api/v1/measures:
        get:
          operationId: listMeasures
          summary: The measures with their sentences, rules, readings and gaps
          responses:
            "200":
              description: The measures
              content:
                application/json:
                  schema:
                    type: object
                    required: [rows]
                    properties:
                      rows: {type: array, items: {$ref: "#/components/schemas/Measure"}}
      /api/v1/measures/{id}:
        parameters:
          - {name: id, in: path, required: true, schema: {type: integer}}
        get:
          operationId: getMeasure
          summary: One measure
          responses:
            "200":
              description: The measure
              content:
                application/json: {schema: {$ref: "#/components/schemas/Measure"}}
            "404": {$ref: "#/components/responses/Problem"}
      /api/v1/targets:
        get:
          operationId: listTargets
          summary: The target board
          responses:
            "200":
              description: The targets
              content:
                application/json:
                  schema:
                    type: object
                    required: [rows]
                    properties:
                      rows: {type: array, items: {$ref: "#/components/schemas/Target"}}
      /api/v1/policies/{id}/runs:
        parameters:
          - {name: id, in: path, required: true, schema: {type: string}}
        get:
          operationId: listRuns
          summary: The runs of the decisions of a policy, the newest first
          responses:
            "200":
              description: The runs
              content:
                application/json:
                  schema:
                    type: object
                    required: [rows]
                    properties:
                      rows: {type: array, items: {$ref: "#/components/schemas/Run"}}
            "400": {$ref: "#/components/responses/Problem"}
            "404": {$ref: "#/components/responses/Problem"}
      /api/v1/policies/{id}/runs/{run}/changes:
        parameters:
          - {name: id, in: path, required: true, schema: {type: string}}
          - {name: run, in: path, required: true, schema: {type: integer}}
        get:
          operationId: listChanges
          summary: The answers that a run changed since the one before, and why
          parameters:
            - {$ref: "#/components/parameters/after"}
            - {$ref: "#/components/parameters/limit"}
          responses:
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
            "200":
              description: A slice of the changes
              content:
                application/json:
                  schema:
                    type: object
                    required: [rows]
                    properties:
                      rows: {type: array, items: {$ref: "#/components/schemas/Change"}}
                      next: {$ref: "#/components/schemas/Next"}
            "400": {$ref: "#/components/responses/Problem"}
            "404": {$ref: "#/components/responses/Problem"}
      /api/v1/enterprises:
        get:
          operationId: listEnterprises
          summary: Enterprises by name or code, city and kind
          parameters:
            - {name: q, in: query, description: A part of a name or a code, schema: {type: string}}
            - {name: city, in: query, schema: {type: string}}
            - {name: kind, in: query, schema: {type: string}}
            - {$ref: "#/components/parameters/after"}
            - {$ref: "#/components/parameters/limit"}
          responses:
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
            "200":
              description: A slice of the list
              content:
                application/json:
                  schema:
                    type: object
                    required: [rows]
                    properties:
                      rows: {type: array, items: {$ref: "#/components/schemas/EnterpriseRow"}}
                      next: {$ref: "#/components/schemas/Next"}
            "400": {$ref: "#/components/responses/Problem"}
      /api/v1/enterprises/{code}:
        parameters:
          - {$ref: "#/components/parameters/code"}
        get:
          operationId: getEnterprise
          summary: One enterprise and what the policy says for it
          responses:
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
            "200":
              description: The enterprise
              content:
                application/json: {schema: {$ref: "#/components/schemas/Enterprise"}}
            "400": {$ref: "#/components/responses/Problem"}
            "404": {$ref: "#/components/responses/Problem"}
      /api/v1/enterprises/{code}/decisions:
        parameters:
          - {$ref: "#/components/parameters/code"}
        get:
          operationId: listDecisions
          summary: The current decisions of one enterprise
          responses:
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
            "200":
              description: The decisions
              content:
                application/json:
                  schema:
                    type: object
                    required: [rows]
                    properties:
                      rows: {type: array, items: {$ref: "#/components/schemas/Support"}}
            "400": {$ref: "#/components/responses/Problem"}
            "404": {$ref: "#/components/responses/Problem"}
      /api/v1/enterprises/{code}/decisions/{number}:
        parameters:
          - {$ref: "#/components/parameters/code"}
          - {name: number, in: path, required: true, schema: {type: string}}
        get:
          operationId: getDecision
          summary: One stored decision with its reasons
          responses:
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
            "200":
              description: The decision
              content:
                application/json: {schema: {$ref: "#/components/schemas/Decision"}}
            "400": {$ref: "#/components/responses/Problem"}
            "404": {$ref: "#/components/responses/Problem"}
      /api/v1/documents:
        get:
          operationId: listDocuments
          summary: Documents by enterprise, kind, state, match and findings
          parameters:
            - {name: enterprise, in: query, schema: {type: string}}
            - {name: kind, in: query, schema: {type: string}}
            - {name: state, in: query, schema: {type: string}}
            - {name: match, in: query, schema: {type: string}}
            - {name: findings, in: query, schema: {enum: ["", with, without]}}
            - {name: month, in: query, schema: {type: string, examples: ["2025-03"]}}
            - {name: mode, in: query, description: Trade mode, schema: {type: string}}
            - {name: destination, in: query, schema: {type: string}}
            - {name: year, in: query, schema: {type: string, examples: ["2025"]}}
            - {name: current, in: query, description: Only what stands, schema: {enum: ["", "1"]}}
            - {$ref: "#/components/parameters/after"}
            - {$ref: "#/components/parameters/limit"}
          responses:
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
            "200":
              description: A slice of the list
              content:
                application/json:
                  schema:
                    type: object
                    required: [rows]
                    properties:
                      rows: {type: array, items: {$ref: "#/components/schemas/DocumentRow"}}
                      next: {$ref: "#/components/schemas/Next"}
            "400": {$ref: "#/components/responses/Problem"}
        post:
          operationId: handInDocuments
          summary: Hand documents in; the answer waits until what is accepted is durable
          description: |
            The same document twice is one document. When everything is refused the answer is a
            problem (422) whose `results` say why, document by document.
          requestBody:
            required: true
            content:
              application/xml: {schema: {type: string, contentMediaType: application/xml}}
              text/xml: {schema: {type: string, contentMediaType: application/xml}}
              application/zip: {schema: {type: string, contentMediaType: application/zip}}
              multipart/form-data:
                schema:
                  type: object
                  required: [files]
                  properties:
                    files:
                      type: array
                      minItems: 1
                      items: {type: string, contentMediaType: application/octet-stream}
          responses:
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
            "200":
              description: What became of each document
              content:
                application/json: {schema: {$ref: "#/components/schemas/HandIn"}}
            "400": {$ref: "#/components/responses/Problem"}
            "413": {$ref: "#/components/responses/Problem"}
            "415": {$ref: "#/components/responses/Problem"}
            "422": {$ref: "#/components/responses/Problem"}
      /api/v1/documents/{id}:
        parameters:
          - {name: id, in: path, required: true, schema: {type: string}}
        get:
          operationId: getDocument
          summary: One document with fields, versions, match and findings
          responses:
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
            "200":
              description: The document
              content:
                application/json: {schema: {$ref: "#/components/schemas/Document"}}
            "400": {$ref: "#/components/responses/Problem"}
            "404": {$ref: "#/components/responses/Problem"}
      /api/v1/findings:
        get:
          operationId: listFindings
          summary: What is wrong with documents, and what to do about it
          parameters:
            - {name: document, in: query, schema: {type: string}}
            - {name: rule, in: query, schema: {type: string}}
            - {name: enterprise, in: query, schema: {type: string}}
            - {$ref: "#/components/parameters/after"}
            - {$ref: "#/components/parameters/limit"}
          responses:
            "401": {$ref: "#/components/responses/Problem"}
            "403": {$ref: "#/components/responses/Problem"}
            "200":
              description: A slice of the list
              content:
                application/json:
                  schema:
                    type: object
                    required: [rows]
                    properties:
                      rows: {type: array, items: {$ref: "#/components/schemas/Finding"}}
                      next: {$ref: "#/components/schemas/Next"}
            "400": {$ref: "#/components/responses/Problem"}

    """#
}
