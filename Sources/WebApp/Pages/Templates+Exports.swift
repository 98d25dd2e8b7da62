extension Templates {
  static let exports = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/enterprises/{{code}}">{{enterpriseName}}</a> ›</p>
    <h1>{{title}}</h1>
    <p class="lead">{{lead}} <a href="{{ruleLink}}">{{ruleTitle}}</a></p>
    <h2>[[exports.calendar]]</h2>
    {{^hasDue}}<div class="empty"><p>[[exports.calendar.none]]</p></div>{{/hasDue}}
    {{#hasDue}}<table class="list stack"><thead><tr><th scope="col">[[exports.by]]</th>\
    <th scope="col">[[exports.case]]</th><th scope="col">[[cases.state]]</th>\
    <th scope="col">[[exports.facts]]</th></tr></thead><tbody>
    {{#due}}<tr><td class="first">{{#dueText}}<span class="due">{{.}}</span> \
    <span class="tag tag-{{leftTone}}">{{leftText}}</span>{{/dueText}}{{^dueText}}—{{/dueText}}</td>\
    <td data-label="[[exports.case]]"><a href="/cases/{{caseID}}">{{caseTitle}}</a> \
    <span class="code">{{number}}</span></td>\
    <td data-label="[[cases.state]]"><span class="tag tag-{{stateTone}}">{{stateText}}</span></td>\
    <td data-label="[[exports.facts]]">{{#facts}}<span class="quiet">{{factName}}</span> \
    {{factValue}}<br>{{/facts}}</td></tr>{{/due}}
    </tbody></table>{{/hasDue}}
    <h2>{{listTitle}}</h2>
    <p class="actions"><a href="{{earlierLink}}">{{earlierText}}</a>\
    {{#laterLink}} <a href="{{.}}">{{laterText}}</a>{{/laterLink}}\
    {{#byHandLink}} <a href="{{.}}">[[exports.byhand]]</a>{{/byHandLink}}\
    {{#guidanceLink}} <a href="{{.}}">[[exports.guidance]]</a>{{/guidanceLink}}</p>
    {{^hasRows}}<div class="empty"><p>{{noneText}}</p>\
    <p class="quiet">[[exports.none.hint]]</p></div>{{/hasRows}}
    {{#hasRows}}<table class="list stack"><thead><tr><th scope="col">[[exports.number]]</th>\
    <th scope="col" class="number">[[exports.amount]]</th><th scope="col">[[exports.left]]</th>\
    <th scope="col">[[exports.rule]]</th><th scope="col">[[exports.next]]</th></tr></thead><tbody>
    {{#rows}}<tr><td class="first"><a href="/documents/{{documentID}}">{{exportNumber}}</a></td>\
    <td class="number" data-label="[[exports.amount]]">{{amount}}</td>\
    <td data-label="[[exports.left]]">{{#leftOn}}<span class="due">{{.}}</span>{{/leftOn}}\
    {{^leftOn}}<span class="quiet">[[exports.left.unknown]]</span>{{/leftOn}}</td>\
    <td data-label="[[exports.rule]]"><span class="mark" aria-hidden="true">{{mark}}</span> \
    {{answer}} <a class="sentence-id" href="{{sentenceLink}}">{{sentence}}</a></td>\
    <td data-label="[[exports.next]]">{{#caseID}}<a href="/cases/{{.}}">\
    <span class="tag tag-{{stateTone}}">{{stateText}}</span></a>{{/caseID}}\
    {{#fileLink}}<a class="button button-quiet" href="{{.}}">[[exports.file]]</a>{{/fileLink}}\
    {{#waits}}<span class="quiet">[[exports.wait]]</span>{{/waits}}</td></tr>{{/rows}}
    </tbody></table>
    {{>pager}}{{/hasRows}}
    {{/body}}{{/layout}}
    """
}
