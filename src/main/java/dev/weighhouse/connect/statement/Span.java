package dev.weighhouse.connect.statement;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Statements of one account that follow each other without a gap: a stretch of days of which everything is known.
 *
 * <p>Banks differ in the date of an opening: the first day of the statement, or the day of the closing before it. It is
 * taken for the first day unless a later statement of the account shows the other rule.
 */
final class Span {

    /** An entry of the stretch, with the first closing that it is a part of. */
    static final class Taken {
        private final Entry entry;
        private final Statement by;
        private LocalDate closes;

        Taken(Entry entry, Statement by) {
            this.entry = entry;
            this.by = by;
            closes = by.to();
        }

        Entry entry() {
            return entry;
        }

        Statement by() {
            return by;
        }

        void alsoIn(Statement other) {
            closes = other.to().isBefore(closes) ? other.to() : closes;
        }
    }

    private final Statement first;
    private final List<Taken> entries = new ArrayList<>();
    private final TreeMap<LocalDate, Money> closings = new TreeMap<>();
    private Statement last;
    private LocalDate to;

    Span(Statement first) {
        this.first = first;
        last = first;
        to = first.to();
    }

    Statement last() {
        return last;
    }

    LocalDate to() {
        return to;
    }

    List<Taken> entries() {
        return entries;
    }

    /** Notes that a statement belongs here. */
    void reach(Statement statement) {
        var closing = statement.closing();
        if (closing != null) {
            closings.put(closing.date(), closing.amount());
        }
        if (!statement.to().isBefore(to)) {
            to = statement.to();
            last = statement;
        }
    }

    /** @param afterClosing whether the bank dates an opening with the day of the closing before it */
    LocalDate from(boolean afterClosing) {
        return afterClosing && !opensThatDay(first) ? first.from().plusDays(1) : first.from();
    }

    /** Whether what a statement holds shows that its opening is that of the day it is dated. */
    static boolean opensThatDay(Statement statement) {
        return statement.opening() == null
                || statement.from().equals(statement.to())
                || statement.entries().stream().anyMatch(entry -> entry.date().equals(statement.from()));
    }

    boolean covers(Period period, boolean afterClosing) {
        return !period.from().isBefore(from(afterClosing)) && !period.to().isAfter(to);
    }

    /**
     * What the account stood at after a day: a stated closing, or the balance before and the entries since, which the
     * next closing proves. Of statements without openings only what they state.
     */
    Optional<Money> balance(LocalDate day, boolean afterClosing) {
        if (closings.containsKey(day)) {
            return Optional.ofNullable(closings.get(day));
        }
        var opening = first.opening();
        var before = from(afterClosing).minusDays(1);
        if (opening == null || day.isBefore(before) || day.isAfter(to)) {
            return Optional.empty();
        }
        var start = Optional.ofNullable(closings.floorEntry(day)).orElse(Map.entry(before, opening.amount()));
        return Optional.of(entries.stream()
                .filter(taken -> taken.closes.isAfter(start.getKey())
                        && !taken.entry().date().isAfter(day))
                .map(taken -> taken.entry().amount())
                .reduce(start.getValue(), Money::plus));
    }

    String shown(boolean afterClosing) {
        return "%s to %s".formatted(from(afterClosing), to);
    }
}
