package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Cause.Kind;
import dev.weighhouse.reconcile.OpenRow;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.util.List;

/** What the differences of {@link Larkfield} consist of. */
final class LarkfieldCauses {

    private LarkfieldCauses() {}

    static Accounted of(Variance variance) {
        var rows = LarkfieldRows.accounted(variance);
        var causes = causes(variance);
        return causes.isEmpty()
                ? rows
                : new Accounted(
                        variance.difference().map(difference -> new Waterfall(difference, causes)),
                        rows.matched(),
                        causes.stream()
                                .filter(cause -> cause.kind().ofRows())
                                .map(LarkfieldCauses::open)
                                .toList(),
                        rows.diagnoses(),
                        rows.refusals(),
                        rows.whyNot());
    }

    private static List<Cause> causes(Variance variance) {
        var account = variance.ledgerAccount();
        return switch (account == null ? "" : account.id().value()) {
            case "1030" -> List.of(cause(Kind.IN_FLIGHT, "-12.00", "EUR", "J-1047"));
            case "1120" -> List.of(cause(Kind.IN_DOUBT, "-1335.80", "GBP", "J-1054"));
            case "2030" -> List.of(cause(Kind.UNMAPPED, "-250.00", "GBP", "GC-1", "GC-2", "GC-3"));
            case "2210" ->
                List.of(
                        cause(Kind.IN_FLIGHT, "-307.70", "GBP", "J-1046", "J-1050"),
                        cause(Kind.IN_DOUBT, "-106.80", "GBP", "J-1051"));
            case "4010" -> List.of(cause(Kind.IN_FLIGHT, "-1538.50", "GBP", "J-1046", "J-1050"));
            case "4020" -> List.of(cause(Kind.IN_DOUBT, "-534.00", "GBP", "J-1051"));
            default -> List.of();
        };
    }

    private static OpenRow open(Cause cause) {
        var name = cause.evidence().getFirst();
        return new OpenRow(
                null, LarkfieldRows.platform("2026-10-20", name, "Takings", "1.00"), cause.kind(), cause.amount(), "");
    }

    static Cause cause(Kind kind, String amount, String currency, String... evidence) {
        return new Cause(kind, Money.of(amount, currency), List.of(evidence));
    }
}
