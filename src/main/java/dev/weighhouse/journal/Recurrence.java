package dev.weighhouse.journal;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What templates and posted entries have due. What was drafted once, even if it was discarded, is never drafted again. */
final class Recurrence {
    private final JournalBook book;

    /** An entry that a template made, discarded or not. */
    private record Drafted(JournalId id, Origin.Recurring origin) {}

    Recurrence(JournalBook book) {
        this.book = book;
    }

    List<JournalBook.First> dueFrom(List<Template> templates, LocalDate upTo) {
        var due = new ArrayList<JournalBook.First>();
        var drafted = templates.isEmpty() ? List.<Drafted>of() : drafted();
        templates.forEach(template -> due.addAll(dueFrom(template, upTo, drafted)));
        return due;
    }

    private List<JournalBook.First> dueFrom(Template template, LocalDate upTo, List<Drafted> drafted) {
        var due = new ArrayList<JournalBook.First>();
        var months = template.every().months();
        var first = template.draft().date();
        for (int i = 0; months > 0 || i == 0; i++) {
            var day = template.every().after(first, i);
            var until = template.until();
            if (months == 0 || day.isAfter(upTo) || (until != null && day.isAfter(until))) {
                break;
            }
            var origin = origin(template, day);
            if (instead(template, origin, drafted).isEmpty()) {
                due.add(first(template, origin));
            }
        }
        return due;
    }

    /**
     * One of a template, for a day somebody asked for.
     *
     * @throws FailureException with a {@code BadInput} that names the entry that is there for that time
     */
    JournalBook.First on(Template template, LocalDate day) {
        var origin = origin(template, day);
        instead(template, origin, drafted()).ifPresent(there -> {
            throw new FailureException(new Failure.BadInput(
                    "%s was drafted for %s, as %s%s."
                            .formatted(template.name(), there.origin().due(), there.id(), once(template)),
                    "Go on with that entry, or write another one by hand."));
        });
        return first(template, origin);
    }

    private static String once(Template template) {
        return switch (template.every()) {
            case ON_REQUEST -> "";
            case MONTH -> ", and it is due once a month";
            case QUARTER -> ", and it is due once in three months";
            case YEAR -> ", and it is due once a year";
        };
    }

    private Origin.Recurring origin(Template template, LocalDate day) {
        return template.every().months() == 0
                ? new Origin.Recurring(template.name(), day)
                : new Origin.Recurring(template.name(), day, book.series(template.name()));
    }

    private static JournalBook.First first(Template template, Origin.Recurring origin) {
        var day = origin.due();
        var reverseOn = template.reverseNextDay() ? day.plusMonths(1).withDayOfMonth(1) : null;
        return new JournalBook.First(origin, Drafts.on(template.draft(), day, reverseOn));
    }

    private List<Drafted> drafted() {
        var drafted = new ArrayList<Drafted>();
        for (var kept : book.all()) {
            if (kept.latest().origin() instanceof Origin.Recurring origin) {
                drafted.add(new Drafted(kept.latest().id(), origin));
            }
        }
        return drafted;
    }

    /** What was drafted for the time in which a day falls, whatever day that template had then. */
    private static Optional<Drafted> instead(Template template, Origin.Recurring now, List<Drafted> drafted) {
        return drafted.stream()
                .filter(before -> isSame(before.origin(), now, template.every().months()))
                .findFirst();
    }

    /**
     * Whether less than a period lies between two of one template. Counted in months, as the last day of one may be an earlier
     * day than that of another. Of which template of the name it came is not known of those that are known by their day.
     */
    private static boolean isSame(Origin.Recurring before, Origin.Recurring now, int months) {
        if (!before.template().equals(now.template())) {
            return false;
        }
        var between = ChronoUnit.MONTHS.between(YearMonth.from(before.due()), YearMonth.from(now.due()));
        if (before.series() == 0 && now.series() != 1) {
            return before.due().equals(now.due());
        }
        return (before.series() == now.series() || before.series() == 0) && Math.abs(between) < months;
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
}
