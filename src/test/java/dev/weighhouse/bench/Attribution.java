package dev.weighhouse.bench;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.OpenRow;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.RowMatch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much of what was planted is attributed to its cause: the right cause at the right row with the right share, to the minor unit. What
 * is told of rows in which nothing is wrong counts against it.
 */
final class Attribution {
    private final Map<Cause.Kind, long[]> byKind = new EnumMap<>(Cause.Kind.class);
    private final List<String> wrong = new ArrayList<>();
    private long invented;
    private int books;
    private int unbalanced;
    private int restWrong;

    void add(long seed, PlantedBook book, Accounted accounted) {
        books++;
        var waterfall = accounted.waterfall().orElseThrow();
        var sum = waterfall.causes().stream().map(Cause::amount).reduce(waterfall.unexplained(), Money::plus);
        unbalanced += sum.equals(waterfall.difference()) ? 0 : 1;
        long untold = accounted.open().stream()
                .filter(row -> row.cause() == null
                        && PlantedBook.OCTOBER.contains(row.row().date()))
                .mapToLong(row -> row.share().minor())
                .sum();
        // What a waiver takes depends on what else there is; without one, the rest is what was hidden, and rows of
        // which nothing is known.
        restWrong += !book.waived.isEmpty() || waterfall.unexplained().minor() == book.hidden + untold ? 0 : 1;
        Set<OpenRow> used = new HashSet<>();
        for (var planted : book.planted) {
            var counts = byKind.computeIfAbsent(planted.kind(), _ -> new long[4]);
            boolean found = (planted.kind().ofRows() || isUnderway(planted))
                    ? isTold(planted, accounted, used)
                    : waterfall.amount(planted.kind()).minor() == planted.minor();
            counts[0]++;
            counts[1] += found ? 1 : 0;
            counts[2] += Math.abs(planted.minor());
            counts[3] += found ? Math.abs(planted.minor()) : 0;
            if (!found) {
                wrong.add("book %d: %s, told %s".formatted(seed, planted, told(planted, accounted)));
            }
        }
        invented += accounted.open().stream()
                .filter(row -> !used.contains(row) && row.cause() != null)
                .mapToLong(row -> Math.abs(row.share().minor()))
                .sum();
    }

    private static boolean isUnderway(Planted planted) {
        return planted.kind().ours() && planted.kind() != Cause.Kind.ADJUSTING;
    }

    private static boolean isTold(Planted planted, Accounted accounted, Set<OpenRow> used) {
        for (var row : accounted.open()) {
            boolean isOfIt = Stream.of(row.ledger(), row.platform())
                    .flatMap(Stream::ofNullable)
                    .map(Row::movement)
                    .anyMatch(movement ->
                            movement.id().equals(planted.key()) || movement.id().equals(planted.key() + "-again"));
            if (isOfIt && row.cause() == planted.kind() && row.share().minor() == planted.minor() && used.add(row)) {
                return true;
            }
        }
        return false;
    }

    private static String told(Planted planted, Accounted accounted) {
        var id = planted.key();
        var open = accounted.open().stream()
                .filter(row -> Stream.of(row.ledger(), row.platform())
                        .flatMap(Stream::ofNullable)
                        .anyMatch(each -> each.movement().id().startsWith(id)
                                || each.movement().id().substring(1).equals(id.substring(1))))
                .map(OpenRow::toString);
        var matched = accounted.matched().stream()
                .filter(match -> Stream.concat(match.ledger().stream(), match.platform().stream())
                        .anyMatch(each -> each.movement().id().substring(1).equals(id.substring(1))))
                .map(RowMatch::toString);
        return Stream.concat(open, matched).toList().toString();
    }

    int books() {
        return books;
    }

    int unbalanced() {
        return unbalanced;
    }

    int restWrong() {
        return restWrong;
    }

    long invented() {
        return invented;
    }

    List<String> wrong() {
        return wrong;
    }

    /** By kind: errors planted, errors found, minor units planted, minor units found. */
    Map<Cause.Kind, long[]> byKind() {
        return byKind;
    }

    long total(int column) {
        return byKind.values().stream().mapToLong(counts -> counts[column]).sum();
    }
}
