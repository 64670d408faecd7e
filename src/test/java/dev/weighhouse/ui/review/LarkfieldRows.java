package dev.weighhouse.ui.review;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Criterion;
import dev.weighhouse.matching.Near;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.Pan;
import dev.weighhouse.matching.Pool;
import dev.weighhouse.matching.Refusal;
import dev.weighhouse.matching.Rule;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Evidence;
import dev.weighhouse.reconcile.Explanation;
import dev.weighhouse.reconcile.OpenRow;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.RowMatch;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is behind the Square clearing account of October: rows with every kind of standing, and why two of them are no match. */
final class LarkfieldRows {
    static final Row ADJ = ledger("2026-10-28", "MJ-3318", "Square adj", "52.40");
    static final Row REFUND = platform("2026-10-27", "re-71", "Refund reversed", "148.60");
    static final Row EDITED_THERE = ledger("2026-10-24", "J-1024", "Station Road takings", "1098.40");
    static final Row EDITED_HERE = platform("2026-10-24", "sq-524", "Station Road takings", "1089.40");
    static final Row LOST = platform("2026-08-12", "cb-9", "Chargeback lost", "-30.00");
    static final Row FEE = platform("2026-09-03", "fee-2", "Fee given back", "30.00");

    private LarkfieldRows() {}

    /** The Square clearing account; of every other account no row is known. */
    static Accounted accounted(Variance variance) {
        return variance.label().startsWith("1110") ? clearing() : Explanation.of(Evidence.of(variance, Around.NOTHING));
    }

    /** With these open rows more. */
    static Accounted clearing(OpenRow... more) {
        return clearing(Stream.concat(open().stream(), Stream.of(more)).toList());
    }

    /** When this row is not open any more. */
    static Accounted without(Row row) {
        return clearing(open().stream().filter(open -> !open.row().equals(row)).toList());
    }

    private static Accounted clearing(List<OpenRow> open) {
        return new Accounted(
                Optional.of(new Waterfall(gbp("255.75"), LarkfieldCauses.causes(open))),
                matched(),
                open,
                List.of(),
                List.of(new Refusal(
                        Refusal.Reason.AMBIGUOUS,
                        Rule.AMOUNT,
                        List.of(item(LOST)),
                        List.of(item(ADJ)),
                        "Two rows of 30.00 would fit it, and nothing tells them apart.")),
                LarkfieldRows::near);
    }

    private static List<OpenRow> open() {
        return List.of(
                one(platform("2026-10-30", "sq-530", "Quayside takings", "902.40"), Cause.Kind.IN_FLIGHT, "J-1046"),
                one(platform("2026-10-31", "sq-531", "Quayside takings", "943.80"), Cause.Kind.IN_FLIGHT, "J-1050"),
                one(platform("2026-10-31", "sq-532", "Market Hall takings", "640.80"), Cause.Kind.IN_DOUBT, "J-1051"),
                one(platform("2026-10-30", "po-88", "Payout to bank", "-2318.45"), Cause.Kind.CUT_OFF, "2 Nov"),
                new OpenRow(EDITED_THERE, EDITED_HERE, Cause.Kind.EDITED, gbp("-9.00"), "J-1024, digits swapped"),
                one(REFUND, null, ""),
                one(ADJ, null, ""),
                one(LOST, null, ""),
                one(FEE, null, ""));
    }

    private static List<RowMatch> matched() {
        return List.of(
                new RowMatch(
                        List.of(ledger("2026-10-02", "J-1001", "Quayside takings", "1846.20")),
                        List.of(platform("2026-10-02", "J-1001", "Quayside takings", "1846.20")),
                        Rule.REFERENCE,
                        Certainty.CONFIRMED,
                        Rule.REFERENCE.sentence()),
                new RowMatch(
                        List.of(ledger("2026-10-09", "J-1008", "Cards of the week", "612.00")),
                        List.of(
                                platform("2026-10-07", "sq-407", "Card takings", "200.00"),
                                platform("2026-10-08", "sq-408", "Card takings", "212.00"),
                                platform("2026-10-08", "sq-409", "Card takings", "200.00")),
                        Rule.RUN,
                        Certainty.SUGGESTED,
                        Rule.RUN.sentence()),
                new RowMatch(
                        List.of(
                                ledger("2026-10-12", "J-1013", "Tips", "40.00"),
                                ledger("2026-10-13", "J-1014", "Tips", "25.00")),
                        List.of(
                                platform("2026-10-12", "ti-3", "Tips", "35.00"),
                                platform("2026-10-12", "ti-4", "Tips", "30.00")),
                        Rule.GIVEN,
                        Certainty.MANUAL,
                        "Maya Okafor matched these on 3 Nov."));
    }

    private static List<Near> near(Row row) {
        if (!row.equals(REFUND)) {
            return List.of();
        }
        return List.of(
                new Near(
                        item(ADJ),
                        Criterion.AMOUNT,
                        9620,
                        "MJ-3318 differs by 96.20 GBP.",
                        "Accepting a difference of 96.20 GBP would match them.",
                        9),
                new Near(item(EDITED_THERE), Criterion.DATE, 3, "J-1024 is 3 days away.", "No rule does.", 0));
    }

    static OpenRow one(Row row, Cause.@Nullable Kind cause, String note) {
        return OpenRow.of(row, cause, row.share(), note);
    }

    static OpenItem item(Row row) {
        return new OpenItem(
                row.id(),
                new Pool("1110", ""),
                row.ofLedger() ? Pan.LEFT : Pan.RIGHT,
                row.share().negated(),
                row.date(),
                row.movement().reference(),
                row.movement().description());
    }

    static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }

    /** Such as {@code "12.00"} or {@code "12.00 EUR"}. */
    private static Money money(String amount) {
        var parts = amount.split(" ", -1);
        return Money.of(parts[0], parts.length == 2 ? parts[1] : "GBP");
    }

    static Row ledger(String date, String reference, String what, String amount) {
        var account = new AccountId("1110");
        return new Row(
                AccountKey.of("xero", "1110"),
                new Posting(reference, null, account, LocalDate.parse(date), money(amount), reference, what));
    }

    static Row platform(String date, String id, String what, String amount) {
        var account = new AccountId("p1110");
        return new Row(
                AccountKey.of("square", "p1110"),
                new Transaction(id, account, LocalDate.parse(date), money(amount), id, what, null, null));
    }
}
