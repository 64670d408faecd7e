package dev.weighhouse.journal;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

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
        for (var template : templates) {
            for (var day : days(template, drafted).upTo(upTo)) {
                if (day.by() == null) {
                    due.add(first(template, origin(template, day.day(), drafted)));
                }
            }
        }
        return due;
    }

    /** Due days for which no entry is drafted, as one of another month stands for them. */
    List<JournalDesk.PassedOver> passedOver(List<Template> templates, LocalDate upTo) {
        var passed = new ArrayList<JournalDesk.PassedOver>();
        var drafted = templates.isEmpty() ? List.<Drafted>of() : drafted();
        for (var template : templates) {
            for (var day : days(template, drafted).upTo(upTo)) {
                var by = day.by();
                if (by != null && !YearMonth.from(by.day()).equals(YearMonth.from(day.day()))) {
                    passed.add(new JournalDesk.PassedOver(template.name(), day.day(), by.id(), by.day()));
                }
            }
        }
        return passed;
    }

    /**
     * One of a template, for a day somebody asked for.
     *
     * @throws FailureException with a {@code BadInput} that names the entry that is there for that time
     */
    JournalBook.First on(Template template, LocalDate day) {
        var drafted = drafted();
        days(template, drafted).around(day).ifPresent(there -> {
            throw new FailureException(new Failure.BadInput(
                    "%s was drafted for %s, as %s%s."
                            .formatted(template.name(), there.day(), there.id(), once(template)),
                    "Go on with that entry, or write another one by hand."));
        });
        return first(template, origin(template, day, drafted));
    }

    private static String once(Template template) {
        return switch (template.every()) {
            case ON_REQUEST -> "";
            case MONTH -> ", and it is due once a month";
            case QUARTER -> ", and it is due once in three months";
            case YEAR -> ", and it is due once a year";
        };
    }

    /** Where the month is that of an entry which stands for another month, it is known by its day. */
    private Origin.Recurring origin(Template template, LocalDate day, List<Drafted> drafted) {
        var months = template.every().months();
        if (months == 0) {
            return new Origin.Recurring(template.name(), day);
        }
        var ofMonth = new Origin.Recurring(template.name(), day, book.series(template.name()), months);
        var taken = drafted.stream().anyMatch(before -> before.origin().source().equals(ofMonth.source()));
        return taken ? new Origin.Recurring(template.name(), day, 0, months) : ofMonth;
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

    private DueDays days(Template template, List<Drafted> drafted) {
        var series = book.series(template.name());
        var own = new ArrayList<DueDays.Drafted>();
        var begunWith = template.begunWith();
        if (begunWith != null) {
            own.add(new DueDays.Drafted(
                    begunWith, template.draft().date(), template.every().months(), true));
        }
        for (var before : drafted) {
            var origin = before.origin();
            if (origin.template().equals(template.name()) && (origin.series() == series || origin.series() == 0)) {
                // Of which template of the name it came is not known of those that are known by their day.
                var known = origin.series() == series || series == 1;
                own.add(new DueDays.Drafted(before.id(), origin.due(), origin.months(), known));
            }
        }
        return new DueDays(template, own);
    }

    /** Refuses to take back what does not stand as it was posted: the reversal would leave the rest of it, or stand alone. */
    static void requireThere(Journal journal) {
        var edited = journal.editedSince();
        if (edited != null && !edited.gone()) {
            throw new FailureException(new Failure.BadInput(
                    "%s stands in the ledger otherwise than it was posted: %s".formatted(journal.id(), edited.words()),
                    "Write an entry by hand that takes back what stands there, or put it right in the ledger and look"
                            + " at it again."));
        }
        if (edited != null) {
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
