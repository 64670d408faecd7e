package dev.weighhouse.connect.tryton;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.crossing.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a connection, checked.
 *
 * @param server where Tryton listens
 * @param database which of its databases
 * @param company the number of the company, or empty for the user's own
 * @param journal the code of the journal in which entries are made, or empty for the only general one
 * @param settleTime how long after a request an entry may still appear
 * @param kinds the kinds of accounts that Tryton does not tell, by the name of the account type
 */
record TrytonSettings(
        String server,
        String database,
        Optional<Integer> company,
        Optional<String> journal,
        Duration settleTime,
        Map<String, AccountType> kinds) {

    static final String SERVER = "base-url";
    static final String KINDS = "types";
    private static final String SETTLE = "settle-seconds";
    private static final String HINT =
            "Write it as Eigenkapital=equity; the kinds are asset, liability, equity, income and expense.";

    static final List<Setting> ALL = List.of(
            Setting.required(SERVER, "Address", "Where Tryton listens, such as https://books.example.com:8000."),
            Setting.required("database", "Database", "The name of the database at Tryton."),
            Setting.optional(
                    "company",
                    "Company",
                    "The number of the company; where it is left out, the one the user works in."),
            Setting.optional(
                            "journal",
                            "Journal",
                            "The code of the journal for entries made here; where it is left out, the only general one.")
                    .rare(),
            Setting.optional(
                            SETTLE,
                            "Settle time",
                            "Seconds after which a request that got no answer has surely ended; 30 by default.")
                    .rare(),
            Setting.optional(
                            KINDS,
                            "Account types",
                            "What kind an account type is where its name does not tell, such as Eigenkapital=equity.")
                    .rare());

    static TrytonSettings of(Connection connection) {
        var options = new Options(connection, ALL);
        var database = options.required("database");
        if (!database.matches("[A-Za-z0-9_.-]{1,100}")) {
            throw Options.refused("database", "is not the name of a database", "Give a name such as books.");
        }
        return new TrytonSettings(
                options.required(SERVER),
                database,
                options.text("company").map(text -> options.number("company", 1, Integer.MAX_VALUE)),
                options.text("journal"),
                Duration.ofSeconds(options.number(SETTLE, 30, 3_600)),
                kinds(options));
    }

    private static Map<String, AccountType> kinds(Options options) {
        var kinds = new LinkedHashMap<String, AccountType>();
        options.pairs(KINDS, '=', HINT)
                .forEach((name, kind) -> kinds.put(
                        name,
                        Arrays.stream(AccountType.values())
                                .filter(type -> type.name().equals(kind.toUpperCase(Locale.ROOT)))
                                .findFirst()
                                .orElseThrow(() -> Options.refused(
                                        KINDS,
                                        "says \"%s\", which is no kind of account".formatted(PlainText.name(kind)),
                                        HINT))));
        return kinds;
    }

    /** The one address to which everything goes. */
    String root() {
        return "%s/%s/".formatted(server.strip().replaceAll("/+$", ""), database);
    }
}
