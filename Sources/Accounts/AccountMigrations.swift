public import Storage

/// The tables of the accounts.
public enum AccountMigrations {
  public static let all: [Migration] = [
    Migration(owner: "Accounts", number: 1, name: "organisations and users", sql: SQL.people),
    Migration(owner: "Accounts", number: 2, name: "sessions, links, tokens", sql: SQL.secrets),
    Migration(owner: "Accounts", number: 3, name: "audit trail", sql: SQL.audit),
    Migration(owner: "Accounts", number: 4, name: "notices", sql: SQL.notices),
    Migration(owner: "Accounts", number: 5, name: "identities by account", sql: SQL.identities),
    Migration(owner: "Accounts", number: 6, name: "publicity", sql: SQL.publicity),
    Migration(owner: "Accounts", number: 7, name: "notices of rounds", sql: SQL.rounds),
    Migration(owner: "Accounts", number: 8, name: "erased accounts", sql: SQL.erased),
    Migration(owner: "Accounts", number: 9, name: "append-only trail", sql: SQL.appendOnly),
    Migration(owner: "Accounts", number: 10, name: "erased addresses", sql: SQL.erasedMail),
  ]

  private enum SQL {
    static let people = """
      CREATE TABLE organisation (
        id {{key}},
        kind {{text}} NOT NULL,
        name {{text}} NOT NULL,
        code {{text}},
        city {{text}},
        created_at BIGINT NOT NULL,
        closed_at BIGINT
      );
      CREATE INDEX organisation_by_code ON organisation (code);
      CREATE TABLE account (
        id {{key}},
        mail {{text}} NOT NULL UNIQUE,
        name {{text}} NOT NULL,
        password {{text}},
        code_secret {{bytes}},
        code_step BIGINT,
        created_at BIGINT NOT NULL,
        disabled_at BIGINT
      );
      CREATE TABLE membership (
        id {{key}},
        account BIGINT NOT NULL REFERENCES account (id),
        organisation BIGINT NOT NULL REFERENCES organisation (id),
        role {{text}} NOT NULL,
        since BIGINT NOT NULL,
        until BIGINT
      );
      CREATE INDEX membership_by_account ON membership (account);
      CREATE INDEX membership_by_organisation ON membership (organisation);
      CREATE TABLE mandate (
        id {{key}},
        enterprise BIGINT NOT NULL REFERENCES organisation (id),
        organisation BIGINT NOT NULL REFERENCES organisation (id),
        granted_by BIGINT NOT NULL REFERENCES account (id),
        since BIGINT NOT NULL,
        until BIGINT
      );
      CREATE INDEX mandate_by_enterprise ON mandate (enterprise);
      CREATE INDEX mandate_by_organisation ON mandate (organisation);
      CREATE TABLE account_identity (
        issuer {{text}} NOT NULL,
        subject {{text}} NOT NULL,
        account BIGINT NOT NULL REFERENCES account (id),
        linked_at BIGINT NOT NULL,
        PRIMARY KEY (issuer, subject)
      ) {{clustered}};
      """

    static let secrets = """
      CREATE TABLE account_session (
        digest {{bytes}} PRIMARY KEY NOT NULL,
        account BIGINT NOT NULL REFERENCES account (id),
        organisation BIGINT REFERENCES organisation (id),
        form_key {{text}} NOT NULL,
        address {{text}} NOT NULL,
        began_at BIGINT NOT NULL,
        made_at BIGINT NOT NULL,
        seen_at BIGINT NOT NULL,
        replaced_at BIGINT,
        ended_at BIGINT
      );
      CREATE INDEX account_session_by_account ON account_session (account);
      CREATE TABLE account_link (
        digest {{bytes}} PRIMARY KEY NOT NULL,
        purpose {{text}} NOT NULL,
        mail {{text}} NOT NULL,
        account BIGINT REFERENCES account (id),
        organisation BIGINT REFERENCES organisation (id),
        role {{text}},
        made_by BIGINT REFERENCES account (id),
        made_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        used_at BIGINT
      );
      CREATE INDEX account_link_by_organisation ON account_link (organisation);
      CREATE TABLE account_token (
        id {{key}},
        digest {{bytes}} NOT NULL UNIQUE,
        name {{text}} NOT NULL,
        account BIGINT NOT NULL REFERENCES account (id),
        organisation BIGINT NOT NULL REFERENCES organisation (id),
        scopes {{text}} NOT NULL,
        made_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        revoked_at BIGINT,
        used_at BIGINT
      );
      CREATE INDEX account_token_by_account ON account_token (account);
      CREATE TABLE attempt (
        about {{text}} PRIMARY KEY NOT NULL,
        failures BIGINT NOT NULL,
        last_at BIGINT NOT NULL,
        blocked_until BIGINT NOT NULL
      ) {{clustered}};
      """

    static let notices = """
      CREATE TABLE notice (
        id {{key}},
        addressee {{text}} NOT NULL,
        kind {{text}} NOT NULL,
        subject {{text}} NOT NULL,
        link {{text}} NOT NULL,
        text_zh {{text}} NOT NULL,
        text_en {{text}} NOT NULL,
        at BIGINT NOT NULL
      );
      CREATE INDEX notice_by_addressee ON notice (addressee, id);
      CREATE TABLE notice_reading (
        notice BIGINT NOT NULL REFERENCES notice (id),
        account BIGINT NOT NULL REFERENCES account (id),
        read_at BIGINT NOT NULL,
        PRIMARY KEY (notice, account)
      ) {{clustered}};
      """

    // Most notices belong to no round.
    static let rounds = """
      DROP INDEX notice_by_publicity;
      CREATE INDEX notice_by_publicity ON notice (publicity) WHERE publicity IS NOT NULL;
      """

    static let publicity = """
      ALTER TABLE notice ADD COLUMN publicity BIGINT;
      CREATE INDEX notice_by_publicity ON notice (publicity);
      CREATE TABLE publicity (
        round BIGINT PRIMARY KEY NOT NULL,
        begun_at BIGINT NOT NULL,
        through BIGINT NOT NULL,
        done_at BIGINT
      );
      CREATE TABLE notice_delivery (
        notice BIGINT NOT NULL REFERENCES notice (id),
        channel {{text}} NOT NULL,
        target {{text}} NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (notice, channel, target)
      ) {{clustered}};
      CREATE TABLE mail_digest (
        account BIGINT PRIMARY KEY NOT NULL REFERENCES account (id),
        digest {{text}} NOT NULL,
        through BIGINT NOT NULL,
        at BIGINT
      );
      CREATE TABLE calendar_feed (
        digest {{bytes}} PRIMARY KEY NOT NULL,
        account BIGINT NOT NULL REFERENCES account (id),
        organisation BIGINT NOT NULL REFERENCES organisation (id),
        made_at BIGINT NOT NULL,
        ended_at BIGINT
      );
      CREATE INDEX calendar_feed_by_account ON calendar_feed (account);
      CREATE TABLE webhook (
        id {{key}},
        organisation BIGINT NOT NULL REFERENCES organisation (id),
        address {{text}} NOT NULL,
        secret {{bytes}} NOT NULL,
        made_at BIGINT NOT NULL,
        made_by BIGINT NOT NULL REFERENCES account (id),
        ended_at BIGINT,
        through BIGINT NOT NULL,
        failures BIGINT NOT NULL,
        next_at BIGINT,
        answer {{text}} NOT NULL
      );
      CREATE INDEX webhook_by_organisation ON webhook (organisation);
      CREATE INDEX webhook_by_next ON webhook (next_at);
      """

    static let identities = """
      CREATE INDEX account_identity_by_account ON account_identity (account);
      """

    static let erased = """
      ALTER TABLE account ADD COLUMN erased_at BIGINT;
      """

    static let erasedMail = """
      CREATE TABLE erased_mail (
        print {{bytes}} PRIMARY KEY NOT NULL,
        erased_at BIGINT NOT NULL
      );
      """

    static let appendOnly = """
      {{append-only audit_event}};
      """

    static let audit = """
      CREATE TABLE audit_event (
        number {{key}},
        at BIGINT NOT NULL,
        actor {{text}} NOT NULL,
        account BIGINT,
        organisation BIGINT,
        action {{text}} NOT NULL,
        subject {{text}} NOT NULL,
        detail {{text}} NOT NULL,
        address {{text}} NOT NULL,
        proof {{bytes}} NOT NULL
      );
      CREATE INDEX audit_event_by_subject ON audit_event (subject, number);
      CREATE INDEX audit_event_by_account ON audit_event (account, number);
      CREATE TABLE audit_head (
        id BIGINT PRIMARY KEY NOT NULL,
        number BIGINT NOT NULL,
        proof {{bytes}} NOT NULL,
        CHECK (id = 1)
      );
      """
  }
}
