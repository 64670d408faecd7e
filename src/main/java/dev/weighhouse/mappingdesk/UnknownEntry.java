package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.MadeEntry;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.Drawn;
import dev.weighhouse.mapping.Making;
import dev.weighhouse.mapping.ReclassId;
import dev.weighhouse.mapping.Unsure;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An entry that stands, and of which nobody knows what is where by it: an earlier Weighhouse drafted it, which did not keep that,
 * or somebody changed it by hand. Nothing of what it touches is moved, and no entry is made of what may be in it.
 */
record UnknownEntry(MadeEntry entry) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    static boolean is(MadeEntry entry) {
        return entry.isLive() && entry.making() == null;
    }

    private boolean moves() {
        return entry.origin() instanceof Origin.Reclass;
    }

    /** Whether it is of a platform; so is every one of which nobody knows whose amounts it moves. */
    boolean isOf(ConnectionId platform) {
        var first = entry.first();
        return switch (entry.origin()) {
            case Origin.Reclass(var id) ->
                first != null
                        ? first.platform().equals(platform)
                        : ReclassId.parse(id)
                                .map(each -> each.platform().equals(platform))
                                .orElse(true);
            case Origin.Transformed of -> of.platform().equals(platform);
            default -> false;
        };
    }

    /** The months of its amounts, whenever it is posted; none where nobody knows. */
    Set<YearMonth> months() {
        var months = new TreeSet<YearMonth>();
        var first = entry.first();
        if (first != null) {
            months.addAll(months(first));
        }
        switch (entry.origin()) {
            case Origin.Reclass(var id) -> ReclassId.parse(id).ifPresent(each -> months.add(each.month()));
            case Origin.Transformed(var _, var group) ->
                new Unsure.MadeOf(group, first, "").month().ifPresent(months::add);
            default -> {}
        }
        return months;
    }

    static Set<YearMonth> months(Making making) {
        return making.drawn().stream()
                .map(Drawn::date)
                .map(YearMonth::from)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean touches(Period month) {
        var months = months();
        return months.isEmpty()
                ? moves() || month.contains(entry.draft().date())
                : months.contains(YearMonth.from(month.from()));
    }

    /** @param group of what it was made of, without the number of one that followed another */
    Unsure unsure(String group) {
        return moves() ? new Unsure.Moves(months()) : new Unsure.MadeOf(group, entry.first(), held());
    }

    private String held() {
        return "%s %s, so nobody knows whether this is in it; enter it by hand, or %s %s and make its entries again"
                .formatted(
                        entry.id(),
                        entry.byHand()
                                ? "was changed by hand"
                                : "was drafted by an earlier Weighhouse, which did not keep what it is made of",
                        undo(),
                        entry.id());
    }

    /** @param platform by its title */
    String note(String platform) {
        return moves() ? movesNote(platform) : madeNote();
    }

    private String movesNote(String platform) {
        var months = months();
        return "%s %s: nothing of %s%s is brought over while it stands. %s it and bring over again what is left behind, or enter by hand what belongs elsewhere."
                .formatted(
                        entry.id(),
                        entry.byHand()
                                ? "was changed by hand, so nobody knows what it moves"
                                : "was drafted by an earlier Weighhouse, which did not keep what it moves",
                        platform,
                        months.isEmpty()
                                ? ""
                                : " in " + months.stream().map(MONTH::format).collect(Collectors.joining(", ")),
                        begun(undo()));
    }

    private String madeNote() {
        return entry.byHand()
                ? "%s was changed by hand, and says something else than its transactions make: nothing of it is moved. Bring over by hand what belongs elsewhere."
                        .formatted(entry.id())
                : "%s was drafted by an earlier Weighhouse, which did not keep what it is made of, and it says something else than its transactions make: nothing of it is moved. %s it, then make its entries again."
                        .formatted(entry.id(), begun(undo()));
    }

    private String undo() {
        return entry.state() == JournalState.POSTED ? "reverse" : "discard";
    }

    private static String begun(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
