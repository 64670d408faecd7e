package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows of earlier months that are open still. They explain what the opening balances differ by, and no more than that: what the figures
 * do not bear out stays open and explains nothing.
 */
final class Carried {
    private static final String NOT_THERE = "not in the opening difference";

    private final Scope scope;

    Carried(Scope scope) {
        this.scope = scope;
    }

    /**
     * What was told, without causes where the opening difference does not bear them out.
     *
     * @param rows all of both sides
     * @param standing what adjustments of ours took that is in the ledger's quote
     */
    List<OpenRow> borneOut(List<OpenRow> told, List<Row> rows, Money difference, Money standing) {
        var carried = told.stream().filter(this::isCarried).toList();
        var sum = sum(carried);
        if (carried.isEmpty()) {
            return told;
        }
        var others = scope.worth(rows.stream().filter(scope::carried).toList()).subtract(sum);
        var limit = opening(rows, difference, standing).subtract(others);
        var kept = new HashSet<>(making(carried, sum, limit).orElseGet(() -> fitting(carried, limit)));
        var result = new ArrayList<OpenRow>();
        for (var row : told) {
            boolean dropped = isCarried(row) && !kept.contains(row);
            result.add(dropped ? row.untold(NOT_THERE) : row);
        }
        return result;
    }

    /**
     * What the balances differed by already when the period began: rows that are still open, and what no row tells, as far as the opening
     * balances are quoted.
     *
     * @param told as far as it is borne out
     * @param rows all of both sides
     */
    Before before(List<OpenRow> told, List<Row> rows) {
        var carried = told.stream().filter(this::isCarried).toList();
        var kept = carried.stream().filter(row -> row.cause() != null).toList();
        var ofRows = new EnumMap<Cause.Kind, Room>(Cause.Kind.class);
        for (var row : kept) {
            ofRows.merge(
                    Objects.requireNonNull(row.cause()),
                    Room.NONE.plus(minor(row)),
                    (before, _) -> before.plus(minor(row)));
        }
        var others = scope.worth(rows.stream().filter(scope::carried).toList()).subtract(sum(carried));
        var rest = quoted().map(opening -> opening.subtract(others).subtract(sum(kept)));
        var fresh = told.stream()
                .filter(row -> row.cause() == null && !isCarried(row))
                .map(OpenRow::share)
                .reduce(scope.nothing(), Money::plus);
        return new Before(Room.NONE.plus(rest.orElse(BigInteger.ZERO)), ofRows, fresh);
    }

    private Optional<BigInteger> quoted() {
        var ledger = scope.variance().ledger().opening();
        var platform = scope.variance().platform().opening();
        return ledger == null || platform == null
                ? Optional.empty()
                : Optional.of(BigInteger.valueOf(platform.minor()).subtract(BigInteger.valueOf(ledger.minor())));
    }

    /** All of its rows are of earlier months. Entries of ours are a share by themselves. */
    private boolean isCarried(OpenRow row) {
        var cause = row.cause();
        return (cause == null || !cause.ours())
                && Stream.of(row.ledger(), row.platform())
                        .flatMap(Stream::ofNullable)
                        .allMatch(scope::carried);
    }

    /** As quoted, or what the rows of the period leave of the difference. */
    private BigInteger opening(List<Row> rows, Money difference, Money standing) {
        return quoted().orElseGet(() -> BigInteger.valueOf(difference.minor())
                .add(BigInteger.valueOf(standing.minor()))
                .subtract(scope.worth(rows.stream().filter(scope::current).toList())));
    }

    /** All of them, or all but the only one without which they are the opening difference exactly. */
    private static Optional<List<OpenRow>> making(List<OpenRow> carried, BigInteger sum, BigInteger limit) {
        if (sum.equals(limit)) {
            return Optional.of(carried);
        }
        var without = carried.stream()
                .filter(row -> BigInteger.valueOf(row.share().minor()).equals(sum.subtract(limit)))
                .toList();
        return carried.size() > 1 && without.size() == 1
                ? Optional.of(carried.stream()
                        .filter(row -> !row.equals(without.getFirst()))
                        .toList())
                : Optional.empty();
    }

    /** The latest first, as much as there is room for of the sign. Of rows that look alike all or none: which of them it is would be a guess. */
    private static List<OpenRow> fitting(List<OpenRow> carried, BigInteger limit) {
        record Look(LocalDate since, Money share) {}
        var alike = new LinkedHashMap<Look, List<OpenRow>>();
        carried.stream()
                .sorted(Comparator.comparing(OpenRow::since).reversed())
                .forEach(row -> alike.computeIfAbsent(new Look(row.since(), row.share()), _ -> new ArrayList<>())
                        .add(row));
        var kept = new ArrayList<OpenRow>();
        var left = limit;
        for (var rows : alike.values()) {
            var share = sum(rows);
            if (isWithin(share, left)) {
                kept.addAll(rows);
                left = left.subtract(share);
            }
        }
        return kept;
    }

    private static boolean isWithin(BigInteger part, BigInteger whole) {
        return part.signum() == 0
                || (part.signum() == whole.signum() && part.abs().compareTo(whole.abs()) <= 0);
    }

    private static BigInteger sum(List<OpenRow> rows) {
        return rows.stream().map(Carried::minor).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger minor(OpenRow row) {
        return BigInteger.valueOf(row.share().minor());
    }
}
