package dev.weighhouse.connect.statement;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.FailureException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a statement tells again of a stretch of days, and what is new in it. Two like entries of one statement are two; the
 * second of them is the same only as the second of the other statement.
 *
 * @param span what was known before
 * @param next the statement
 * @param shared the entries of the stretch that it tells again
 * @param fresh its own
 */
record Overlap(Span span, Statement next, List<Span.Taken> shared, List<Entry> fresh) {

    /** What makes two entries the same; a bank's own id stands for all words. */
    private record Key(
            LocalDate date, Money amount, @Nullable String bankId, Entry.@Nullable Words words) {

        static Key of(Entry entry) {
            var id = entry.bankId();
            return new Key(entry.date(), entry.amount(), id, id == null ? entry.words() : null);
        }
    }

    static Overlap of(Span span, Statement next) {
        var known = new HashMap<Key, ArrayList<Span.Taken>>();
        for (var taken : span.entries()) {
            known.computeIfAbsent(Key.of(taken.entry()), _ -> new ArrayList<>()).add(taken);
        }
        var shared = new ArrayList<Span.Taken>();
        var fresh = new ArrayList<Entry>();
        for (var entry : next.entries()) {
            var same = known.get(Key.of(entry));
            if (same == null || same.isEmpty()) {
                fresh.add(entry);
            } else {
                shared.add(same.removeFirst());
            }
        }
        return new Overlap(span, next, shared, fresh);
    }

    /** Whether both speak for more than one day in common. */
    boolean isStrict() {
        return next.from().isBefore(span.to());
    }

    /**
     * Whether the statement opens with what the stretch had stood at before the entries that both tell.
     *
     * @param now what the stretch stands at
     */
    boolean fits(Money opening, Money now) {
        var again = new HashSet<>(shared);
        var later = span.entries().stream()
                .filter(taken -> !again.contains(taken) && taken.entry().date().isAfter(next.to()))
                .map(taken -> taken.entry().amount())
                .reduce(Money.zero(now.currency()), Money::plus);
        var told = shared.stream().map(taken -> taken.entry().amount()).reduce(opening, Money::plus);
        return told.equals(now.minus(later));
    }

    /** An entry of the stretch that the statement should tell too, as it speaks for that day, and does not. */
    Optional<Span.Taken> missing() {
        var again = new HashSet<>(shared);
        return span.entries().stream()
                .filter(taken -> !again.contains(taken))
                .filter(taken -> taken.entry().date().isAfter(next.from())
                        && !taken.entry().date().isAfter(next.to()))
                .findFirst();
    }

    /** The refusal that names an entry which one of the two tells and the other does not, or tells otherwise. */
    Optional<FailureException> difference(String nextStep) {
        if (!isStrict()) {
            return Optional.empty();
        }
        var missing = missing();
        if (missing.isPresent()) {
            return Optional.of(lacks(missing.get(), nextStep));
        }
        return fresh.stream()
                .filter(entry -> entry.date().isBefore(span.to()))
                .findFirst()
                .map(entry -> entry.place()
                        .refused(
                                "the entry %s is not in %s, which speaks for the same days"
                                        .formatted(entry.shown(), span.last().shown()),
                                nextStep));
    }

    FailureException lacks(Span.Taken taken, String nextStep) {
        var known = taken.entry();
        var other = fresh.stream()
                .filter(entry -> entry.bankId() != null && entry.bankId().equals(known.bankId()))
                .findFirst();
        return other.map(entry -> entry.place()
                        .refused(
                                "the entry %s is %s here, and %s in %s"
                                        .formatted(entry.bankId(), entry.shown(), known.shown(), known.place()),
                                nextStep))
                .orElseGet(() -> next.place()
                        .refused(
                                "statement %s does not have the entry %s, which %s has for the same days (%s)"
                                        .formatted(
                                                next.head().id(),
                                                known.shown(),
                                                taken.by().shown(),
                                                known.place()),
                                nextStep));
    }
}
