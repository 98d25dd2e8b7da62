extension Templates {
  static let caseRows = """
    <table class="list stack"><thead><tr>{{#mayBulk}}<th><span class="hidden-text">\
    [[cases.choose]]</span></th>{{/mayBulk}}<th>[[cases.case]]</th><th>[[cases.subject]]</th>\
    <th>[[cases.state]]</th><th>[[cases.unit]]</th><th>[[cases.due]]</th></tr></thead><tbody>
    {{#rows}}<tr>{{#mayBulk}}<td><input type="checkbox" name="case" value="{{caseID}}" \
    form="bulk" aria-label="[[cases.choose]] {{number}}"></td>{{/mayBulk}}
    <td class="first"><a href="/cases/{{caseID}}">{{caseTitle}}</a>\
    <span class="code">{{number}}</span> <span class="kind">{{typeText}}</span></td>\
    <td data-label="[[cases.subject]]">{{subjectName}}</td>\
    <td data-label="[[cases.state]]"><span class="tag tag-{{stateTone}}">{{stateText}}</span>\
    {{#levelText}} <span class="tag tag-bad">[[cases.level]] {{.}}</span>{{/levelText}}</td>\
    <td data-label="[[cases.unit]]">{{unitText}}<span class="kind"> {{ownerText}}</span></td>\
    <td data-label="[[cases.due]]">{{#dueText}}<span class="due">{{.}}</span> \
    <span class="tag tag-{{leftTone}}">{{leftText}}</span>{{/dueText}}\
    {{^dueText}}—{{/dueText}}</td></tr>{{/rows}}
    </tbody></table>
    """

  static let cases = """
    {{<layout}}{{$body}}
    <h1>[[cases.title]]</h1>
    {{#momentText}}<p class="lead">{{.}}</p>{{/momentText}}
    {{#notice}}<div class="notice" role="status"><p>{{.}}</p></div>{{/notice}}
    {{>problem}}
    <ul class="counts"><li class="count"><b>{{openCount}}</b> [[cases.waiting]]</li>\
    <li class="count{{#hasOverdue}} count-bad{{/hasOverdue}}"><b>{{overdueCount}}</b> \
    [[cases.overdue]]</li></ul>
    <p class="actions">{{#mayOpen}}<a class="button" href="/cases/new">[[case.new]]</a>{{/mayOpen}} \
    <a href="/knowledge">[[knowledge.title]]</a>\
    {{#mayExperts}} <a href="/experts">[[experts.title]]</a>{{/mayExperts}}\
    {{#mayOffer}} <a href="/offers">[[offers.title]]</a>{{/mayOffer}}\
    {{#groups}} <a href="{{groupLink}}">{{groupName}}</a>{{/groups}}\
    {{#serviceLink}} <a href="{{.}}">[[service.title]]</a>{{/serviceLink}}</p>
    <form class="filters" method="get" action="/cases">
    <div class="field"><label for="view">[[cases.view]]</label><select id="view" name="view">\
    {{#views}}<option value="{{code}}"{{#isChosen}} selected{{/isChosen}}>{{optionText}}</option>\
    {{/views}}</select></div>
    <div class="field"><label for="type">[[cases.type]]</label><select id="type" name="type">\
    <option value="">[[cases.any]]</option>\
    {{#types}}<option value="{{code}}"{{#isChosen}} selected{{/isChosen}}>{{optionText}}</option>\
    {{/types}}</select></div>
    {{#hasStates}}<div class="field"><label for="state">[[cases.state]]</label>\
    <select id="state" name="state"><option value="">[[cases.any]]</option>\
    {{#states}}<option value="{{code}}"{{#isChosen}} selected{{/isChosen}}>{{optionText}}</option>\
    {{/states}}</select></div>{{/hasStates}}
    <div class="field"><label><input type="checkbox" name="overdue" value="1"\
    {{#isOverdueView}} checked{{/isOverdueView}}>[[cases.only.overdue]]</label>\
    <label><input type="checkbox" name="closed" value="1"{{#isClosedView}} checked\
    {{/isClosedView}}>[[cases.only.closed]]</label>\
    <label><input type="checkbox" name="granted" value="1"{{#isGrantedView}} checked\
    {{/isGrantedView}}>[[cases.only.granted]]</label></div>
    <div class="field"><button>[[cases.filter]]</button></div></form>
    {{#service}}<section class="sentence" id="service"><h2>[[service.title]]</h2>\
    <p class="quiet">{{serviceLead}} {{#years}}<a href="{{yearLink}}">{{yearText}}</a> {{/years}}</p>
    {{^hasService}}<p>[[service.none]]</p>{{/hasService}}{{#hasService}}\
    <div class="scroll" tabindex="0"><table class="list"><thead><tr>\
    <th scope="col">[[service.unit]]</th><th scope="col">[[service.opened]]</th>\
    <th scope="col">[[service.taken]]</th><th scope="col">[[service.answered]]</th>\
    <th scope="col">[[service.answered.time]]</th><th scope="col">[[service.rated]]</th>\
    <th scope="col">[[service.satisfied]]</th><th scope="col">[[service.redone]]</th>\
    <th scope="col">[[service.called]]</th><th scope="col">[[service.calledBack]]</th>\
    <th scope="col">[[service.notReached]]</th></tr></thead><tbody>{{#serviceRows}}<tr>\
    <th scope="row">{{unitText}}</th>{{#cells}}<td class="number">{{.}}</td>{{/cells}}</tr>\
    {{/serviceRows}}</tbody></table></div>{{/hasService}}</section>{{/service}}
    {{^hasRows}}<div class="empty">{{#isWaitingView}}<p>[[cases.none.waiting]]</p>\
    <p><a href="/cases?view=ours">[[cases.none.ours]]</a></p>{{/isWaitingView}}\
    {{^isWaitingView}}<p>[[cases.none]]</p>{{/isWaitingView}}</div>{{/hasRows}}
    {{#hasRows}}{{>caserows}}{{>pager}}{{/hasRows}}
    {{#mayBulk}}<form id="bulk" class="sheet bulk" method="post" action="/cases/hand-over">
    <input type="hidden" name="form" value="{{formKey}}">
    {{#hasPeople}}<div class="field"><label for="person">[[cases.handover]]</label>\
    <select id="person" name="person">{{#people}}<option value="{{code}}">{{optionText}}</option>\
    {{/people}}</select> <button>[[cases.handover.do]]</button></div>{{/hasPeople}}
    {{#hasTopics}}<div class="field"><label for="topic">[[cases.join]]</label>\
    <select id="topic" name="topic">{{#topics}}<option value="{{code}}">{{optionText}}</option>\
    {{/topics}}</select> <button formaction="/cases/join">[[cases.join.do]]</button></div>\
    {{/hasTopics}}</form>{{/mayBulk}}
    {{/body}}{{/layout}}
    """

  static let caseKinds = """
    {{<layout}}{{$body}}
    <h1>[[case.new]]</h1>
    {{#hasGrants}}<h2>[[case.grants]]</h2>
    <ul class="supports">{{#grants}}<li class="verdict verdict-{{tone}}"><p>\
    <span class="sentence-id">{{sentenceID}}</span><strong>{{grantName}}</strong></p>\
    <p class="support-answer">{{headline}}</p>\
    <p>{{#applyLink}}<a class="button" href="{{.}}">[[case.apply]]</a> {{/applyLink}}\
    <a href="{{whyLink}}">[[case.why]]</a></p>{{>offers}}</li>{{/grants}}</ul>{{/hasGrants}}
    {{#hasRounds}}<h2>[[case.rounds]]</h2><ul class="files">{{#rounds}}<li>\
    <a href="/cases/{{caseID}}">{{caseTitle}}</a> <span class="kind">{{typeText}}</span> \
    <span class="tag tag-{{stateTone}}">{{stateText}}</span>{{#dueText}} \
    <span class="quiet">[[case.until]] {{.}}</span>{{/dueText}}</li>{{/rounds}}</ul>{{/hasRounds}}
    {{#mayOffer}}<p><a class="button" href="/offers">[[offers.title]]</a></p>{{/mayOffer}}
    <h2>[[case.kinds]]</h2>
    <ul class="measures">{{#kinds}}<li><a href="{{link}}"><span class="numeral">{{sentences}}\
    </span><span class="measure-title">{{kindName}}</span>\
    <span class="measure-note">{{kindPurpose}}</span></a></li>{{/kinds}}</ul>
    {{^kinds}}<div class="empty"><p>[[case.kinds.none]]</p></div>{{/kinds}}
    {{/body}}{{/layout}}
    """

  static let caseInputs = """
    {{#inputs}}<div class="field"><label for="{{inputID}}">{{inputLabel}}\
    {{^isRequired}} <span class="quiet">[[case.optional]]</span>{{/isRequired}}\
    {{#isPersonalInput}} <span class="tag tag-neutral">[[case.personal]]</span>\
    {{/isPersonalInput}}</label>\
    {{#isKnown}}<input id="{{inputID}}" name="{{inputName}}" value="{{inputValue}}" readonly>\
    {{#unitText}} <span class="unit">{{.}}</span>{{/unitText}}\
    <p class="quiet">[[case.known]]</p>{{/isKnown}}\
    {{^isKnown}}\
    {{#isLine}}<input id="{{inputID}}" name="{{inputName}}" value="{{inputValue}}" \
    maxlength="{{most}}"{{#isRequired}} required{{/isRequired}} autocomplete="off">{{/isLine}}\
    {{#isArea}}<textarea id="{{inputID}}" name="{{inputName}}" rows="5" maxlength="{{most}}"\
    {{#isRequired}} required{{/isRequired}}>{{inputValue}}</textarea>{{/isArea}}\
    {{#isNumber}}<input id="{{inputID}}" name="{{inputName}}" value="{{inputValue}}" \
    inputmode="decimal"{{#isRequired}} required{{/isRequired}} autocomplete="off">\
    {{#unitText}} <span class="unit">{{.}}</span>{{/unitText}}{{/isNumber}}\
    {{#isDay}}<input id="{{inputID}}" name="{{inputName}}" value="{{inputValue}}" type="date"\
    {{#isRequired}} required{{/isRequired}}>{{/isDay}}\
    {{#isChoice}}<select id="{{inputID}}" name="{{inputName}}"{{#isRequired}} required\
    {{/isRequired}}><option value="">[[case.choose]]</option>{{#options}}\
    <option value="{{code}}"{{#isChosen}} selected{{/isChosen}}>{{optionText}}</option>\
    {{/options}}</select>{{/isChoice}}\
    {{#isMany}}<select id="{{inputID}}" name="{{inputName}}" multiple size="5"\
    {{#isRequired}} required{{/isRequired}}>{{#options}}\
    <option value="{{code}}"{{#isChosen}} selected{{/isChosen}}>{{optionText}}</option>\
    {{/options}}</select>{{/isMany}}\
    {{/isKnown}}{{#recalled}}<p class="quiet">[[case.recalled]]</p>{{/recalled}}\
    {{#hint}}<p class="quiet">{{.}}</p>{{/hint}}</div>{{/inputs}}
    """

  static let caseSlots = """
    {{#slots}}<div class="field"><label for="{{slotKey}}">{{slotLabel}}\
    {{^slotRequired}} <span class="quiet">[[case.optional]]</span>{{/slotRequired}}</label>\
    <input id="{{slotKey}}" name="file.{{slotID}}" type="file" accept="{{accept}}"\
    {{#isMultiple}} multiple{{/isMultiple}}{{#slotRequired}} required{{/slotRequired}}>\
    <p class="quiet">{{slotNote}}</p>\
    {{#slotAgain}}<p class="note">[[case.evidence.again]] {{.}}</p>{{/slotAgain}}</div>{{/slots}}
    """

  static let caseOpening = """
    {{<layout}}{{$body}}
    <h1>{{title}}</h1>
    <p class="lead">{{purpose}}</p>
    {{#benefitText}}<div class="verdict verdict-{{checkTone}}"><p><strong>{{.}}</strong></p>\
    <p>{{benefitHeadline}}</p></div>{{>precheck}}{{/benefitText}}
    {{>problem}}
    <form class="sheet" method="post" action="{{action}}form={{formKey}}" \
    enctype="multipart/form-data">
    {{#asksSubject}}<div class="field"><label for="subject">[[case.subject.code]]</label>\
    <input id="subject" name="subject" required autocomplete="off"></div>{{/asksSubject}}
    {{^asksSubject}}{{#subjectCode}}<p class="quiet">[[case.subject.code]] \
    <span class="code">{{.}}</span></p>{{/subjectCode}}{{/asksSubject}}
    {{>caseinputs}}
    {{#hasSlots}}<h2>[[case.evidence]]</h2>{{>caseslots}}{{/hasSlots}}
    {{^isBlocked}}<button>[[case.open]]</button>{{/isBlocked}}</form>
    {{#hasClocks}}<h2>[[case.promise]]</h2>
    <ul>{{#clocks}}<li>{{clockName}}：{{clockLimit}}{{#clockCites}} \
    <span class="quiet">{{.}}</span>{{/clockCites}}</li>{{/clocks}}</ul>{{/hasClocks}}
    {{/body}}{{/layout}}
    """
}
