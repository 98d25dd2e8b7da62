extension Templates {
  /// What an application is held to before it is sent.
  static let preCheck = """
    <section aria-labelledby="precheck"><h2 id="precheck">[[precheck.title]]</h2>
    {{#checkBasis}}<p class="quiet">{{.}} · <a href="{{reasonsLink}}">[[case.why]]</a></p>\
    {{/checkBasis}}
    {{#hasChecks}}<table class="stack"><thead><tr><th scope="col">[[decision.condition]]</th>\
    <th scope="col">[[decision.test]]</th><th scope="col">[[decision.found]]</th>\
    <th scope="col">[[decision.source]]</th><th scope="col">[[precheck.cites]]</th>\
    <th scope="col">[[decision.result]]</th></tr></thead><tbody>
    {{#checks}}<tr><td class="first">{{conditionName}}</td>\
    <td data-label="[[decision.test]]">{{test}}</td>\
    <td data-label="[[decision.found]]" class="found">{{found}}\
    {{#exact}}<br><span class="quiet">{{.}}</span>{{/exact}}</td>\
    <td data-label="[[decision.source]]">{{foundIn}}</td>\
    <td data-label="[[precheck.cites]]">{{#cited}}<a href="{{citeLink}}">{{citeText}}</a> \
    {{/cited}}</td>\
    <td data-label="[[decision.result]]"><span class="tag tag-{{conditionTone}}">{{holds}}</span>\
    </td></tr>{{/checks}}
    </tbody></table>{{/hasChecks}}
    {{#hasCheckMissing}}<h3>[[decision.missing]]</h3><ul class="missing">{{#checkMissing}}<li>\
    <strong>{{factName}}</strong> {{factRemedy}}</li>{{/checkMissing}}</ul>{{/hasCheckMissing}}
    <h3>[[precheck.claims]]</h3>
    {{^hasClaims}}<p>[[precheck.claims.none]]</p>{{/hasClaims}}
    {{#hasClaims}}<ul class="files">{{#claims}}<li><a href="/cases/{{caseID}}">{{number}}</a> \
    {{caseTitle}} <span class="tag tag-{{stateTone}}">{{stateText}}</span>{{#groupText}} \
    <span class="quiet">{{.}}</span>{{/groupText}}</li>{{/claims}}</ul>{{/hasClaims}}
    <h3>[[precheck.amount]]</h3>
    <p>{{#expected}}<b class="number">{{.}}</b>{{/expected}}\
    {{^expected}}[[precheck.amount.none]]{{/expected}}</p>
    {{#isUngranted}}<p class="note">[[precheck.ungranted]] \
    <a href="{{reasonsLink}}">[[precheck.supply]]</a></p>{{/isUngranted}}
    {{#hasClaims}}<p class="note">[[precheck.claimed]]</p>{{/hasClaims}}
    </section>
    """
}
