extension Templates {
  static let problem = """
    {{#problem}}<div class="alert" role="alert"><p><strong>{{.}}</strong></p>\
    <p>{{problemRemedy}}</p></div>{{/problem}}
    """

  static let signIn = """
    {{<layout}}{{$body}}
    <h1>[[signin.title]]</h1>
    {{>problem}}
    <form class="sheet" method="post" action="/sign-in">
    <input type="hidden" name="to" value="{{to}}">
    <div class="field"><label for="mail">[[account.mail]]</label>\
    <input id="mail" name="mail" type="email" required autocomplete="username" value="{{mail}}"></div>
    <div class="field"><label for="password">[[account.password]]</label>\
    <input id="password" name="password" type="password" required \
    autocomplete="current-password"></div>
    <div class="field"><label for="code">[[signin.code]]</label>\
    <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" \
    aria-describedby="code-note"><p class="quiet" id="code-note">[[signin.code.note]]</p></div>
    <button>[[nav.signin]]</button>
    </form>
    {{#identityLink}}<p><a class="button button-quiet" href="{{.}}">{{identityText}}</a></p>\
    {{/identityLink}}
    <p><a href="/forgotten">[[forgotten.title]]</a></p>
    <p class="quiet">[[signin.none]]</p>
    {{/body}}{{/layout}}
    """

  static let forgotten = """
    {{<layout}}{{$body}}
    <h1>[[forgotten.title]]</h1>
    {{^sendsMail}}<div class="notice"><p>[[forgotten.nomail]]</p></div>{{/sendsMail}}
    {{#sendsMail}}
    {{#isSent}}<div class="notice" role="status"><p>[[forgotten.sent]]</p></div>{{/isSent}}
    {{^isSent}}<p class="lead">[[forgotten.lead]]</p>
    <form class="sheet" method="post" action="/forgotten">
    <div class="field"><label for="mail">[[account.mail]]</label>\
    <input id="mail" name="mail" type="email" required autocomplete="username"></div>
    <button>[[forgotten.send]]</button></form>{{/isSent}}{{/sendsMail}}
    {{/body}}{{/layout}}
    """

  static let link = """
    {{<layout}}{{$body}}
    <h1>{{title}}</h1>
    <p class="lead">{{lead}}</p>
    {{>problem}}
    {{#accepts}}<form class="sheet" method="post" action="/link/{{token}}">
    <input type="hidden" name="form" value="{{formKey}}">
    <input type="hidden" name="accept" value="1"><button>[[link.accept]]</button></form>{{/accepts}}
    {{^accepts}}<form class="sheet" method="post" action="/link/{{token}}">
    <input type="hidden" name="form" value="{{formKey}}">
    <div class="field"><label for="mail">[[account.mail]]</label>\
    <input id="mail" name="mail" type="email" required autocomplete="username" value="{{mail}}"\
    {{^asksMail}} readonly{{/asksMail}}></div>
    {{#asksName}}<div class="field"><label for="name">[[account.name]]</label>\
    <input id="name" name="name" required maxlength="100" autocomplete="name" \
    value="{{name}}"></div>{{/asksName}}
    <div class="field"><label for="password">[[account.password.new]]</label>\
    <input id="password" name="password" type="password" required minlength="10" maxlength="128" \
    autocomplete="new-password" aria-describedby="password-note">\
    <p class="quiet" id="password-note">[[account.password.rule]]</p></div>
    <button>[[link.use]]</button></form>
    {{#identityText}}<p><a class="button button-quiet" href="/link/{{token}}/identity">{{.}}</a></p>\
    {{/identityText}}{{/accepts}}
    {{/body}}{{/layout}}
    """

  static let account = """
    {{<layout}}{{$body}}
    <h1>{{name}}</h1>
    <p class="quiet">{{mail}}</p>
    {{#notice}}<div class="notice" role="status"><p>{{.}}</p></div>{{/notice}}
    {{>problem}}
    {{#newToken}}<div class="notice" role="status"><p>[[account.token.once]]</p>\
    <p><code class="secret">{{.}}</code></p></div>{{/newToken}}
    <h2>[[account.organisations]]</h2>
    {{^hasOrganisations}}<div class="empty"><p>[[account.organisations.none]]</p></div>\
    {{/hasOrganisations}}
    {{#hasOrganisations}}<table class="list stack"><thead><tr><th>[[organisation.name]]</th>\
    <th>[[organisation.kind]]</th><th>[[organisation.role]]</th><td></td></tr></thead><tbody>
    {{#organisations}}<tr><td class="first">{{organisationName}}</td>\
    <td data-label="[[organisation.kind]]">{{kindText}}</td>\
    <td data-label="[[organisation.role]]">{{roleText}}</td>\
    <td>{{#isCurrent}}<span class="tag tag-good">[[account.current]]</span>{{/isCurrent}}\
    {{^isCurrent}}<form method="post" action="/account/act">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <input type="hidden" name="organisation" value="{{organisationID}}">\
    <button class="button-quiet">[[account.act]]</button></form>{{/isCurrent}}</td></tr>
    {{/organisations}}</tbody></table>{{/hasOrganisations}}
    <h2>[[account.code]]</h2>
    {{#hasCode}}<p><span class="tag tag-good">[[account.code.on]]</span></p>
    <form class="sheet" method="post" action="/account/code/off">
    <input type="hidden" name="form" value="{{formKey}}">
    <div class="field"><label for="off">[[signin.code]]</label>\
    <input id="off" name="code" inputmode="numeric" required autocomplete="one-time-code"></div>
    <button class="button-quiet">[[account.code.off]]</button></form>{{/hasCode}}
    {{^hasCode}}<p class="lead">[[account.code.lead]]</p>
    <form class="sheet" method="post" action="/account/code">
    <input type="hidden" name="form" value="{{formKey}}">
    <input type="hidden" name="secret" value="{{codeForm}}">
    <p><code class="secret">{{codeText}}</code></p>\
    <p><a href="{{codeLink}}">[[account.code.link]]</a></p>
    <div class="field"><label for="on">[[signin.code]]</label>\
    <input id="on" name="code" inputmode="numeric" required autocomplete="one-time-code"></div>
    <button>[[account.code.confirm]]</button></form>{{/hasCode}}
    <h2>[[account.password]]</h2>
    <form class="sheet" method="post" action="/account/password">
    <input type="hidden" name="form" value="{{formKey}}">
    <div class="field"><label for="old">[[account.password.old]]</label>\
    <input id="old" name="old" type="password" required autocomplete="current-password"></div>
    <div class="field"><label for="new">[[account.password.new]]</label>\
    <input id="new" name="new" type="password" required minlength="10" maxlength="128" \
    autocomplete="new-password" aria-describedby="password-note">\
    <p class="quiet" id="password-note">[[account.password.rule]]</p></div>
    <button>[[account.password.change]]</button></form>
    {{>identities}}
    <h2>[[account.sessions]]</h2>
    <table class="list stack"><thead><tr><th>[[account.session.began]]</th>\
    <th>[[account.session.from]]</th><td></td></tr></thead><tbody>
    {{#sessions}}<tr><td class="first">{{began}}</td>\
    <td data-label="[[account.session.from]]">{{from}}</td>\
    <td>{{#isThis}}<span class="tag tag-good">[[account.session.this]]</span>{{/isThis}}\
    {{^isThis}}<form method="post" action="/account/sessions/end">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <input type="hidden" name="session" value="{{sessionName}}">\
    <button class="button-quiet">[[account.session.end]]</button></form>{{/isThis}}</td></tr>
    {{/sessions}}</tbody></table>
    {{>channels}}
    <form method="post" action="/account/export">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <button class="button-quiet">[[account.export]]</button></form>
    {{#mayTokens}}<h2>[[account.tokens]]</h2>
    <p class="lead">[[account.tokens.lead]]</p>
    {{#hasTokens}}<table class="list stack"><thead><tr><th>[[account.token.name]]</th>\
    <th>[[account.token.scopes]]</th><th>[[account.token.until]]</th>\
    <th>[[account.token.used]]</th><td></td></tr></thead><tbody>
    {{#tokens}}<tr><td class="first">{{tokenName}}</td>\
    <td data-label="[[account.token.scopes]]">{{tokenScopes}}</td>\
    <td data-label="[[account.token.until]]">{{tokenUntil}}</td>\
    <td data-label="[[account.token.used]]">{{tokenUsed}}</td>\
    <td>{{#isRevoked}}<span class="tag tag-bad">[[account.token.revoked]]</span>{{/isRevoked}}\
    {{^isRevoked}}<form method="post" action="/account/tokens/{{tokenID}}/revoke">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <button class="button-quiet">[[account.token.revoke]]</button></form>{{/isRevoked}}</td></tr>
    {{/tokens}}</tbody></table>{{/hasTokens}}
    <form class="sheet" method="post" action="/account/tokens">
    <input type="hidden" name="form" value="{{formKey}}">
    <div class="field"><label for="token-name">[[account.token.name]]</label>\
    <input id="token-name" name="name" required maxlength="100"></div>
    <fieldset class="field"><legend>[[account.token.scopes]]</legend>\
    <label><input type="checkbox" name="scope" value="read" checked> [[account.scope.read]]</label> \
    <label><input type="checkbox" name="scope" value="hand-in"> [[account.scope.handin]]</label> \
    <label><input type="checkbox" name="scope" value="cases"> [[account.scope.cases]]</label>\
    </fieldset>
    <div class="field"><label for="days">[[account.token.days]]</label>\
    <input id="days" name="days" type="number" min="1" max="366" value="90" required></div>
    <button>[[account.token.make]]</button></form>{{/mayTokens}}
    {{>erase}}
    {{/body}}{{/layout}}
    """

  static let erase = """
    <h2>[[account.erase]]</h2>
    <p class="lead">[[account.erase.lead]]</p>
    <form class="sheet" method="post" action="/account/erase">
    <input type="hidden" name="form" value="{{formKey}}">
    {{#hasPassword}}<div class="field"><label for="erase-password">[[account.password]]</label>\
    <input id="erase-password" name="password" type="password" required \
    autocomplete="current-password"></div>{{/hasPassword}}
    {{#hasCode}}<div class="field"><label for="erase-code">[[signin.code]]</label>\
    <input id="erase-code" name="code" inputmode="numeric" required \
    autocomplete="one-time-code"></div>{{/hasCode}}
    <div class="field"><label><input type="checkbox" name="sure" value="1" required> \
    [[account.erase.sure]]</label></div>
    <button class="button-quiet">[[account.erase.do]]</button></form>
    """
}
