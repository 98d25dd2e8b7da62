extension Templates {
  /// On the page of one's account: where else one signs in.
  static let identities = """
    {{#hasWays}}<h2>[[identity.title]]</h2>
    <p class="lead">[[identity.lead]]</p>
    {{^hasIdentities}}<div class="empty"><p>[[identity.none]]</p></div>{{/hasIdentities}}
    {{#hasIdentities}}<table class="list stack"><thead><tr><th>[[identity.house]]</th>\
    <th>[[identity.subject]]</th><th>[[identity.linked]]</th><td></td></tr></thead><tbody>
    {{#identities}}<tr><td class="first">{{houseText}}</td>\
    <td data-label="[[identity.subject]]"><code>{{subject}}</code></td>\
    <td data-label="[[identity.linked]]">{{linked}}</td>\
    <td><form method="post" action="/account/identity/disconnect">\
    <input type="hidden" name="form" value="{{formKey}}">\
    <input type="hidden" name="issuer" value="{{issuer}}">\
    <input type="hidden" name="subject" value="{{subject}}">\
    <button class="button-quiet">[[identity.disconnect]]</button></form></td></tr>
    {{/identities}}</tbody></table>{{/hasIdentities}}
    {{#hasProvider}}<p><a class="button" href="/account/identity">{{connectText}}</a></p>\
    {{/hasProvider}}{{/hasWays}}
    """

  /// Where somebody comes back to from another house.
  static let identity = """
    {{<layout}}{{$body}}
    <h1>{{title}}</h1>
    {{#lead}}<p class="lead">{{.}}</p>{{/lead}}
    {{>problem}}
    {{#asksCode}}<form class="sheet" method="post" action="/sign-in/identity/code">
    <input type="hidden" name="form" value="{{formKey}}">
    <div class="field"><label for="code">[[signin.code]]</label>\
    <input id="code" name="code" inputmode="numeric" required autocomplete="one-time-code"></div>
    <button>[[nav.signin]]</button></form>{{/asksCode}}
    {{#isUnknown}}<ul><li>{{unknownOwn}}</li><li>{{unknownNone}}</li></ul>
    <p><a class="button" href="/sign-in?to=/account">[[nav.signin]]</a></p>{{/isUnknown}}
    {{#connects}}<form class="sheet" method="post" action="/account/identity">
    <input type="hidden" name="form" value="{{formKey}}">
    {{#asksPassword}}<div class="field"><label for="password">[[account.password.old]]</label>\
    <input id="password" name="password" type="password" required \
    autocomplete="current-password"></div>{{/asksPassword}}
    <button>{{connectText}}</button></form>{{/connects}}
    {{#joins}}<p>{{joinText}}</p>
    <form class="sheet" method="post" action="/link/{{token}}/identity">
    <input type="hidden" name="form" value="{{formKey}}">
    <div class="field"><label for="mail">[[account.mail]]</label>\
    <input id="mail" name="mail" type="email" required autocomplete="username" value="{{mail}}"\
    {{^asksMail}} readonly{{/asksMail}}></div>
    <div class="field"><label for="name">[[account.name]]</label>\
    <input id="name" name="name" required maxlength="100" autocomplete="name" value="{{name}}"></div>
    <button>[[link.use]]</button></form>{{/joins}}
    {{#isFailed}}<p><a class="button" href="/sign-in">[[nav.signin]]</a></p>{{/isFailed}}
    {{/body}}{{/layout}}
    """
}
