package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.MadeEntry;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.Already;
import dev.weighhouse.mapping.Keeping;
import dev.weighhouse.mapping.Locks;
import dev.weighhouse.mapping.Making;
import dev.weighhouse.mapping.Moved;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The entries of one platform's transactions that are in Journals. What comes after an entry was drafted goes into another one of
 * the same day, payout or transaction, whose id ends in a number: 2 for the first that follows, and so on.
 */
final class DraftedBefore {
    private static final Pattern LATER = Pattern.compile("(.+:[A-Z]{3}):(\\d+)");

    private final List<MadeEntry> all;
    private final Already already;
    private final Already settled;

    DraftedBefore(List<MadeEntry> all) {
        this.all = List.copyOf(all);
        this.already = Already.of(entries(_ -> true));
        this.settled = Already.of(entries(this::isSettled));
    }

    private List<Already.Entry> entries(Predicate<MadeEntry> which) {
        var entries = new ArrayList<Already.Entry>();
        for (var entry : all) {
            var making = entry.making();
            if (making != null && isLive(entry) && which.test(entry)) {
                entries.add(new Already.Entry(entry.id().toString(), base(entry), making));
            }
        }
        return entries;
    }

    private static boolean isLive(MadeEntry entry) {
        return entry.state() != JournalState.DISCARDED;
    }

    private static String base(MadeEntry entry) {
        var later = LATER.matcher(entry.origin().group());
        return later.matches() ? later.group(1) : entry.origin().group();
    }

    private static int ordinal(MadeEntry entry) {
        var later = LATER.matcher(entry.origin().group());
        return later.matches() ? Integer.parseInt(later.group(2)) : 1;
    }

    /** What is in entries. */
    Already already() {
        return already;
    }

    /** An entry that stands in the ledger or may, or that others followed, is not made anew when the mapping changes. */
    private boolean isSettled(MadeEntry entry) {
        return !entry.state().editable()
                || all.stream()
                        .anyMatch(other -> isLive(other)
                                && ordinal(other) > 1
                                && base(other).equals(base(entry)));
    }

    /** What is in entries that are made no more. */
    Already settled() {
        return settled;
    }

    /** Whether an entry is made anew when its transactions or their mapping change. */
    boolean follows(Origin.Transformed origin) {
        return all.stream().noneMatch(entry -> entry.origin().equals(origin) && isLive(entry) && isSettled(entry));
    }

    /**
     * Whether a transaction stands in the ledger, so that it is to be brought over. Where entries of the platform are made here, that
     * is only what they hold: what is in none yet goes by the changed mapping once it is. Else others have booked it, but for the
     * month that is not over.
     *
     * @param keeping whole movements go by categories and types, by which nobody else books them
     */
    boolean isBooked(Transaction transaction, Keeping keeping, Locks locks) {
        if (keeping.isSingleEntry() || all.stream().anyMatch(DraftedBefore::isLive)) {
            return settled.holds(transaction);
        }
        return locks.of(Period.of(YearMonth.from(transaction.date()))) != Moved.Standing.PENDING;
    }

    /** The id of the entry into which goes what is in none yet. */
    String next(String base) {
        var chain = all.stream().filter(entry -> base(entry).equals(base)).toList();
        var unknown = chain.stream().anyMatch(entry -> isLive(entry) && entry.making() == null);
        if (chain.isEmpty() || unknown) {
            return base;
        }
        return chain.stream()
                .filter(entry -> !isLive(entry))
                .findFirst()
                .map(entry -> entry.origin().group())
                .orElseGet(() -> base + ":"
                        + (chain.stream().mapToInt(DraftedBefore::ordinal).max().orElse(1) + 1));
    }

    /**
     * The entries of a month that are in Journals.
     *
     * @param asMapped whether what an entry was made of goes where it went
     */
    List<Drafted> of(Period month, Predicate<Making> asMapped) {
        var drafted = new ArrayList<Drafted>();
        for (var entry : all) {
            var making = entry.making();
            if (making != null
                    && isLive(entry)
                    && making.drawn().stream().anyMatch(drawn -> month.contains(drawn.date()))) {
                drafted.add(new Drafted(entry.id(), isSettled(entry) || asMapped.test(making)));
            }
        }
        return drafted;
    }
}
