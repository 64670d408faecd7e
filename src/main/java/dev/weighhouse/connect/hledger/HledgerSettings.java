package dev.weighhouse.connect.hledger;

import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Setting.Word;
import dev.weighhouse.crossing.Connection;
import java.time.Duration;
import java.util.List;

/**
 * The settings of a connection, checked.
 *
 * @param base where hledger-web listens
 * @param numberTag the tag of account directives that carries the account number
 * @param company what these books are called; hledger itself does not say
 * @param settleTime how long after a request an entry may still appear
 */
record HledgerSettings(
        String base,
        SignIn signIn,
        Commodities commodities,
        Kinds kinds,
        String numberTag,
        String company,
        Duration settleTime) {

    static final String BASE = "base-url";
    static final String AUTH = "auth";
    private static final String SETTLE = "settle-seconds";

    static final List<Setting> ALL = List.of(
            Setting.required(BASE, "Address", "Where hledger-web listens, such as http://127.0.0.1:5000."),
            Setting.optional(
                    Commodities.SETTING,
                    "Commodities",
                    "Which currency each symbol is, such as £:GBP,€:EUR; an ISO code is that currency, and x:none is left out."),
            Setting.optional(
                    Kinds.SETTING,
                    "Account types",
                    "Kinds of accounts that neither a type: tag nor an English name tells, such as Aktiva=asset,Aufwand=expense."),
            Setting.optional(
                    "company",
                    "Company",
                    "What these books are called, the same on every computer that adds entries to them; journal by default."),
            Setting.optional(
                            SETTLE,
                            "Settle time",
                            "Seconds after which a request that got no answer has surely ended; 10 by default.")
                    .rare(),
            Setting.optional("number.tag", "Account number tag", "The tag with the account number; code by default.")
                    .rare(),
            Setting.choice(
                    AUTH,
                    "Password",
                    "What a server in front of hledger-web wants to know of those who ask.",
                    new Word("none", "None"),
                    new Word("basic", "User and password"),
                    new Word("bearer", "Token")));

    /** How the server in front of hledger-web, if there is one, wants to know who asks. */
    enum SignIn {
        NONE,
        BASIC,
        BEARER
    }

    static HledgerSettings of(Connection connection) {
        var options = new Options(connection, ALL);
        return new HledgerSettings(
                options.required(BASE),
                options.choice(AUTH, SignIn.NONE),
                Commodities.of(options),
                Kinds.of(options),
                options.text("number.tag", "code"),
                options.text("company", "journal"),
                Duration.ofSeconds(options.number(SETTLE, 10, 3_600)));
    }
}
