package dev.weighhouse;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.store.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A ledger that really runs, how it is reached, and the two accounts of its demo company that tests post to. */
record RealServer(
        String provider, Map<String, String> settings, URI address, String secret, String debit, String credit) {

    /** The balances of the two accounts, debit positive. */
    record Standing(Money debit, Money credit) {

        /** As they are after entries of this sum, each once. */
        Standing after(Money sum) {
            return new Standing(debit.plus(sum), credit.minus(sum));
        }
    }

    static final Period MONTH = Period.month("2025-03");
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Set<Currency> OTHERS = Set.of(Currency.getInstance("EUR"), Currency.getInstance("USD"));

    /** The hledger-web that the environment names; without one the test is skipped and says so. */
    static RealServer hledger() {
        var address = System.getenv("WEIGHHOUSE_HLEDGER_URL");
        assumeTrue(address != null, "WEIGHHOUSE_HLEDGER_URL names no running hledger-web");
        return new RealServer(
                "hledger",
                Map.of("settle-seconds", "2", "commodity.map", "£:GBP,€:EUR,$:USD"),
                URI.create(address),
                "",
                "expenses:bank charges",
                "assets:bank:current");
    }

    /** The same for Tryton. */
    static RealServer tryton() {
        var address = System.getenv("WEIGHHOUSE_TRYTON_URL");
        assumeTrue(address != null, "WEIGHHOUSE_TRYTON_URL names no running Tryton");
        var database = URI.create(address).getPath().replace("/", "");
        return new RealServer(
                "tryton",
                Map.of("settle-seconds", "2", "database", database),
                URI.create(address.replaceAll(database + "/?$", "")),
                System.getenv().getOrDefault("WEIGHHOUSE_TRYTON_USER", "recon:reconpass"),
                System.getenv().getOrDefault("WEIGHHOUSE_TRYTON_DEBIT", "5400"),
                System.getenv().getOrDefault("WEIGHHOUSE_TRYTON_CREDIT", "1110"));
    }

    /**
     * The same server and two other accounts: tests that run side by side would take each other's entries for news, and their
     * approvals would lapse.
     */
    RealServer on(String otherDebit, String otherCredit) {
        return new RealServer(provider, settings, address, secret, otherDebit, otherCredit);
    }

    /** A workspace with so many approved entries, that from now on asks the ledger at another address. */
    void prepare(Path file, int entries, String proxy) {
        Workspace.create(file, "Killed Ltd", GBP, OTHERS, Clock.systemUTC()).close();
        try (var workspace = PushUntilKilled.open(file, "")) {
            workspace.connect(at(address.toString()), PushUntilKilled.secret(secret));
            var pulled = workspace.monthEnd().pull(List.of(), List.of(MONTH), Progress.NONE);
            if (!pulled.stream().allMatch(PullResult.Done.class::isInstance)) {
                throw new IllegalStateException(pulled.toString());
            }
            approve(workspace, entries);
            workspace.change(at(proxy));
        }
    }

    private void approve(Opened workspace, int entries) {
        try (var ledger = open()) {
            var debit = account(ledger, debit());
            var credit = account(ledger, credit());
            var ids = new ArrayList<JournalId>();
            for (int i = 1; i <= entries; i++) {
                var journal = workspace.journals().write(draft(debit, credit, i));
                workspace.journals().sendForApproval(journal.id());
                ids.add(journal.id());
            }
            var refused = workspace.journals().approve(workspace.journals().grounds(ids), "Priya Nair");
            if (!refused.isEmpty()) {
                throw new IllegalStateException(refused.toString());
            }
        }
    }

    Connection at(String address) {
        var all = new TreeMap<>(settings);
        all.put("base-url", address);
        return new Connection(new ConnectionId("ledger"), Role.LEDGER, provider, "Real ledger", all);
    }

    private static Draft draft(AccountId debit, AccountId credit, int number) {
        var amount = new Money(1000L + number, GBP);
        return new Draft(
                LocalDate.of(2025, 3, 1 + number % 28),
                "Charge " + number,
                null,
                List.of(
                        new Draft.Line(debit, amount, "Charge", null, Map.of()),
                        new Draft.Line(credit, amount.negated(), "Charge", null, Map.of())),
                null);
    }

    /** The ids of the entries that stand in the ledger's own books under each reference, read past any proxy. */
    Map<String, Set<String>> standing() {
        try (var ledger = open()) {
            var debit = account(ledger, debit());
            var standing = new HashMap<String, Set<String>>();
            for (Posting posting :
                    ledger.movements(MONTH, Progress.NONE).orElseThrow().value()) {
                var reference = posting.reference();
                var entry = posting.entry();
                if (posting.account().equals(debit) && reference != null && entry != null) {
                    standing.computeIfAbsent(reference, _ -> new HashSet<>()).add(entry);
                }
            }
            return standing;
        }
    }

    /** What both accounts have in the ledger's own books at the end of the month, read past any proxy. */
    Standing balances() {
        try (var ledger = open()) {
            var debit = account(ledger, debit());
            var credit = account(ledger, credit());
            var all = ledger.balances(AsOf.closingOf(MONTH.to()), Progress.NONE)
                    .orElseThrow()
                    .value();
            return new Standing(sum(all, debit), sum(all, credit));
        }
    }

    private static Money sum(List<Balance> all, AccountId account) {
        return all.stream()
                .filter(balance -> balance.account().equals(account))
                .map(Balance::amount)
                .filter(amount -> amount.currency().equals(GBP))
                .reduce(Money.zero(GBP), Money::plus);
    }

    private Ledger open() {
        var known = new Wiring(Clock.systemUTC(), () -> "")
                .providers().stream()
                        .filter(each -> each.id().equals(provider))
                        .findFirst()
                        .orElseThrow();
        return (Ledger) known.open(
                at(address.toString()),
                new Surroundings(
                        _ -> PushUntilKilled.secret(secret),
                        Clock.systemUTC(),
                        Path.of("."),
                        GBP,
                        Set.of(GBP, Currency.getInstance("EUR"), Currency.getInstance("USD"))));
    }

    /** By id, or by the number people know it by. */
    private static AccountId account(Ledger ledger, String name) {
        return ledger.accounts(Progress.NONE).value().all().stream()
                .filter(account -> account.id().value().equals(name) || name.equals(account.number()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
