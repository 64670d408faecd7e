package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.MadeEntry;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.Already;
import dev.weighhouse.mapping.Assurance;
import dev.weighhouse.mapping.Making;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries of one platform's transactions that are in Journals, and those that move what was booked of them. */
final class DraftedBefore {
    private final List<MadeEntry> all;
    private final List<Assurance.Said> said;
    private final List<MadeEntry> made;
    private final Map<Origin, List<MadeEntry>> byOrigin;
    private final Chains chains;
    private final List<UnknownEntry> unknown;
    private final List<UnknownEntry> unknownMoves;
    private final Already moved;
    private final Already known;
    private final Already already;
    private final Already settled;
    private final Already stands;

    /** @param said people's words of that platform that hold */
    DraftedBefore(ConnectionId platform, List<MadeEntry> all, List<Assurance.Said> said) {
        this.all = List.copyOf(all);
        this.said = List.copyOf(said);
        this.made = all.stream()
                .filter(entry -> entry.origin() instanceof Origin.Transformed)
                .toList();
        this.byOrigin = made.stream().collect(Collectors.groupingBy(MadeEntry::origin));
        this.chains = new Chains(all);
        this.unknown = all.stream()
                .filter(UnknownEntry::is)
                .map(UnknownEntry::new)
                .filter(entry -> entry.isOf(platform))
                .toList();
        this.unknownMoves = unknown.stream()
                .filter(each -> each.entry().origin() instanceof Origin.Reclass)
                .toList();
        var unsure = unknown.stream()
                .map(entry -> entry.unsure(Chains.base(entry.entry())))
                .toList();
        this.moved = Already.of(entries(MadeEntry::making, entry -> entry.origin() instanceof Origin.Reclass));
        this.known = Already.of(entries(MadeEntry::making, _ -> true));
        this.already = Already.of(entries(DraftedBefore::madeAtFirst, _ -> true), unsure);
        var settledOnes = entries(MadeEntry::making, this::isSettled);
        this.settled = Already.of(settledOnes);
        this.stands = Already.of(settledOnes, unsure);
    }

    /** What an entry was made of, also where somebody changed by hand where that goes; what one moves that way is not known. */
    private static @Nullable Making madeAtFirst(MadeEntry entry) {
        return entry.origin() instanceof Origin.Transformed ? entry.first() : entry.making();
    }

    private List<Already.Entry> entries(Function<MadeEntry, @Nullable Making> of, Predicate<MadeEntry> which) {
        var entries = new ArrayList<Already.Entry>();
        for (var entry : all) {
            var making = of.apply(entry);
            if (making != null && entry.isLive() && which.test(entry)) {
                var moves = entry.origin() instanceof Origin.Reclass;
                entries.add(new Already.Entry(entry.id().toString(), moves ? null : Chains.base(entry), making));
            }
        }
        said.forEach(each -> insert(entries, Already.Entry.of(each)));
        return entries;
    }

    /** A word comes after what was drafted when no more was decided. */
    private static void insert(List<Already.Entry> entries, Already.Entry word) {
        var at = entries.size();
        while (at > 0
                && entries.get(at - 1).making().decisions() > word.making().decisions()) {
            at--;
        }
        entries.add(at, word);
    }

    /** What is in entries, or may be. */
    Already already() {
        return already;
    }

    /** Where what is in entries stands, of those of which that is known. */
    Already known() {
        return known;
    }

    /**
     * An entry that stands in the ledger or may, that others followed, or of which something was moved or may have been, is not
     * made anew when the mapping changes.
     */
    private boolean isSettled(MadeEntry entry) {
        var making = entry.making();
        return entry.origin() instanceof Origin.Reclass
                || !entry.state().editable()
                || (making != null && (moved.movesAnyOf(making) || mayBeMoved(making)))
                || chains.isFollowed(entry);
    }

    private boolean mayBeMoved(Making making) {
        return !unknownMoves.isEmpty()
                && UnknownEntry.months(making).stream()
                        .map(Period::of)
                        .anyMatch(month -> unknownMoves.stream().anyMatch(each -> each.touches(month)));
    }

    /** Where what is in entries stands that are made no more. */
    Already settled() {
        return settled;
    }

    /** The same beside what may be anywhere. */
    Already stands() {
        return stands;
    }

    /** Whether an entry is made anew when its transactions or their mapping change. */
    boolean follows(Origin.Transformed origin) {
        return byOrigin.getOrDefault(origin, List.of()).stream().noneMatch(entry -> entry.isLive() && isSettled(entry));
    }

    /** What some of the entries were made of, by the id of their day, payout or transaction, as far as that is known. */
    Map<String, Making> makings(Set<JournalId> which) {
        var makings = new HashMap<String, Making>();
        for (var entry : made) {
            var making = entry.making();
            if (making != null && which.contains(entry.id())) {
                makings.put(Chains.id(entry), making);
            }
        }
        return makings;
    }

    /** What an entry was made of. */
    Optional<Making> making(Origin.Transformed origin) {
        return byOrigin.getOrDefault(origin, List.of()).stream()
                .flatMap(entry -> Stream.ofNullable(entry.making()))
                .findFirst();
    }

    /** The first month of which entries are made here. */
    Optional<YearMonth> firstMonth() {
        return made.stream()
                .filter(MadeEntry::isLive)
                .flatMap(DraftedBefore::months)
                .min(Comparator.naturalOrder());
    }

    /** Whether entries were made here that do not stand any more. */
    boolean gaveUpEntries() {
        return made.stream().anyMatch(entry -> !entry.isLive());
    }

    private static Stream<YearMonth> months(MadeEntry entry) {
        var making = entry.making();
        var months = making == null ? new UnknownEntry(entry).months() : UnknownEntry.months(making);
        return months.isEmpty() ? Stream.of(YearMonth.from(entry.draft().date())) : months.stream();
    }

    /** Those of which nobody knows what is where by them. */
    List<UnknownEntry> unknown() {
        return unknown;
    }

    /** Those of them that concern a month. */
    List<UnknownEntry> unknown(Period month) {
        return unknown.stream().filter(entry -> entry.touches(month)).toList();
    }

    /** The id of the entry into which goes what is in none yet. */
    String next(String base) {
        return chains.next(base);
    }

    /** Entries that move something by a change set, the earliest first. */
    List<MadeEntry> movedBy(String change) {
        return all.stream()
                .filter(entry -> entry.isLive()
                        && entry.origin() instanceof Origin.Reclass(var of)
                        && of.startsWith(change + ":"))
                .toList();
    }

    /**
     * The entries of a month that are in Journals; those of which nobody knows what is where by them are not as now.
     *
     * @param asMapped whether what an entry was made of goes where it went
     */
    List<Drafted> of(Period month, Predicate<Making> asMapped) {
        var drafted = new ArrayList<Drafted>();
        var unclear = unknown(month).stream().map(each -> each.entry().id()).collect(Collectors.toSet());
        for (var entry : all) {
            var making = entry.making();
            if (unclear.contains(entry.id())) {
                drafted.add(new Drafted(entry.id(), false));
            } else if (making != null
                    && entry.origin() instanceof Origin.Transformed
                    && entry.isLive()
                    && making.drawn().stream().anyMatch(drawn -> month.contains(drawn.date()))) {
                drafted.add(new Drafted(entry.id(), isSettled(entry) || asMapped.test(making)));
            }
        }
        return drafted;
    }
}
