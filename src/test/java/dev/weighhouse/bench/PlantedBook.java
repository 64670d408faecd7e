package dev.weighhouse.bench;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.matching.Decisions;
import dev.weighhouse.matching.MatchRules;
import dev.weighhouse.reconcile.Adjusted;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Edited;
import dev.weighhouse.reconcile.Evidence;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Underway;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waived;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** A seeded book with known errors, and what is known of it. It knows what was done to the rows, and nothing of how it is found out. */
final class PlantedBook {
    static final Period OCTOBER = Period.month("2026-10");
    static final AccountKey ELSEWHERE = AccountKey.of("books", "6460");
    static final AccountKey OTHER_SHOP = AccountKey.of("shop", "market");
    static final AccountKey NOWHERE = AccountKey.of("shop", "promo");

    final Basis basis;
    final BookRows rows;
    final List<Planted> planted = new ArrayList<>();
    final List<Underway> ours = new ArrayList<>();
    final List<Adjusted> adjusted = new ArrayList<>();
    final List<Edited> edited = new ArrayList<>();
    final List<Waived> waived = new ArrayList<>();
    final List<Deal.Leg> moreLedger = new ArrayList<>();
    final List<Deal.Leg> morePlatform = new ArrayList<>();
    /** In the platform's closing balance, and in no row. */
    long hidden;
    /** In the ledger's closing balance, by an adjustment that is no row here. */
    long standing;

    private final Random random;

    private PlantedBook(long seed) {
        random = new Random(seed);
        basis = random.nextInt(3) == 0 ? Basis.ACTIVITY : Basis.CLOSING;
        rows = new BookRows(random);
    }

    /** With one to six errors. */
    static PlantedBook of(long seed) {
        var book = new PlantedBook(seed);
        var errors = new Errors(book, book.random);
        int count = book.random.nextInt(3) == 0 ? 1 : book.random.nextInt(2, 7);
        for (int at = 0; at < count; at++) {
            errors.plant(at);
        }
        return book;
    }

    /** All that the product is told. */
    Evidence evidence() {
        var ledger = new ArrayList<Row>();
        var elsewhereLedger = new ArrayList<Row>();
        Stream.of(rows.deals.stream().map(deal -> deal.ledger), rows.splitLedger.stream(), moreLedger.stream())
                .flatMap(legs -> legs)
                .filter(leg -> leg.there)
                .forEach(leg -> (leg.account.equals(Deal.LEDGER) ? ledger : elsewhereLedger).add(leg.posting()));
        ledger.forEach(row -> elsewhereLedger.add(contra(row)));
        var platform = new ArrayList<Row>();
        var elsewhere = new ArrayList<Row>();
        var unmapped = new ArrayList<Row>();
        Stream.of(rows.deals.stream().map(deal -> deal.platform), rows.splitPlatform.stream(), morePlatform.stream())
                .flatMap(legs -> legs)
                .filter(leg -> leg.there)
                .forEach(leg -> (leg.account.equals(Deal.PLATFORM)
                                ? platform
                                : leg.account.equals(NOWHERE) ? unmapped : elsewhere)
                        .add(leg.transaction()));
        others(elsewhereLedger, elsewhere);
        for (var list : List.of(ledger, platform, elsewhereLedger, elsewhere, unmapped)) {
            Collections.shuffle(list, random);
        }
        var around = new Around(ledger, platform, elsewhereLedger, elsewhere, unmapped)
                .withNames(Map.of(ELSEWHERE, "6460 Marketing"));
        return new Evidence(
                variance(ledger, platform), around, ours, adjusted, edited, waived, Decisions.NONE, MatchRules.USUAL);
    }

    /** The other leg of a posting. */
    private static Row contra(Row row) {
        var leg = new Deal.Leg(
                AccountKey.of("books", "1010"),
                "c" + row.movement().id(),
                row.date(),
                -row.movement().amount().minor(),
                row.movement().reference(),
                "contra");
        return leg.posting();
    }

    /** What goes on on other accounts, in good order. */
    private void others(List<Row> ledger, List<Row> platform) {
        for (int at = 0; at < 20; at++) {
            var day = LocalDate.of(2026, 10, 1 + random.nextInt(31));
            long minor = random.nextInt(200, 80_000);
            var reference = "OTH-%d".formatted(at);
            ledger.add(new Deal.Leg(ELSEWHERE, "ol" + at, day, minor, reference, "other").posting());
            platform.add(new Deal.Leg(OTHER_SHOP, "op" + at, day, minor, reference, "other").transaction());
        }
    }

    private Variance variance(List<Row> ledger, List<Row> platform) {
        var account = Account.called("4000", "4000 Sales", AccountType.INCOME, Deal.GBP)
                .build();
        return new Variance(
                account,
                List.of(new PlatformAccount(Deal.PLATFORM, account)),
                Deal.GBP,
                OCTOBER,
                basis,
                figures(ledger, 70_000, standing, true),
                figures(platform, 70_000, hidden, basis == Basis.CLOSING),
                Money.zero(Deal.GBP),
                Status.DIFFERS,
                List.of());
    }

    private static SideFigures figures(List<Row> rows, long start, long more, boolean balances) {
        ToLongFunction<Row> minor = row -> row.movement().amount().minor();
        long before = start
                + rows.stream()
                        .filter(row -> row.date().isBefore(OCTOBER.from()))
                        .mapToLong(minor)
                        .sum();
        long moved = rows.stream()
                        .filter(row -> OCTOBER.contains(row.date()))
                        .mapToLong(minor)
                        .sum()
                + more;
        return new SideFigures(
                balances ? money(before) : null, money(moved), balances ? money(before + moved) : null, List.of());
    }

    static Money money(long minor) {
        return new Money(minor, Deal.GBP);
    }
}
