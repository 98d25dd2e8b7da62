extension Templates {
  static let caseGroups = """
    {{<layout}}{{$body}}
    <p class="crumb"><a href="/cases">[[cases.title]]</a> ›</p>
    <h1>{{title}}</h1>
    <p class="lead">{{purpose}}</p>
    {{#notice}}<div class="notice" role="status"><p>{{.}}</p></div>{{/notice}}
    {{>problem}}
    {{#must}}<ul class="counts"><li class="count"><b>{{mustCount}}</b> [[groups.must]]</li>\
    <li class="count"><b>{{withCount}}</b> [[groups.with]]</li>\
    <li class="count{{#hasWithout}} count-bad{{/hasWithout}}"><b>{{withoutCount}}</b> \
    [[groups.without]]</li>\
    <li class="count{{#hasFormer}} count-bad{{/hasFormer}}"><b>{{formerCount}}</b> \
    [[groups.former]]</li></ul>
    <p class="quiet">{{basis}}</p>{{/must}}
    {{^hasGroups}}<div class="empty"><p>[[groups.none]]</p></div>{{/hasGroups}}
    {{#groups}}<section class="sentence"><h2>{{groupValue}} <span class="quiet">{{groupCount}}</span></h2>
    <table class="list stack"><thead><tr><th scope="col">[[groups.cases]]</th>\
    <th scope="col">[[cases.state]]</th><th scope="col">[[groups.since]]</th>\
    <th scope="col">[[cases.due]]</th></tr></thead><tbody>
    {{#rows}}<tr><td class="first"><a href="/cases/{{caseID}}">{{subjectName}}</a> \
    <span class="code">{{number}}</span></td>\
    <td data-label="[[cases.state]]"><span class="tag tag-{{stateTone}}">{{stateText}}</span>\
    {{#isFormer}} <span class="tag tag-bad">[[groups.former]]</span>{{/isFormer}}</td>\
    <td data-label="[[groups.since]]"><span class="due">{{sinceText}}</span>\
    {{#days}}<br><span class="quiet">{{dayName}}</span> <span class="due">{{dayText}}</span>{{/days}}</td>\
    <td data-label="[[cases.due]]">{{#dueText}}<span class="due">{{.}}</span> \
    <span class="tag tag-{{leftTone}}">{{leftText}}</span>{{/dueText}}{{^dueText}}—{{/dueText}}</td>\
    </tr>{{/rows}}</tbody></table>
    {{#mayChange}}<details class="step"><summary>[[groups.change]]</summary>
    <form class="sheet" method="post" action="{{action}}">
    <input type="hidden" name="form" value="{{formKey}}">
    <input type="hidden" name="group" value="{{groupValue}}">
    <p class="quiet">{{changeNote}}</p>
    {{>caseinputs}}
    <div class="field"><label for="{{commentID}}">[[case.comment]]</label>\
    <textarea id="{{commentID}}" name="comment" maxlength="2000"{{#needsComment}} \
    required{{/needsComment}}></textarea></div>
    <button>[[groups.change.send]]</button></form></details>{{/mayChange}}</section>{{/groups}}
    {{#hasWaiting}}<h2>[[groups.waiting]]</h2><ul class="files">{{#waiting}}<li>\
    <a href="/cases/{{caseID}}">{{subjectName}}</a> <span class="code">{{number}}</span>{{#dueText}} \
    <span class="due">{{.}}</span> <span class="tag tag-{{leftTone}}">{{leftText}}</span>\
    {{/dueText}}</li>{{/waiting}}</ul>{{/hasWaiting}}
    {{#hasMissing}}<h2>[[groups.missing]]</h2><p class="quiet">[[groups.missing.note]]</p>\
    <ul class="files">{{#missing}}<li><a href="/enterprises/{{code}}">{{enterpriseName}}</a></li>\
    {{/missing}}</ul>{{/hasMissing}}
    {{#hasFormer}}<h2>[[groups.former]]</h2><p class="quiet">[[groups.former.note]]</p>\
    <ul class="files">{{#former}}<li><a href="/cases/{{caseID}}">{{subjectName}}</a> \
    <span class="code">{{number}}</span></li>{{/former}}</ul>{{/hasFormer}}
    {{/body}}{{/layout}}
    """
}
