package dev.weighhouse.connect.file;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.connect.PlainText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All movements of one file, by month. A file speaks for every month from its first date to its last, also for one in
 * which nothing moved, and for no other.
 */
final class Movements<M extends Movement> {

    /** Makes a movement of a row; the id is unique for the account. */
    interface Maker<M> {
        M make(String id, AccountId account, MovementRow row);
    }

    private final TreeMap<YearMonth, List<M>> byMonth = new TreeMap<>();
    private final TreeMap<LocalDate, Long> firstRows = new TreeMap<>();
    private final Map<AccountId, Map<String, Integer>> lines = new HashMap<>();
    private final Maker<M> maker;

    Movements(Maker<M> maker) {
        this.maker = maker;
    }

    void add(MovementRow row, AccountId account, int idColumn) {
        var id = Ids.of(row.row(), idColumn);
        // an entry has several lines, and a file may state one movement twice: each line is kept
        var line = lines.computeIfAbsent(account, _ -> new HashMap<>()).merge(id, 1, Integer::sum);
        var movement = maker.make(line == 1 ? id : id + "/" + line, account, row);
        byMonth.computeIfAbsent(YearMonth.from(movement.date()), _ -> new ArrayList<>())
                .add(movement);
        firstRows.putIfAbsent(movement.date(), row.number());
    }

    /** From which to which date the file speaks, with the rows that say so. */
    String span() {
        return "%s to %s".formatted(at(firstRows.firstKey()), at(firstRows.lastKey()));
    }

    /** The first stretch of a year or more in which the file has no row: one date of it may be mistyped. */
    Optional<String> gap() {
        return firstRows.keySet().stream()
                .filter(date -> Optional.ofNullable(firstRows.higherKey(date))
                        .filter(next -> next.isAfter(date.plusYears(1)))
                        .isPresent())
                .findFirst()
                .map(date -> "%s and %s".formatted(at(date), at(firstRows.higherKey(date))));
    }

    private String at(LocalDate date) {
        return "%s (row %d)".formatted(date, firstRows.get(date));
    }

    boolean isEmpty() {
        return byMonth.isEmpty();
    }

    /** Empty for a period that does not lie wholly within the months the file speaks for. */
    Optional<List<M>> within(Period period) {
        var from = YearMonth.from(period.from());
        var to = YearMonth.from(period.to());
        if (byMonth.isEmpty() || from.isBefore(byMonth.firstKey()) || to.isAfter(byMonth.lastKey())) {
            return Optional.empty();
        }
        return Optional.of(byMonth.subMap(from, true, to, true).values().stream()
                .flatMap(List::stream)
                .filter(movement -> period.contains(movement.date()))
                .toList());
    }

    static Posting posting(String id, AccountId account, MovementRow row) {
        return new Posting(
                id,
                shown(row, Field.ENTRY),
                account,
                LocalDate.ofEpochDay(row.epochDay()),
                new Money(row.minor(), row.currency()),
                shown(row, Field.REFERENCE),
                shown(row, Field.DESCRIPTION));
    }

    static Transaction transaction(String id, AccountId account, MovementRow row) {
        return new Transaction(
                id,
                account,
                LocalDate.ofEpochDay(row.epochDay()),
                new Money(row.minor(), row.currency()),
                shown(row, Field.REFERENCE),
                shown(row, Field.DESCRIPTION),
                shown(row, Field.CATEGORY),
                shown(row, Field.COUNTERPARTY),
                row.traits());
    }

    private static @Nullable String shown(MovementRow row, Field field) {
        return row.has(field) ? PlainText.text(row.text(field)) : null;
    }
}
