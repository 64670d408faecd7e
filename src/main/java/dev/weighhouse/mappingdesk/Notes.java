package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.BlastRadius;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Reclass;
import dev.weighhouse.mapping.ReclassId;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the figures of what moves cannot tell, in words. */
record Notes(Known known, Bookings bookings) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final int NAMED = 3;

    /** Of entries of which nobody knows what is where by them, of what nobody booked here, and of what needs no entry. */
    List<String> of(BlastRadius radius, Reclass reclass) {
        var notes = new ArrayList<String>();
        for (var side : known.platforms()) {
            var before = bookings.before(side.connection().id());
            before.unknown()
                    .forEach(entry -> notes.add(entry.note(side.connection().title())));
            notes.addAll(byOthers(side, before, radius));
        }
        notes.addAll(comingToNothing(reclass.comingToNothing(radius)));
        return notes.stream().distinct().toList();
    }

    /** Nobody was ever asked who booked what is of a time before the first entry: so it is said before it is moved. */
    private static List<String> byOthers(Known.Side side, DraftedBefore before, BlastRadius radius) {
        var title = side.connection().title();
        var first = before.firstMonth();
        if (side.keeping().isSingleEntry() || (first.isEmpty() && !before.gaveUpEntries())) {
            return List.of();
        }
        var platform = side.connection().id();
        var months = new TreeSet<YearMonth>();
        radius.moved().stream()
                .filter(moved -> moved.item().connection().equals(platform) && moved.isBrought(true))
                .map(Moved::month)
                .map(Period::from)
                .map(YearMonth::from)
                .filter(month -> first.filter(made -> !month.isBefore(made)).isEmpty())
                .forEach(months::add);
        if (months.isEmpty()) {
            return List.of();
        }
        return List.of(first.map(made ->
                        "What moves of %s in %s is taken as booked by others, as entries are made here from %s on. If nobody booked it, draft its entries first."
                                .formatted(title, words(months), MONTH.format(made)))
                .orElseGet(() ->
                        "What moves of %s in %s is taken as booked by others, as no entry made here stands any more. If nobody booked it, draft its entries first."
                                .formatted(title, words(months))));
    }

    private List<String> comingToNothing(List<ReclassId> parts) {
        var months = new TreeMap<ConnectionId, TreeSet<YearMonth>>();
        parts.forEach(part ->
                months.computeIfAbsent(part.platform(), _ -> new TreeSet<>()).add(part.month()));
        var notes = new ArrayList<String>();
        months.forEach((platform, all) ->
                notes.add("What moves of %s in %s comes to nothing on each account, so no entry is needed for it."
                        .formatted(known.side(platform).connection().title(), words(all))));
        return notes;
    }

    private static String words(Collection<YearMonth> months) {
        var named = String.join(
                ", ", months.stream().limit(NAMED).map(MONTH::format).toList());
        return months.size() > NAMED ? "%s and %d more months".formatted(named, months.size() - NAMED) : named;
    }
}
