package dev.weighhouse.ui.review;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Finding;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.mappings.FakeMapping;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small company's October: nine groups' worth of accounts in two currencies, some of which differ. */
final class Larkfield {
    static final Period OCTOBER = Period.month("2026-10");
    static final Currency GBP = Currency.getInstance("GBP");
    static final Currency EUR = Currency.getInstance("EUR");

    /** Number, name, type, platform, basis, ledger, platform amount; a line without amounts is a group. */
    private static final String TABLE = """
        1000|Cash and wallets|ASSET
        1010|Café tills|ASSET|square|CLOSING|1240.00|1240.00
        1020|Pleo wallet|ASSET|pleo|CLOSING|6418.35|6418.35
        1030|Euro wallet|ASSET|pleo|CLOSING|812.40 EUR|800.40 EUR
        1100|Payment clearing|ASSET
        1110|Square clearing|ASSET|square|CLOSING|16214.55|16470.30
        1120|Stripe clearing|ASSET|stripe|CLOSING|11208.96|9873.16
        2000|Payables|LIABILITY
        2010|Expenses to repay|LIABILITY|pleo|CLOSING|-1862.70|-1862.70
        2030|Gift cards outstanding|LIABILITY|square|CLOSING|-12082.50|-13180.00
        2040|Tips to pay out|LIABILITY|square|CLOSING|-3417.25|-3417.20
        2200|VAT|LIABILITY
        2210|VAT on sales|LIABILITY|square|CLOSING|-19462.38|-19876.88
        2220|VAT on card spending|LIABILITY|pleo|CLOSING|1318.44|1318.44
        4000|Sales|INCOME
        4010|Quayside café|INCOME|square|ACTIVITY|-40334.75|-41873.25
        4020|Market Hall café|INCOME|square|ACTIVITY|-28106.10|-28640.10
        4030|Station Road café|INCOME|square|ACTIVITY|-21957.40|-21957.40
        4100|Online shop|INCOME|stripe|ACTIVITY|-24378.00|
        4110|Coffee subscriptions|INCOME|stripe|ACTIVITY|-9648.00|-9648.00
        6000|Running costs|EXPENSE
        6410|Software|EXPENSE|pleo|ACTIVITY|418.20|418.20
        6420|Marketing|EXPENSE|pleo|ACTIVITY|1240.47|900.00
        """;

    /** What a side had at the start of the month, its debits, and by how much its closing is off. */
    private record Rolled(String opening, String debits, String gap) {}

    private static final Map<String, Rolled> ROLLED = Map.of(
            "1110 ledger", new Rolled("14902.10", "58116.30", "0.00"),
            "1110 platform", new Rolled("14902.10", "60690.50", "0.00"),
            "1120 ledger", new Rolled("0.00", "11196.96", "12.00"));

    private final List<Account> chart = new ArrayList<>();
    private final List<Variance> variances = new ArrayList<>();
    private final boolean agreeing;

    private Larkfield(boolean agreeing) {
        this.agreeing = agreeing;
    }

    static Review october() {
        return new Larkfield(false).review();
    }

    /** The same month with every account agreeing. */
    static Review allAgree() {
        return new Larkfield(true).review();
    }

    /** October after these unmapped accounts were mapped to where they best fit. */
    static Review mapped(String... platformAccounts) {
        var gone = Set.of(platformAccounts);
        var october = october();
        var variances = october.variances().stream()
                .filter(variance -> variance.ledgerAccount() != null
                        || !gone.contains(platformId(variance.platformAccounts().getFirst())))
                .map(variance -> withPart(variance, gone))
                .toList();
        return new Review(OCTOBER, october.ledgerChart(), variances);
    }

    private static String platformId(PlatformAccount account) {
        return account.key().account().value();
    }

    private static Variance withPart(Variance whole, Set<String> mapped) {
        var account = whole.ledgerAccount();
        var part = account != null && account.id().value().equals("2040") && mapped.contains("tips-online");
        return part
                ? joined(whole, platformAccount("square", "tips-online", "Online tips", AccountType.LIABILITY))
                : whole;
    }

    private static Variance joined(Variance whole, PlatformAccount part) {
        var accounts = new ArrayList<>(whole.platformAccounts());
        accounts.add(part);
        return new Variance(
                whole.ledgerAccount(),
                accounts,
                whole.currency(),
                whole.period(),
                whole.basis(),
                whole.ledger(),
                whole.platform(),
                whole.tolerance(),
                whole.status(),
                whole.findings());
    }

    /** October in which nothing is compared with this ledger account any more. */
    static Review without(String ledgerAccount) {
        var october = october();
        var variances = october.variances().stream()
                .filter(variance -> {
                    var account = variance.ledgerAccount();
                    return account == null || !account.id().value().equals(ledgerAccount);
                })
                .toList();
        return new Review(OCTOBER, october.ledgerChart(), variances);
    }

    private Review review() {
        var group = "";
        for (var line : TABLE.lines().toList()) {
            var cells = line.split("\\|", -1);
            var type = AccountType.valueOf(cells[2]);
            var account = Account.called(cells[0], cells[1], type, GBP).number(cells[0]);
            if (cells.length == 3) {
                group = cells[0];
                chart.add(account.build());
            } else {
                var built = account.parent(new AccountId(group)).build();
                chart.add(built);
                variances.add(compared(built, cells));
            }
        }
        if (!agreeing) {
            variances.add(unmapped("gift-promo", "Promotional gift cards", "-250.00"));
            variances.add(unmapped("tips-online", "Online tips", "-84.20"));
        }
        return new Review(OCTOBER, ChartOfAccounts.of(chart), variances);
    }

    private Variance compared(Account account, String[] cells) {
        var basis = Basis.valueOf(cells[4]);
        var ledger = money(cells[5]);
        var platform = agreeing ? ledger : money(cells[6]);
        var currency = ledger == null ? GBP : ledger.currency();
        var status = platform == null || ledger == null
                ? Status.NO_QUOTE
                : ledger.equals(platform) ? Status.AGREES : small(ledger, platform);
        return new Variance(
                account,
                List.of(platformAccount(
                        cells[3], "p" + cells[0], account.name(), Objects.requireNonNull(account.type()))),
                currency,
                OCTOBER,
                basis,
                figures(ledger, basis, "xero", ROLLED.get(cells[0] + " ledger")),
                figures(platform, basis, cells[3], ROLLED.get(cells[0] + " platform")),
                Money.zero(currency),
                status,
                findings(account));
    }

    private static Status small(Money ledger, Money platform) {
        return platform.minus(ledger).abs().minor() <= 5 ? Status.WITHIN_TOLERANCE : Status.DIFFERS;
    }

    private List<Finding> findings(Account account) {
        return agreeing || !account.id().value().equals("6420")
                ? List.of()
                : List.of(new Finding(Finding.Kind.INACTIVE_TARGET, "The ledger account 6420 Marketing is archived."));
    }

    private static @Nullable Money money(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var parts = text.split(" ", -1);
        return Money.of(parts[0], parts.length == 2 ? parts[1] : "GBP");
    }

    /** Accounts that began at nothing, as those do that are not in the table, had one movement. */
    private static SideFigures figures(
            @Nullable Money amount, Basis basis, String connection, @Nullable Rolled rolled) {
        if (amount == null) {
            return SideFigures.none();
        }
        var movements = new Quote.Subject.Movements(OCTOBER);
        var balances = new Quote.Subject.Balances(AsOf.closingOf(OCTOBER.to()));
        var zero = Money.zero(amount.currency());
        if (basis == Basis.ACTIVITY) {
            return new SideFigures(null, amount, debits(amount), null, List.of(quote(3, connection, movements)));
        }
        var opening = rolled == null ? zero : Money.of(rolled.opening(), "GBP");
        var moved = amount.minus(opening).minus(rolled == null ? zero : Money.of(rolled.gap(), "GBP"));
        var debits = rolled == null ? debits(moved) : Money.of(rolled.debits(), "GBP");
        return new SideFigures(
                opening,
                moved,
                debits,
                amount,
                List.of(quote(2, connection, balances), quote(3, connection, movements)));
    }

    private static Money debits(Money moved) {
        return moved.signum() > 0 ? moved : Money.zero(moved.currency());
    }

    static Quote quote(long id, String connection, Quote.Subject subject) {
        return new Quote(
                id,
                new ConnectionId(connection),
                subject,
                Instant.parse("2026-11-04T16:41:10Z"),
                Digest.of((connection + subject).getBytes(StandardCharsets.UTF_8)),
                212);
    }

    private static PlatformAccount platformAccount(String connection, String id, String name, AccountType type) {
        return new PlatformAccount(
                AccountKey.of(connection, id),
                Account.called(id, name, type, GBP).build());
    }

    private static Variance unmapped(String id, String name, String amount) {
        return new Variance(
                null,
                List.of(platformAccount("square", id, name, AccountType.LIABILITY)),
                GBP,
                OCTOBER,
                Basis.CLOSING,
                SideFigures.none(),
                figures(Money.of(amount, "GBP"), Basis.CLOSING, "square", null),
                Money.zero(GBP),
                Status.UNMAPPED,
                List.of());
    }

    static List<Connection> connections() {
        return List.of(
                new Connection(new ConnectionId("xero"), Role.LEDGER, "xero", "Xero", Map.of()),
                new Connection(new ConnectionId("square"), Role.PLATFORM, "square", "Square", Map.of()),
                new Connection(new ConnectionId("stripe"), Role.PLATFORM, "stripe", "Stripe", Map.of()),
                new Connection(new ConnectionId("pleo"), Role.PLATFORM, "pleo", "Pleo", Map.of()));
    }

    static Map<ConnectionId, Quote> latestQuotes() {
        var quotes = new LinkedHashMap<ConnectionId, Quote>();
        connections()
                .forEach(connection ->
                        quotes.put(connection.id(), quote(1, connection.id().value(), new Quote.Subject.Accounts())));
        return quotes;
    }

    static Map<AccountKey, List<Suggestion>> suggestions() {
        var key = AccountKey.of("square", "gift-promo");
        return Map.of(
                key,
                List.of(
                        new Suggestion(key, new AccountId("2030"), 82, "names 67 % alike, both liability"),
                        new Suggestion(key, new AccountId("2040"), 34, "names 34 % alike, both liability")));
    }

    static List<Mapping> mappings() {
        return List.of(Mapping.of(
                AccountKey.of("square", "p1110"),
                new AccountId("1110"),
                Mapping.Origin.SUGGESTION,
                "same number 1110, both asset",
                "Maya Okafor",
                Instant.parse("2026-08-03T09:12:00Z")));
    }

    /** A company whose sides are connected and were never pulled. */
    static FakeMonthEnd nothingPulled() {
        var monthEnd = new FakeMonthEnd();
        monthEnd.review = new Review(OCTOBER, ChartOfAccounts.of(List.of()), List.of());
        monthEnd.connections.addAll(connections());
        monthEnd.accounting = LarkfieldRows::accounted;
        return monthEnd;
    }

    /** October in which Stripe was asked two days before the ledger. */
    static Review stale() {
        var october = october();
        var variances = october.variances().stream()
                .map(variance -> isFrom(variance, "stripe") ? restingOnStale(variance) : variance)
                .toList();
        return new Review(OCTOBER, october.ledgerChart(), variances);
    }

    private static boolean isFrom(Variance variance, String connection) {
        return variance.platformAccounts().getFirst().key().connection().value().equals(connection);
    }

    private static Variance restingOnStale(Variance fresh) {
        return new Variance(
                fresh.ledgerAccount(),
                fresh.platformAccounts(),
                fresh.currency(),
                fresh.period(),
                fresh.basis(),
                fresh.ledger(),
                fresh.platform(),
                fresh.tolerance(),
                Status.STALE_QUOTE,
                fresh.findings());
    }

    static FakeMonthEnd monthEnd(Review review) {
        var monthEnd = new FakeMonthEnd();
        monthEnd.review = review;
        monthEnd.connections.addAll(connections());
        monthEnd.quotes.putAll(latestQuotes());
        monthEnd.months.add(OCTOBER);
        monthEnd.accounting = LarkfieldCauses::of;
        return monthEnd;
    }

    static FakeMonthEnd monthEnd() {
        var monthEnd = monthEnd(october());
        monthEnd.suggestions = suggestions();
        monthEnd.mappings = mappings();
        return monthEnd;
    }

    /** What the tips of online shops would move is of a month that the ledger has locked. */
    static void tipsMove(FakeMapping mapping) {
        var tips = new Item(
                ItemKey.of(AccountKey.of("square", "tips-online")),
                "Online tips",
                null,
                AccountType.LIABILITY,
                GBP,
                true,
                null,
                null);
        mapping.lockedUntil = LocalDate.of(2026, 10, 31);
        mapping.add("Square", tips, Map.of(OCTOBER, new FakeMapping.Share(3, Money.of("-84.20", "GBP"))));
    }

    /** As an earlier mapping sent them. */
    static void tipsStandElsewhere(FakeMapping mapping) {
        mapping.standsOn = _ -> new AccountId("1110");
        mapping.notes = List.of("Square was pulled from September 2026 on.");
    }
}
