package dev.weighhouse.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What templates and posted entries have due. What was drafted once, even if it was discarded, is never drafted again. */
final class Recurrence {
    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_YEAR = 12;

    private final JournalBook book;

    Recurrence(JournalBook book) {
        this.book = book;
    }

    List<JournalBook.First> dueFrom(Template template, LocalDate upTo) {
        var due = new ArrayList<JournalBook.First>();
        var months = months(template.every());
        var first = template.draft().date();
        for (int i = 0; months > 0 || i == 0; i++) {
            var day = sameDay(first, i * (long) months);
            var until = template.until();
            if (months == 0 || day.isAfter(upTo) || (until != null && day.isAfter(until))) {
                break;
            }
            due.addAll(on(template, day));
        }
        return due;
    }

    /** One of a template, for a day somebody asked for. */
    List<JournalBook.First> on(Template template, LocalDate day) {
        var origin = new Origin.Recurring(template.name(), day);
        if (book.find(origin.source()).isPresent()) {
            return List.of();
        }
        var reverseOn = template.reverseNextDay() ? day.plusMonths(1).withDayOfMonth(1) : null;
        return List.of(new JournalBook.First(origin, Drafts.on(template.draft(), day, reverseOn)));
    }

    /** The reversals that posted entries were to have by this day. */
    List<JournalBook.First> reversals(List<Journal> journals, LocalDate upTo) {
        var due = new ArrayList<JournalBook.First>();
        for (var journal : journals) {
            var reverseOn = journal.draft().reverseOn();
            var key = journal.key();
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
