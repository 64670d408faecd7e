package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.OCTOBER;
import static dev.weighhouse.reconcile.Sides.money;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.matching.Decisions;
import dev.weighhouse.matching.MatchRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One account with its rows of some months, and figures that follow from them. Days are {@code "10-05"}, of 2026. */
final class ExplainCase {
    static final Currency GBP = Currency.getInstance("GBP");
    static final AccountKey LEDGER = AccountKey.of("xero", "1");
    static final AccountKey PLATFORM = AccountKey.of("square", "a");

    final List<Row> ledger = new ArrayList<>();
    final List<Row> platform = new ArrayList<>();
    final List<Row> elsewhereLedger = new ArrayList<>();
    final List<Row> elsewherePlatform = new ArrayList<>();
    final List<Row> unmapped = new ArrayList<>();
    final List<Underway> ours = new ArrayList<>();
    final List<Edited> edited = new ArrayList<>();
    final List<Waived> waived = new ArrayList<>();
    Decisions said = Decisions.NONE;
    Basis basis = Basis.CLOSING;
    /** In the platform's balances and in no row: before October, and in it. */
    String hiddenBefore = "0.00";

    String hidden = "0.00";

    Row ledger(String id, String day, String amount, @Nullable String reference, @Nullable String text) {
        var row = posting(LEDGER, id, day, amount, reference, text);
        ledger.add(row);
        return row;
    }

    Row platform(String id, String day, String amount, @Nullable String reference, @Nullable String text) {
        var row = transaction(PLATFORM, id, day, amount, reference, text);
        platform.add(row);
        return row;
    }

    static Row posting(
            AccountKey account,
            String id,
            String day,
            String amount,
            @Nullable String reference,
            @Nullable String text) {
        return new Row(account, new Posting(id, null, account.account(), date(day), money(amount), reference, text));
    }

    static Row transaction(
            AccountKey account,
            String id,
            String day,
            String amount,
            @Nullable String reference,
            @Nullable String text) {
        return new Row(
                account, new Transaction(id, account.account(), date(day), money(amount), reference, text, null, null));
    }

    /** A transaction of which a part is tax. */
    Row taxed(String id, String day, String amount, String tax, String reference) {
        var plain = new Transaction(id, PLATFORM.account(), date(day), money(amount), reference, null, null, null);
        var row = new Row(PLATFORM, plain.with(Traits.NONE.taxed("S", money(tax))));
        platform.add(row);
        return row;
    }

    private static LocalDate date(String day) {
        return LocalDate.parse("2026-" + day);
    }

    Accounted explained() {
        return explained(variance());
    }

    /** Where the figures do not follow from the rows. */
    Accounted explained(Variance variance) {
        var around = new Around(ledger, platform, elsewhereLedger, elsewherePlatform, unmapped)
                .withNames(Map.of(AccountKey.of("xero", "9"), "6460 Marketing"));
        return Explanation.of(new Evidence(variance, around, ours, List.of(), edited, waived, said, MatchRules.USUAL));
    }

    Variance variance() {
        var account = Account.called("1", "1010 Cash", AccountType.ASSET, GBP).build();
        return new Variance(
                account,
                List.of(new PlatformAccount(PLATFORM, account)),
                GBP,
                OCTOBER,
                basis,
                figures(ledger, 0, 0),
                figures(platform, money(hiddenBefore).minor(), money(hidden).minor()),
                Money.zero(GBP),
                Status.DIFFERS,
                List.of());
    }

    private static SideFigures figures(List<Row> rows, long before, long more) {
        ToLongFunction<Row> minor = row -> row.movement().amount().minor() == Long.MIN_VALUE
                ? 0
                : row.movement().amount().minor();
        long opening = before
                + rows.stream()
                        .filter(row -> row.date().isBefore(OCTOBER.from()))
                        .mapToLong(minor)
                        .sum();
        long moved = more
                + rows.stream()
                        .filter(row -> OCTOBER.contains(row.date()))
                        .mapToLong(minor)
                        .sum();
        return new SideFigures(
                new Money(opening, GBP), new Money(moved, GBP), new Money(opening + moved, GBP), List.of());
    }

    /** The bars, as {@code "500.00 missing in the ledger: PO-1"}, and the rest if there is one. */
    List<String> bars() {
        var waterfall = explained().waterfall().orElseThrow();
        var bars = new ArrayList<>(waterfall.causes().stream()
                .map(cause -> cause.amount().plain() + " " + cause.words())
                .toList());
        if (!waterfall.unexplained().isZero()) {
            bars.add(waterfall.unexplained().plain() + " unexplained");
        }
        return bars;
    }

    /** What is noted of each open row, by date. */
    List<String> notes() {
        return explained().open().stream()
                .map(row -> "%s: %s".formatted(row.row().name(), row.note()))
                .toList();
    }

    List<String> diagnoses() {
        return explained().diagnoses().stream()
                .map(diagnosis -> diagnosis.kind() + " " + diagnosis.words())
                .toList();
    }
}
