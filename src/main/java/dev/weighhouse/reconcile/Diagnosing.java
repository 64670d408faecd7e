package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what the amounts of open rows tell of how they came about. */
final class Diagnosing {
    private static final int MOST = 20;

    private final List<OpenRow> open;

    Diagnosing(Collection<OpenRow> open) {
        this.open = List.copyOf(open);
    }

    /** The most telling first: what is true of many rows, then of two that differ, then of one. */
    List<Diagnosis> all(List<Rate> rates, Optional<Money> difference) {
        var all = new ArrayList<Diagnosis>();
        rates.stream().map(this::ofRate).forEach(all::add);
        var ofRows = Stream.of(
                        open.stream().flatMap(row -> slip(row).stream()),
                        open.stream().flatMap(row -> doubled(row).stream()))
                .flatMap(each -> each)
                .limit(MOST);
        ofRows.forEach(all::add);
        difference.flatMap(this::oneRow).ifPresent(all::add);
        return all;
    }

    private Diagnosis ofRate(Rate rate) {
        var differing = open.stream()
                .filter(row -> row.ledger() != null && row.platform() != null && row.cause() != null)
                .count();
        return new Diagnosis(
                Diagnosis.Kind.ONE_RATE,
                "%,d of %,d amounts that differ are the ledger's times %s, rounded."
                        .formatted(rate.pairs().size(), differing, rate.value().toPlainString()));
    }

    private static Optional<Diagnosis> slip(OpenRow row) {
        var ledger = row.ledger();
        var platform = row.platform();
        var cause = row.cause();
        if (ledger == null || platform == null || cause == null || cause == Cause.Kind.FX_ROUNDING || cause.ours()) {
            return Optional.empty();
        }
        return Slip.of(new Unequal(ledger, platform))
                .map(slip -> new Diagnosis(
                        slip.kind(),
                        "%s is %s in the ledger and %s on the platform: %s."
                                .formatted(
                                        platform.name(),
                                        ledger.movement().amount(),
                                        platform.movement().amount(),
                                        slip.words())));
    }

    private static Optional<Diagnosis> doubled(OpenRow row) {
        return row.cause() == Cause.Kind.DUPLICATE
                ? Optional.of(new Diagnosis(
                        Diagnosis.Kind.ROW_DOUBLED,
                        "%s of %s stands %s once more than on the other side."
                                .formatted(
                                        row.row().name(), row.row().movement().amount(), side(row))))
                : Optional.empty();
    }

    private static String side(OpenRow row) {
        return row.ledger() == null ? "on the platform" : "in the ledger";
    }

    /** The difference is one row that is missing, and no other row has its amount. */
    private Optional<Diagnosis> oneRow(Money difference) {
        var same = open.stream()
                .filter(row -> !row.share().isZero() && row.share().equals(difference))
                .toList();
        if (same.size() != 1 || !isMissing(same.getFirst())) {
            return Optional.empty();
        }
        var row = same.getFirst();
        return Optional.of(new Diagnosis(
                Diagnosis.Kind.ROW_MISSING,
                "The difference is exactly one row: %s of %s is missing %s."
                        .formatted(
                                row.row().name(),
                                row.row().movement().amount(),
                                row.ledger() == null ? "in the ledger" : "on the platform")));
    }

    private static boolean isMissing(OpenRow row) {
        return Objects.equals(row.cause(), Cause.Kind.MISSING_IN_LEDGER)
                || Objects.equals(row.cause(), Cause.Kind.MISSING_ON_PLATFORM);
    }
}
