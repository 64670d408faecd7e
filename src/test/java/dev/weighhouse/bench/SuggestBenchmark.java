package dev.weighhouse.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Suggestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the right ledger account is suggested first, or among three, for names as somebody else may have written them;
 * beside two plain ways on the same names in the same run. Half of the items keep their number.
 */
public final class SuggestBenchmark {
    private static final String SEED = "20261121";
    private static final int ASKED = 2_000;
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Path COUNTY = Path.of("../shared/data/county-coa/accounts.json");
    private static final Path SAMPLE = Path.of("samples/larkfield");

    private SuggestBenchmark() {}

    /** An item and the account it stands for. */
    private record Case(AccountKey key, Account wanted, AccountId right) {}

    /** How one way did. */
    private record Score(int first, int amongThree, int of, long nanos) {
        @Override
        public String toString() {
            return "%5.1f %% first, %5.1f %% among three, %,9d items a second"
                    .formatted(100.0 * first / of, 100.0 * amongThree / of, of * 1_000_000_000L / Math.max(1, nanos));
        }
    }

    /**
     * Prints the table.
     *
     * @param args the seed of the names; without one always the same
     */
    public static void main(String[] args) throws IOException {
        var seed = Long.parseLong(args.length > 0 ? args[0] : SEED);
        System.out.printf("%nSuggestions for perturbed names (%s)%n", Runs.machine());
        if (Files.exists(COUNTY)) {
            measure("a county's chart", county(), seed);
        } else {
            System.out.println("  skipped: the county's chart of accounts is not there");
        }
        var sample = sampleLedger();
        measure("the sample's ledger", sample, seed);
        print("the sample's own platforms, without the ids they state", sample, sampleItems());
    }

    private static void measure(String what, ChartOfAccounts ledger, long seed) {
        var perturbed = new Perturbed(seed);
        var numbered = new ArrayList<Case>();
        var bare = new ArrayList<Case>();
        for (var account : ledger.all()) {
            if (!account.active()) {
                continue;
            }
            var keeps = perturbed.keepsNumber();
            var wanted = Account.called("p", perturbed.name(account.name()), account.type(), account.currency())
                    .number(keeps ? account.number() : null)
                    .build();
            (keeps ? numbered : bare).add(new Case(AccountKey.of("bench", "p"), wanted, account.id()));
        }
        print(what + ", number kept", ledger, numbered);
        print(what + ", number dropped", ledger, bare);
    }

    private static void print(String what, ChartOfAccounts ledger, List<Case> cases) {
        System.out.printf("%s: %,d items against %,d accounts%n", what, cases.size(), ledger.size());
        var suggestions = new Suggestions(ledger);
        Function<Case, List<AccountId>> ours = each -> suggestions.of(each.key(), each.wanted()).stream()
                .map(Suggestion::ledger)
                .flatMap(Optional::stream)
                .toList();
        System.out.println("  weighhouse   " + score(cases, ours));
        System.out.println("  equal names  " + score(cases, each -> PlainMatchers.equal(ledger, each.wanted())));
        System.out.println("  Levenshtein  " + score(cases, each -> PlainMatchers.nearest(ledger, each.wanted())));
        if (Boolean.getBoolean("misses")) {
            cases.forEach(each -> miss(ledger, suggestions, each));
        }
    }

    private static void miss(ChartOfAccounts ledger, Suggestions suggestions, Case each) {
        var told = suggestions.of(each.key(), each.wanted());
        if (told.isEmpty() || !told.getFirst().ledger().equals(Optional.of(each.right()))) {
            System.out.printf(
                    "    %s is %s, and not %s%n",
                    each.wanted().name(),
                    ledger.find(each.right()).map(Account::name).orElse(""),
                    told.stream()
                            .map(one -> "%s (%d)"
                                    .formatted(
                                            one.ledger()
                                                    .flatMap(ledger::find)
                                                    .map(Account::name)
                                                    .orElse(""),
                                            one.score()))
                            .toList());
        }
    }

    private static Score score(List<Case> cases, Function<Case, List<AccountId>> way) {
        // few items are asked for again and again, so that the time is not that of the first look
        var rounds = Math.max(1, ASKED / cases.size());
        var start = System.nanoTime();
        var first = 0;
        var amongThree = 0;
        for (var round = 0; round < rounds; round++) {
            for (var each : cases) {
                var told = way.apply(each);
                first += !told.isEmpty() && told.getFirst().equals(each.right()) ? 1 : 0;
                amongThree += told.contains(each.right()) ? 1 : 0;
            }
        }
        return new Score(first / rounds, amongThree / rounds, cases.size(), (System.nanoTime() - start) / rounds);
    }

    /** A county states no kinds of account: all are given the same, so that none tells anything. */
    private static ChartOfAccounts county() throws IOException {
        var accounts = new ArrayList<Account>();
        JsonMapper.shared().readTree(Files.readString(COUNTY)).properties().forEach(stated -> {
            var name = stated.getValue().asString().strip();
            if (!name.isEmpty()) {
                accounts.add(Account.called(stated.getKey(), name, AccountType.ASSET, GBP)
                        .number(stated.getKey())
                        .build());
            }
        });
        return ChartOfAccounts.of(accounts);
    }

    private static ChartOfAccounts sampleLedger() throws IOException {
        var accounts = new ArrayList<Account>();
        for (var row : rows("ledger-accounts.csv")) {
            accounts.add(Account.called(
                            row.getField("id"),
                            row.getField("name"),
                            type(row.getField("type")),
                            Currency.getInstance(row.getField("currency")))
                    .number(row.getField("number"))
                    .active(row.getField("active").equals("yes"))
                    .build());
        }
        return ChartOfAccounts.of(accounts);
    }

    /** The platforms' accounts under the names that they have, those whose account is active. */
    private static List<Case> sampleItems() throws IOException {
        var ledger = sampleLedger();
        var cases = new ArrayList<Case>();
        for (var platform : List.of("square", "stripe", "pleo")) {
            for (var row : rows(platform + "-accounts.csv")) {
                var stated = row.getField("externalId");
                if (stated.isBlank()
                        || !ledger.find(new AccountId(stated)).orElseThrow().active()) {
                    continue;
                }
                var wanted = Account.called(
                                row.getField("id"),
                                row.getField("name"),
                                type(row.getField("type")),
                                Currency.getInstance(row.getField("currency")))
                        .build();
                cases.add(new Case(AccountKey.of(platform, "p"), wanted, new AccountId(stated)));
            }
        }
        return cases;
    }

    private static AccountType type(String word) {
        return switch (word) {
            case "income", "Income" -> AccountType.INCOME;
            case "expense", "Expense", "Cost of Goods Sold" -> AccountType.EXPENSE;
            case "equity", "Equity" -> AccountType.EQUITY;
            case "liability", "Other Current Liability", "Long Term Liability", "Accounts Payable" ->
                AccountType.LIABILITY;
            default -> AccountType.ASSET;
        };
    }

    private static List<NamedCsvRecord> rows(String name) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(SAMPLE.resolve(name))) {
            return csv.stream().toList();
        }
    }
}
