package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * For which dates a change may be.
 *
 * @param month the one shown
 * @param lockedUntil the last day the ledger takes nothing for, or null for none
 * @param span what is offered first; null for none
 */
record DateChoices(
        Period month,
        LocalDate today,
        @Nullable LocalDate lockedUntil,
        @Nullable Span span,
        Consumer<InForce> take) {

    /**
     * The days that a change is for unless a person chooses others.
     *
     * @param waits whether nothing is decided for them
     */
    record Span(InForce dates, boolean waits) {

        /** The one that all lines have; null where they differ. */
        static @Nullable Span of(List<Line> lines, Period month) {
            var all = lines.stream()
                    .map(line -> new Span(
                            line.row().changedFrom(month.from()), line.row().mapping() == null))
                    .distinct()
                    .toList();
            return all.size() == 1 ? all.getFirst() : null;
        }
    }

    /** The usual ones, and whatever is typed. */
    Ask.Offer offer(String typed) {
        var found = new ArrayList<Choice>();
        var own = TypedDates.of(typed);
        own.ifPresent(dates -> found.add(choice(dates, Words.text("mappings.dates.typed"))));
        usual().forEach((dates, words) -> {
            var label = TargetWords.dates(dates).toLowerCase(Locale.ROOT);
            var says = label + " " + words.toLowerCase(Locale.ROOT);
            if (own.filter(dates::equals).isEmpty()
                    && says.contains(typed.strip().toLowerCase(Locale.ROOT))) {
                found.add(choice(dates, words));
            }
        });
        return Ask.Offer.of(found);
    }

    private LinkedHashMap<InForce, String> usual() {
        var all = new LinkedHashMap<InForce, String>();
        if (span != null) {
            all.put(span.dates(), Words.text(span.waits() ? "mappings.dates.waits" : "mappings.dates.holds"));
        }
        all.putIfAbsent(InForce.ALWAYS, Words.text("mappings.dates.always"));
        all.putIfAbsent(InForce.from(month.from()), Words.text("mappings.dates.month", Times.month(month)));
        all.putIfAbsent(InForce.from(today), Words.text("mappings.dates.now"));
        if (lockedUntil != null) {
            all.putIfAbsent(InForce.from(lockedUntil.plusDays(1)), Words.text("mappings.dates.open"));
        }
        return all;
    }

    private Choice choice(InForce dates, String words) {
        return Choice.plain(TargetWords.dates(dates), words, () -> take.accept(dates));
    }
}
