package dev.weighhouse.mapping;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.Already.Part;
import dev.weighhouse.mapping.Already.Together;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where a platform's transactions stand in the ledger, whatever the mapping says by now.
 *
 * <p>What was booked from here stands where its entry placed it. What others booked stands where the mapping said that it goes
 * when it came, or, if nobody had said so by then, where it was first said to go. Both with all that was moved since.
 */
public final class Booked {
    private final PlatformBooks books;
    private final Already already;
    private final Predicate<LocalDate> byOthers;
    private final ToIntFunction<Transaction> known;
    private final FirstPlaced first;
    private @Nullable At current;

    /**
     * What is known of the sides that were asked about last, as each of them is asked about in turn.
     *
     * @param unsure whether an entry may hold them of which nobody knows what is where by it
     */
    private record At(Sides sides, Together key, boolean unsure) {}

    /**
     * @param history every decision
     * @param already the entries that stand, or that are made no more, and all that moved something since
     * @param byOthers on which days others booked the transactions
     * @param known how many decisions there were when a transaction came
     */
    public Booked(
            PlatformBooks books,
            History history,
            Already already,
            Predicate<LocalDate> byOthers,
            ToIntFunction<Transaction> known) {
        this.books = books;
        this.already = already;
        this.byOthers = byOthers;
        this.known = known;
        this.first = new FirstPlaced(books, history);
    }

    ConnectionId platform() {
        return books.platform();
    }

    /** Whether what is of that day is booked by others. */
    boolean isByOthers(LocalDate day) {
        return byOthers.test(day);
    }

    /**
     * Whether something of a transaction is booked and nobody knows where: an entry may have moved it, or may hold it, of which
     * nobody knows what is where by it.
     */
    boolean isUnsure(Sides sides, Transaction transaction) {
        var at = at(sides);
        var held = !already.booked(at.key(), transaction).isEmpty();
        var moved = (held || byOthers.test(transaction.date())) && already.isUnsure(YearMonth.from(transaction.date()));
        return moved || (!held && at.unsure());
    }

    /** The parts of a transaction that stand; none where nothing of it is booked, as far as anybody knows. */
    Map<Part, Long> of(Sides sides, Transaction transaction) {
        if (!byOthers.test(transaction.date())) {
            return already.booked(at(sides).key(), transaction);
        }
        var parts = first(sides, transaction);
        if (!parts.isEmpty()) {
            already.moved(transaction).forEach((part, minor) -> parts.merge(part, minor, Math::addExact));
            parts.values().removeIf(minor -> minor == 0);
        }
        return parts;
    }

    /** Where it went by the first mapping that placed it, of those since it came. */
    private Map<Part, Long> first(Sides sides, Transaction transaction) {
        var parts = new TreeMap<Part, Long>();
        first.of(sides, transaction, known.applyAsInt(transaction))
                .ifPresent(goes -> goes.shares()
                        .forEach(share ->
                                parts.merge(Part.of(share), share.amount().minor(), Math::addExact)));
        parts.values().removeIf(minor -> minor == 0);
        return parts;
    }

    private At at(Sides sides) {
        var at = current;
        if (at == null || !at.sides().equals(sides)) {
            var key = Together.of(sides);
            at = new At(sides, key, already.unsure(key, sides.transactions()).isPresent());
            current = at;
        }
        return at;
    }
}
