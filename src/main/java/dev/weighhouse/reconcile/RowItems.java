package dev.weighhouse.reconcile;

import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.Pan;
import dev.weighhouse.matching.Pool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a variance as the matcher takes them. A row whose amount has no opposite is none of them. */
final class RowItems {
    /** The same whatever the order in which rows were quoted. */
    static final Comparator<Row> ORDER = Comparator.comparing(Row::date)
            .thenComparingLong(row -> row.movement().amount().minor())
            .thenComparing(Row::name)
            .thenComparing(Row::id)
            .thenComparing(row -> row.movement().toString());

    private final Pool pool;
    private final Map<String, Row> rows;
    private final IdentityHashMap<Row, OpenItem> items;
    private final List<Row> ledger;
    private final List<Row> platform;
    private final List<Row> tooLarge;

    RowItems(Variance variance, Around around) {
        pool = variance.pool();
        ledger = usable(around.ledger());
        platform = usable(around.platform());
        tooLarge = Stream.concat(around.ledger().stream(), around.platform().stream())
                .filter(RowItems::isTooLarge)
                .sorted(ORDER)
                .toList();
        rows = HashMap.newHashMap(ledger.size() + platform.size());
        items = new IdentityHashMap<>(ledger.size() + platform.size());
        Stream.concat(ledger.stream(), platform.stream()).forEach(this::add);
    }

    private static List<Row> usable(List<Row> rows) {
        return rows.stream().filter(row -> !isTooLarge(row)).sorted(ORDER).toList();
    }

    private static boolean isTooLarge(Row row) {
        return row.movement().amount().minor() == Long.MIN_VALUE;
    }

    /** Ids are unique in a workspace; should a source give one twice all the same, the later row goes by another. */
    private void add(Row row) {
        var id = row.id();
        for (int again = 2; rows.putIfAbsent(id, row) != null; again++) {
            id = "%s#%d".formatted(row.id(), again);
        }
        items.put(row, item(id, row));
    }

    private OpenItem item(String id, Row row) {
        return switch (row.movement()) {
            case Posting posting ->
                new OpenItem(id, pool, Pan.LEFT, posting.amount(), posting.date(), posting.reference(), text(posting));
            case Transaction transaction ->
                new OpenItem(
                        id,
                        pool,
                        Pan.RIGHT,
                        transaction.amount().negated(),
                        transaction.date(),
                        transaction.reference(),
                        text(transaction));
        };
    }

    /** All that is written on it besides the reference. */
    static @Nullable String text(Movement movement) {
        return switch (movement) {
            case Posting posting -> posting.description();
            case Transaction transaction ->
                Stream.of(
                                transaction.description(),
                                transaction.counterparty(),
                                transaction.traits().payout())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(" "));
        };
    }

    Pool pool() {
        return pool;
    }

    List<Row> ledger() {
        return ledger;
    }

    List<Row> platform() {
        return platform;
    }

    List<Row> tooLarge() {
        return tooLarge;
    }

    List<Row> all() {
        var all = new ArrayList<Row>(ledger);
        all.addAll(platform);
        return all;
    }

    OpenItem item(Row row) {
        return Objects.requireNonNull(items.get(row));
    }

    Row row(OpenItem item) {
        return Objects.requireNonNull(rows.get(item.id()));
    }

    @Nullable
    Row row(String id) {
        return rows.get(id);
    }
}
