package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what the amount that no cause explains tells by itself. Two readings are both given, as what may be; more than two say nothing. */
final class DiagnosingRest {
    private static final int READINGS = 2;

    private final Scope scope;
    private final List<Row> rows;
    private final Money rest;

    /** @param rows of both sides, matched or not */
    DiagnosingRest(Scope scope, Collection<Row> rows, Money rest) {
        this.scope = scope;
        this.rows = rows.stream().filter(scope::current).toList();
        this.rest = rest;
    }

    List<Diagnosis> all() {
        if (rest.isZero()) {
            return List.of();
        }
        var readings = new ArrayList<>(ofBalances());
        if (readings.isEmpty()) {
            twiceARow().ifPresent(readings::add);
            oneRow().ifPresent(readings::add);
            tax().ifPresent(readings::add);
        }
        return readings.size() > READINGS ? List.of() : readings;
    }

    /** Where the whole difference is unexplained, the two amounts are held against each other. */
    private List<Diagnosis> ofBalances() {
        var variance = scope.variance();
        var ledger = variance.ledgerAmount();
        var platform = variance.platformAmount();
        if (ledger.isEmpty() || platform.isEmpty() || !variance.difference().equals(Optional.of(rest))) {
            return List.of();
        }
        long ours = ledger.get().minor();
        long theirs = platform.get().minor();
        var amounts = "%s in the ledger and %s on the platform".formatted(ledger.get(), platform.get());
        var readings = new ArrayList<Diagnosis>();
        if (ours == -theirs) {
            readings.add(new Diagnosis(
                    Diagnosis.Kind.SIGN_FLIPPED,
                    "It is %s: the difference is twice the balance, so one side may have it with the wrong sign."
                            .formatted(amounts)));
        }
        if (Slip.swapped(ours, theirs)) {
            readings.add(new Diagnosis(
                    Diagnosis.Kind.DIGITS_TRANSPOSED,
                    "It is %s: two digits may have changed places.".formatted(amounts)));
        }
        if (ours != 0 && theirs != 0 && Slip.shifted(ours, theirs)) {
            readings.add(new Diagnosis(
                    Diagnosis.Kind.DECIMAL_SHIFTED,
                    "It is %s: the decimal point may be in the wrong place.".formatted(amounts)));
        }
        return readings;
    }

    private Optional<Diagnosis> twiceARow() {
        var doubled = BigInteger.valueOf(rest.minor()).abs();
        return only(rows.stream().filter(row -> minor(row).abs().shiftLeft(1).equals(doubled)))
                .map(row -> new Diagnosis(
                        Diagnosis.Kind.SIGN_FLIPPED,
                        "What is left, %s, is twice %s of %s: it may be in one of the balances with the wrong sign."
                                .formatted(rest, row.name(), row.movement().amount())));
    }

    private Optional<Diagnosis> oneRow() {
        var left = BigInteger.valueOf(rest.minor()).abs();
        return only(rows.stream().filter(row -> minor(row).abs().equals(left)))
                .map(row -> new Diagnosis(
                        Diagnosis.Kind.ROW_DOUBLED,
                        "What is left, %s, is the amount of %s: it may be in one of the balances twice, or not at all."
                                .formatted(rest, row.name())));
    }

    private Optional<Diagnosis> tax() {
        var sum = rows.stream()
                .map(Row::movement)
                .map(movement -> movement instanceof Transaction transaction
                        ? transaction.traits().tax()
                        : null)
                .flatMap(Stream::ofNullable)
                .map(tax -> BigInteger.valueOf(tax.minor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return sum.signum() != 0
                        && sum.abs().equals(BigInteger.valueOf(rest.minor()).abs())
                ? Optional.of(new Diagnosis(
                        Diagnosis.Kind.TAX_INCLUDED,
                        "What is left, %s, is the tax of the platform's rows: one side may have it in and the other not."
                                .formatted(rest)))
                : Optional.empty();
    }

    private static BigInteger minor(Row row) {
        return BigInteger.valueOf(row.movement().amount().minor());
    }

    /** The one thing these rows are, on whichever side. */
    private static Optional<Row> only(Stream<Row> candidates) {
        var found = candidates.limit(3).toList();
        var names = found.stream().map(Row::name).distinct().count();
        return found.size() <= 2 && names == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
