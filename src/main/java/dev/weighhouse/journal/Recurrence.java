package dev.weighhouse.journal;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What templates and posted entries have due. What was drafted once, even if it was discarded, is never drafted again. */
final class Recurrence {
    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_YEAR = 12;

    private final JournalBook book;

    Recurrence(JournalBook book) {
        this.book = book;
    }

    List<JournalBook.First> dueFrom(List<Template> templates, LocalDate upTo) {
        var due = new ArrayList<JournalBook.First>();
        var byDay = templates.isEmpty() ? Set.<Origin.Recurring>of() : byDay();
        templates.forEach(template -> due.addAll(dueFrom(template, upTo, byDay)));
        return due;
    }

    private List<JournalBook.First> dueFrom(Template template, LocalDate upTo, Set<Origin.Recurring> byDay) {
        var due = new ArrayList<JournalBook.First>();
        var months = months(template.every());
        var first = template.draft().date();
        for (int i = 0; months > 0 || i == 0; i++) {
            var day = sameDay(first, i * (long) months);
            var until = template.until();
            if (months == 0 || day.isAfter(upTo) || (until != null && day.isAfter(until))) {
                break;
            }
            due.addAll(on(template, day, byDay));
        }
        return due;
    }

    /** One of a template, for a day somebody asked for; empty if it was drafted for that day, or for its month, before. */
    List<JournalBook.First> on(Template template, LocalDate day) {
        return on(template, day, byDay());
    }

    private List<JournalBook.First> on(Template template, LocalDate day, Set<Origin.Recurring> byDay) {
        var origin = months(template.every()) == 0
                ? new Origin.Recurring(template.name(), day)
                : new Origin.Recurring(template.name(), day, book.series(template.name()));
        if (book.find(origin.source()).isPresent() || byDay.stream().anyMatch(before -> isSame(before, origin))) {
            return List.of();
        }
        var reverseOn = template.reverseNextDay() ? day.plusMonths(1).withDayOfMonth(1) : null;
        return List.of(new JournalBook.First(origin, Drafts.on(template.draft(), day, reverseOn)));
    }

    /** What is known by its day. Of which template of the name it came is not, so a later one is held to be another. */
    private Set<Origin.Recurring> byDay() {
        return book.all().stream()
                .map(kept -> kept.latest().origin())
                .filter(Origin.Recurring.class::isInstance)
                .map(Origin.Recurring.class::cast)
                .filter(origin -> origin.series() == 0)
                .collect(Collectors.toSet());
    }

    private static boolean isSame(Origin.Recurring before, Origin.Recurring now) {
        return before.template().equals(now.template())
                && (before.due().equals(now.due())
                        || (now.series() == 1 && YearMonth.from(before.due()).equals(YearMonth.from(now.due()))));
    }

    /** Refuses to take back what the ledger does not show any more: the reversal would stand there alone. */
    static void requireThere(Journal journal) {
        var edited = journal.editedSince();
        if (edited != null && edited.gone()) {
            throw new FailureException(new Failure.BadInput(
                    "%s was not found in the ledger any more: %s".formatted(journal.id(), edited.words()),
                    "There is nothing to take back. Look for it again if it should stand there."));
        }
    }

    /**
     * The reversals that posted entries were to have by this day. What somebody changed or deleted in the ledger is taken back
     * by nobody but a person who looked.
     */
    List<JournalBook.First> reversals(List<Journal> journals, LocalDate upTo) {
        var due = new ArrayList<JournalBook.First>();
        for (var journal : journals) {
            var reverseOn = journal.draft().reverseOn();
            var key = journal.key();
            if (journal.editedSince() != null) {
                continue;
            }
            if (journal.state() != JournalState.POSTED || reverseOn == null || key == null || reverseOn.isAfter(upTo)) {
                continue;
            }
            var origin = new Origin.Reversal(journal.id(), key);
            if (book.find(origin.source()).isEmpty()) {
                due.add(new JournalBook.First(origin, Drafts.reversal(journal.id(), journal.draft(), reverseOn)));
            }
        }
        return due;
    }

    /** The last day of a month stays the last day. */
    private static LocalDate sameDay(LocalDate first, long months) {
        var day = first.plusMonths(months);
        return first.getDayOfMonth() == first.lengthOfMonth() ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    private static int months(Template.Every every) {
        return switch (every) {
            case ON_REQUEST -> 0;
            case MONTH -> 1;
            case QUARTER -> MONTHS_A_QUARTER;
            case YEAR -> MONTHS_A_YEAR;
        };
    }
}
