package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Cause.Kind;
import dev.weighhouse.reconcile.OpenRow;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the differences of {@link Larkfield} consist of. */
final class LarkfieldCauses {

    private LarkfieldCauses() {}

    static Accounted of(Variance variance) {
        var rows = LarkfieldRows.accounted(variance);
        var open = open(variance);
        return open.isEmpty()
                ? rows
                : new Accounted(
                        variance.difference().map(difference -> new Waterfall(difference, causes(open))),
                        rows.matched(),
                        open,
                        rows.diagnoses(),
                        rows.refusals(),
                        rows.whyNot());
    }

    private static List<OpenRow> open(Variance variance) {
        var account = variance.ledgerAccount();
        return switch (account == null ? "" : account.id().value()) {
            case "1030" -> List.of(theirs("Card top-up", "-12.00 EUR", Kind.IN_FLIGHT, "J-1047"));
            case "1120" -> List.of(theirs("Payout to bank", "-1335.80", Kind.IN_DOUBT, "J-1054"));
            case "2030" ->
                List.of(
                        theirs("Promotional card GC-1", "-75.00", Kind.UNMAPPED, "GC-1"),
                        theirs("Promotional card GC-2", "-100.00", Kind.UNMAPPED, "GC-2"),
                        theirs("Promotional card GC-3", "-75.00", Kind.UNMAPPED, "GC-3"),
                        theirs("Cards sold at the fair", "-847.50", null, "fair-10"));
            case "2040" -> List.of(theirs("Tips rounded", "0.05", null, "ti-9"));
            case "2210" ->
                List.of(
                        theirs("VAT of Quayside takings", "-150.40", Kind.IN_FLIGHT, "J-1046"),
                        theirs("VAT of Quayside takings", "-157.30", Kind.IN_FLIGHT, "J-1050"),
                        theirs("VAT of Market Hall takings", "-106.80", Kind.IN_DOUBT, "J-1051"));
            case "4010" ->
                List.of(
                        theirs("Quayside takings", "-752.00", Kind.IN_FLIGHT, "J-1046"),
                        theirs("Quayside takings", "-786.50", Kind.IN_FLIGHT, "J-1050"));
            case "4020" -> List.of(theirs("Market Hall takings", "-534.00", Kind.IN_DOUBT, "J-1051"));
            case "6420" -> List.of(ours("INV-118", "118.80"), ours("INV-96", "96.00"), ours("INV-125", "125.67"));
            default -> List.of();
        };
    }

    /** A row of a platform; what is ours and underway is called by its entry, and is a row there already. */
    private static OpenRow theirs(String what, String amount, @Nullable Kind kind, String reference) {
        var row = LarkfieldRows.platform("2026-10-30", reference, what, amount);
        return LarkfieldRows.one(row, kind, kind == null || kind == Kind.UNMAPPED ? "" : reference);
    }

    private static OpenRow ours(String reference, String amount) {
        return LarkfieldRows.one(LarkfieldRows.ledger("2026-10-21", reference, "Mailbrook", amount), null, "");
    }

    /** One row of each kind, all but one of them small beside the difference; what is left of it is unexplained. */
    static Accounted ofEveryKind(Variance variance) {
        var open = new ArrayList<OpenRow>();
        for (var kind : Kind.values()) {
            var amount = kind == Kind.CUT_OFF ? "-300.00" : open.size() % 2 == 0 ? "-1.20" : "2.05";
            open.add(theirs("Newsletter " + kind.word(), amount, kind, "n-" + open.size()));
        }
        return new Accounted(
                variance.difference().map(difference -> new Waterfall(difference, causes(open))),
                List.of(),
                open,
                List.of(),
                List.of(),
                _ -> List.of());
    }

    /** What the rows come to, cause by cause. */
    static List<Cause> causes(List<OpenRow> open) {
        var causes = new ArrayList<Cause>();
        for (var kind : Kind.values()) {
            var rows = open.stream().filter(row -> row.cause() == kind).toList();
            if (!rows.isEmpty()) {
                var sum = rows.stream().map(OpenRow::share).reduce(Money::plus).orElseThrow();
                causes.add(new Cause(
                        kind, sum, rows.stream().map(LarkfieldCauses::evidence).toList()));
            }
        }
        return causes;
    }

    private static String evidence(OpenRow row) {
        var reference = row.row().movement().reference();
        return row.note().startsWith("J-") ? row.note().substring(0, "J-0000".length()) : String.valueOf(reference);
    }

    /** The same with one cause more, the last of them; null for none. */
    static Accounted with(Accounted known, @Nullable Cause more) {
        var apart = known.waterfall();
        if (more != null && apart.isPresent()) {
            var causes = new ArrayList<>(apart.get().causes());
            causes.add(more);
            apart = Optional.of(new Waterfall(apart.get().difference(), causes));
        }
        return new Accounted(apart, known.matched(), known.open(), known.diagnoses(), known.refusals(), known.whyNot());
    }

    static Cause cause(Kind kind, String amount, String currency, String... evidence) {
        return new Cause(kind, Money.of(amount, currency), List.of(evidence));
    }
}
