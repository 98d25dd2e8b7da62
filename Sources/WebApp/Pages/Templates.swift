/// The templates of the pages. `[[key]]` marks stand for wording and are filled in at start.
enum Templates {
  /// All templates by name; a page and its partials find each other in here.
  static let all: [(name: String, template: String)] = [
    ("layout", layout), ("findings", findings), ("bar", bar), ("pager", pager), ("gap", gap),
    ("sentence", sentence), ("supports", supports), ("offers", offers),
    ("precheck", preCheck), (PageName.policies.rawValue, policies),
    (PageName.policy.rawValue, policy), (PageName.ask.rawValue, ask),
    (PageName.simulation.rawValue, simulation), (PageName.history.rawValue, history),
    (PageName.changes.rawValue, changes),
    (PageName.home.rawValue, home), (PageName.measure.rawValue, measure),
    (PageName.enterprises.rawValue, enterprises), (PageName.enterprise.rawValue, enterprise),
    (PageName.decision.rawValue, decision), (PageName.objection.rawValue, objection),
    (PageName.documents.rawValue, documents), (PageName.document.rawValue, document),
    (PageName.handIn.rawValue, handIn), (PageName.handInResult.rawValue, handInResult),
    (PageName.models.rawValue, models), (PageName.model.rawValue, model),
    (PageName.feel.rawValue, feel), ("boxed", boxed), ("steps", steps),
    (PageName.failure.rawValue, failure), ("problem", problem), ("newlink", newLink),
    (PageName.signIn.rawValue, signIn), (PageName.forgotten.rawValue, forgotten),
    (PageName.link.rawValue, link), (PageName.account.rawValue, account),
    (PageName.organisation.rawValue, organisation),
    (PageName.identity.rawValue, identity), ("identities", identities),
    (PageName.administration.rawValue, administration), (PageName.audit.rawValue, audit),
    (PageName.cases.rawValue, cases), ("caserows", caseRows), ("caseinputs", caseInputs),
    ("caseslots", caseSlots), ("casechecked", caseChecked),
    (PageName.caseKinds.rawValue, caseKinds),
    (PageName.caseOpening.rawValue, caseOpening), (PageName.caseFile.rawValue, caseFile),
    (PageName.knowledge.rawValue, knowledge), (PageName.experts.rawValue, experts),
    (PageName.inbox.rawValue, inbox), ("yearlybody", yearlyBody), ("recordcell", recordCell),
    (PageName.payouts.rawValue, payouts),
    (PageName.yearlyReport.rawValue, yearlyReport),
    (PageName.yearlyPrint.rawValue, yearlyPrint), (PageName.publicity.rawValue, publicity),
    (PageName.people.rawValue, people), ("targettrend", targetTrend),
    (PageName.target.rawValue, target), (PageName.exports.rawValue, exports),
    (PageName.caseGroups.rawValue, caseGroups), (PageName.offerList.rawValue, offerList),
    (PageName.offer.rawValue, offer), (PageName.offerRound.rawValue, offerRound),
    (PageName.titles.rawValue, titles), ("ranking", ranking), ("heldtitles", heldTitles),
    (PageName.targetEnterprises.rawValue, targetEnterprises), ("channels", channels),
    ("webhooks", webhooks), ("erase", erase),
    (PageName.unsubscribe.rawValue, unsubscribe),
  ]

  static let layout = """
    <!doctype html>
    <html lang="@@lang@@">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light">
    <title>{{title}} · [[site.name]]</title>
    <link rel="stylesheet" href="@@stylesheet@@">
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    </head>
    <body>
    <a class="skip" href="#content">[[skip]]</a>
    <header class="top">
    <div class="wide">
    <a class="brand" href="/"><span class="brand-name">[[site.name]]</span>
    <span class="brand-title">[[site.title]]</span></a>
    <div class="who">{{#person}}<a href="/inbox">[[nav.inbox]]</a> <a href="/account">{{person}}{{#acting}} · {{.}}{{/acting}}</a>\
    <form method="post" action="/sign-out"><input type="hidden" name="form" value="{{formKey}}">\
    <button class="plain-button">[[nav.signout]]</button></form>{{/person}}\
    {{#isSignedOut}}<a class="language" href="/sign-in">[[nav.signin]]</a>{{/isSignedOut}}\
    <a class="language" href="{{switchTo}}" lang="@@other@@" \
    hreflang="@@other@@">[[language.switch]]</a></div>
    </div>
    <nav aria-label="[[nav.label]]"><div class="wide">
    <a href="/"{{#atHome}} aria-current="page"{{/atHome}}>[[nav.home]]</a>
    <a href="/policies"{{#atPolicies}} aria-current="page"{{/atPolicies}}>[[nav.policies]]</a>
    {{#mayEnterprises}}<a href="/enterprises"{{#atEnterprises}} aria-current="page"{{/atEnterprises}}>\
    [[nav.enterprises]]</a>{{/mayEnterprises}}
    {{#mayDocuments}}<a href="/documents"{{#atDocuments}} aria-current="page"{{/atDocuments}}>\
    [[nav.documents]]</a>{{/mayDocuments}}
    {{#mayHandIn}}<a href="/hand-in"{{#atHandIn}} aria-current="page"{{/atHandIn}}>\
    [[nav.handin]]</a>{{/mayHandIn}}
    {{#mayCases}}<a href="/cases"{{#atCases}} aria-current="page"{{/atCases}}>[[nav.cases]]</a>    {{/mayCases}}
    {{#hasCases}}<a href="/knowledge"{{#atKnowledge}} aria-current="page"{{/atKnowledge}}>    [[nav.knowledge]]</a>{{/hasCases}}
    <a href="/models"{{#atModels}} aria-current="page"{{/atModels}}>[[nav.models]]</a>
    {{#mayMeasure}}<a href="/publicity"{{#atPublicity}} aria-current="page"{{/atPublicity}}>\
    [[nav.publicity]]</a>{{/mayMeasure}}
    {{#mayManage}}<a href="/organisation"{{#atOrganisation}} aria-current="page"\
    {{/atOrganisation}}>[[nav.organisation]]</a>{{/mayManage}}
    {{#mayAdminister}}<a href="/administration"{{#atAdministration}} aria-current="page"\
    {{/atAdministration}}>[[nav.administration]]</a>{{/mayAdminister}}
    {{#mayAudit}}<a href="/audit"{{#atAudit}} aria-current="page"{{/atAudit}}>[[nav.audit]]</a>\
    {{/mayAudit}}
    </div></nav>
    </header>
    <main id="content" class="wide">
    {{$body}}{{/body}}
    </main>
    <footer><div class="wide">
    <p>[[footer.source]]</p>
    {{#isOpenToAll}}<p>[[footer.access]]</p>{{/isOpenToAll}}
    <p><a href="/api/openapi.yaml">[[footer.api]]</a> <a href="/health">[[footer.health]]</a></p>
    </div></footer>
    </body>
    </html>
    """

  /// A value on its way to a bound: the filled part is the value, the upright line the bound.
  static let bar = """
    <svg class="bar bar-{{tone}}" viewBox="0 0 1000 16" preserveAspectRatio="none" role="img" \
    aria-label="{{barLabel}}">\
    <rect class="bar-ground" width="1000" height="10" y="3"/>\
    <rect class="bar-fill" width="{{fill}}" height="10" y="3"/>\
    <rect class="bar-goal" x="{{goalAt}}" width="4" height="16"/></svg>
    """

  static let pager = """
    {{#hasPager}}<nav class="pager" aria-label="[[next]]">
    {{#firstLink}}<a href="{{.}}">[[first]]</a>{{/firstLink}}
    {{#nextLink}}<a class="button" href="{{.}}" rel="next">[[next]]</a>{{/nextLink}}
    </nav>{{/hasPager}}
    """

  static let findings = """
    <ul class="findings">
    {{#findings}}<li class="finding finding-{{severity}}">
    <p class="finding-what"><span class="tag tag-{{severityTone}}">{{severityText}}</span> \
    {{what}}</p>
    <p class="finding-remedy">[[document.finding.remedy]] · {{remedy}}</p>
    <dl class="inline">
    <div><dt>[[document.finding.document]]</dt><dd>{{documentName}}</dd></div>
    <div><dt>[[document.finding.element]]</dt><dd><code>{{element}}</code></dd></div>
    <div><dt>[[document.finding.value]]</dt>\
    <dd>{{#found}}<code>{{.}}</code>{{/found}}{{^found}}[[document.finding.empty]]{{/found}}</dd>\
    </div>
    <div><dt>[[document.finding.rule]]</dt><dd><code>{{rule}}</code></dd></div>
    </dl></li>{{/findings}}
    </ul>
    """

  static let failure = """
    {{<layout}}{{$body}}
    <article class="failure">
    <p class="failure-code">{{status}}</p>
    <h1>{{title}}</h1>
    <p class="lead">{{remedy}}</p>
    {{#place}}<p class="quiet"><code>{{.}}</code></p>{{/place}}
    {{#number}}<p class="quiet">[[failure.number]] <code>{{.}}</code></p>{{/number}}
    <p><a class="button" href="/">[[failure.home]]</a></p>
    </article>
    {{/body}}{{/layout}}
    """
}
