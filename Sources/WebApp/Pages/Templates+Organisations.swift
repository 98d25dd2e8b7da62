extension Templates {
  static let organisation = """
    {{<layout}}{{$body}}
    <h1>{{title}}</h1>
    <p class="quiet">{{kindText}}{{#codeText}} · <span class="code">{{.}}</span>{{/codeText}}</p>
    {{#notice}}<div class="notice" role="status"><p>{{.}}</p></div>{{/notice}}
    {{>problem}}
    {{>newlink}}
    <h2>[[organisation.members]]</h2>
    <table class="list stack"><thead><tr><th>[[account.name]]</th><th>[[account.mail]]</th>\
    <th>[[organisation.role]]</th></tr></thead><tbody>
    {{#members}}<tr><td class="first">{{userName}}{{#isSelf}} \
    <span class="tag tag-neutral">[[organisation.self]]</span>{{/isSelf}}</td>\
    <td data-label="[[account.mail]]">{{userMail}}</td>\
    <td data-label="[[organisation.role]]">\
    <form class="inline-form" method="post" action="/organisation/members/{{userID}}">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <select name="role" aria-label="[[organisation.role]] {{userName}}">\
    {{#roles}}<option value="{{role}}"{{#isChosen}} selected{{/isChosen}}>{{roleText}}</option>\
    {{/roles}}<option value="none">[[organisation.remove]]</option></select> \
    <button class="button-quiet">[[organisation.save]]</button></form></td></tr>{{/members}}
    </tbody></table>
    <h2>[[organisation.invite]]</h2>
    <form class="sheet" method="post" action="/organisation/invitations">
    <input type="hidden" name="form" value="{{formKey}}">
    <div class="field"><label for="mail">[[account.mail]]</label>\
    <input id="mail" name="mail" type="email" required></div>
    <div class="field"><label for="role">[[organisation.role]]</label>\
    <select id="role" name="role">{{#newRoles}}<option value="{{role}}"{{#isChosen}} \
    selected{{/isChosen}}>{{roleText}}</option>{{/newRoles}}</select></div>
    <button>[[organisation.invite.send]]</button></form>
    {{#hasInvited}}<h3>[[organisation.invited]]</h3>
    <ul>{{#invited}}<li>{{inviteMail}} · {{inviteRole}} · [[organisation.invited.until]] \
    {{inviteUntil}} <form class="inline-form" method="post" \
    action="/organisation/invitations/withdraw">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <input type="hidden" name="invitation" value="{{inviteName}}">\
    <button class="button-quiet">[[organisation.withdraw]]</button></form></li>{{/invited}}</ul>{{/hasInvited}}
    {{#isEnterprise}}<h2>[[mandate.title]]</h2>
    <p class="lead">[[mandate.lead]]</p>
    {{^hasMandates}}<div class="empty"><p>[[mandate.none]]</p></div>{{/hasMandates}}
    {{#hasMandates}}<table class="list stack"><tbody>{{#mandates}}<tr>\
    <td class="first">{{otherName}}</td><td data-label="[[organisation.kind]]">{{otherKind}}</td>\
    <td><form method="post" action="/organisation/mandates">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <input type="hidden" name="organisation" value="{{otherID}}">\
    <input type="hidden" name="grant" value="0">\
    <button class="button-quiet">[[mandate.revoke]]</button></form></td></tr>{{/mandates}}
    </tbody></table>{{/hasMandates}}
    {{#hasTrustable}}<form class="sheet" method="post" action="/organisation/mandates">
    <input type="hidden" name="form" value="{{formKey}}">\
    <input type="hidden" name="grant" value="1">
    <div class="field"><label for="other">[[mandate.whom]]</label>\
    <select id="other" name="organisation">{{#trustable}}<option value="{{otherID}}">{{otherName}}\
    </option>{{/trustable}}</select></div>
    <button>[[mandate.grant]]</button></form>{{/hasTrustable}}{{/isEnterprise}}
    {{#isTrusted}}<h2>[[mandate.trusted]]</h2>
    {{^hasMandates}}<div class="empty"><p>[[mandate.trusted.none]]</p></div>{{/hasMandates}}
    {{#hasMandates}}<ul>{{#mandates}}<li><a href="{{otherLink}}">{{otherName}}</a></li>{{/mandates}}\
    </ul>{{/hasMandates}}{{/isTrusted}}
    {{>webhooks}}
    {{/body}}{{/layout}}
    """

  static let newLink = """
    {{#newLink}}<div class="notice" role="status"><p>[[organisation.link]]</p>\
    <p><code class="secret">{{.}}</code></p></div>{{/newLink}}
    """

  static let administration = """
    {{<layout}}{{$body}}
    <h1>[[administration.title]]</h1>
    {{#notice}}<div class="notice" role="status"><p>{{.}}</p></div>{{/notice}}
    {{>problem}}
    {{>newlink}}
    <p><a href="/administration/people">[[administration.people]]</a></p>
    <h2>[[administration.organisations]]</h2>
    <table class="list stack"><thead><tr><th>[[organisation.name]]</th>\
    <th>[[organisation.kind]]</th><th>[[organisation.code]]</th><th>[[enterprises.city]]</th>\
    <td></td></tr></thead><tbody>
    {{#rows}}<tr><td class="first">{{organisationName}}</td>\
    <td data-label="[[organisation.kind]]">{{kindText}}</td>\
    <td data-label="[[organisation.code]]"><span class="code">{{codeText}}</span></td>\
    <td data-label="[[enterprises.city]]">{{cityText}}</td>\
    <td>{{^isOpen}}<span class="tag tag-bad">[[administration.closed]]</span>{{/isOpen}}\
    {{#isOpen}}<details><summary>[[administration.act]]</summary>\
    <form method="post" action="/administration/invitations">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <input type="hidden" name="organisation" value="{{organisationID}}">\
    <label>[[administration.manager]] <input name="mail" type="email" required></label> \
    <button class="button-quiet">[[organisation.invite.send]]</button></form>\
    <form method="post" action="/administration/organisations/{{organisationID}}/close">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <button class="button-quiet">[[administration.close]]</button></form></details>{{/isOpen}}\
    </td></tr>{{/rows}}
    </tbody></table>
    {{>pager}}
    <h2>[[administration.add]]</h2>
    <form class="sheet" method="post" action="/administration/organisations">
    <input type="hidden" name="form" value="{{formKey}}">
    <div class="field"><label for="kind">[[organisation.kind]]</label>\
    <select id="kind" name="kind">{{#kinds}}<option value="{{kind}}">{{kindText}}</option>\
    {{/kinds}}</select></div>
    <div class="field"><label for="name">[[organisation.name]]</label>\
    <input id="name" name="name" required maxlength="200"></div>
    <div class="field"><label for="code">[[organisation.code]]</label>\
    <input id="code" name="code" maxlength="18"></div>
    <div class="field"><label for="city">[[enterprises.city]]</label>\
    <select id="city" name="city"><option value=""></option>{{#cities}}<option value="{{city}}">\
    {{cityText}}</option>{{/cities}}</select></div>
    <button>[[administration.add.send]]</button></form>
    {{/body}}{{/layout}}
    """

  static let people = """
    {{<layout}}{{$body}}
    <h1>{{title}}</h1>
    <p class="lead">[[administration.people.lead]]</p>
    {{#notice}}<div class="notice" role="status"><p>{{.}}</p></div>{{/notice}}
    {{>problem}}
    <form class="filters" method="get" action="/administration/people" role="search">\
    <div class="field"><label for="mail">[[account.mail]]</label>\
    <input id="mail" name="mail" type="email" value="{{mail}}"></div>\
    <div class="actions"><button>[[search]]</button></div></form>
    {{#isEmpty}}<div class="empty"><p>[[administration.people.none]]</p></div>{{/isEmpty}}
    {{^isEmpty}}<table class="list stack"><thead><tr><th>[[account.name]]</th>\
    <th>[[account.mail]]</th><th>[[administration.since]]</th><td></td></tr></thead><tbody>
    {{#rows}}<tr><td class="first">{{userName}}{{#isSelf}} \
    <span class="tag tag-neutral">[[organisation.self]]</span>{{/isSelf}}{{#isLocked}} \
    <span class="tag tag-bad">[[administration.locked]]</span>{{/isLocked}}</td>\
    <td data-label="[[account.mail]]">{{userMail}}</td>\
    <td data-label="[[administration.since]]">{{since}}</td>\
    <td>{{^isErased}}{{^isSelf}}<form method="post" \
    action="/administration/people/{{userID}}">\
    <input type="hidden" name="form" value="{{formKey}}">\
    {{#isLocked}}<input type="hidden" name="lock" value="0">\
    <button class="button-quiet">[[administration.unlock]]</button>{{/isLocked}}\
    {{^isLocked}}<input type="hidden" name="lock" value="1">\
    <button class="button-quiet">[[administration.lock]]</button>{{/isLocked}}</form>\
    <details><summary>[[administration.erase]]</summary>\
    <form method="post" action="/administration/people/{{userID}}/erase">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <p>[[administration.erase.lead]]</p>\
    <label>[[administration.erase.because]] \
    <input name="because" required maxlength="300"></label> \
    <button class="button-quiet">[[administration.erase.do]]</button></form></details>\
    {{/isSelf}}{{/isErased}}</td></tr>{{/rows}}</tbody></table>
    {{>pager}}{{/isEmpty}}
    {{/body}}{{/layout}}
    """

  static let audit = """
    {{<layout}}{{$body}}
    <h1>[[audit.title]]</h1>
    <p class="lead">[[audit.lead]]</p>
    <form class="filters" method="get" action="/audit" role="search">\
    <div class="field"><label for="subject">[[audit.subject]]</label>\
    <input id="subject" name="subject" value="{{subject}}"></div>\
    <div class="actions"><button>[[search]]</button></div></form>
    {{#isEmpty}}<div class="empty"><p>[[audit.none]]</p></div>{{/isEmpty}}
    {{^isEmpty}}<div class="scroll" tabindex="0"><table class="list stack"><thead><tr><th>[[audit.number]]</th>\
    <th>[[audit.at]]</th><th>[[audit.actor]]</th><th>[[audit.action]]</th>\
    <th>[[audit.subject]]</th><th>[[audit.from]]</th></tr></thead><tbody>
    {{#rows}}<tr><td class="first number">{{eventNumber}}</td><td data-label="[[audit.at]]">{{at}}</td>\
    <td data-label="[[audit.actor]]">{{actor}}</td>\
    <td data-label="[[audit.action]]"><code>{{action}}</code></td>\
    <td data-label="[[audit.subject]]">{{eventSubject}} <span class="quiet">{{detail}}</span></td>\
    <td data-label="[[audit.from]]">{{from}}</td></tr>{{/rows}}
    </tbody></table></div>{{/isEmpty}}
    {{>pager}}
    {{/body}}{{/layout}}
    """
}
