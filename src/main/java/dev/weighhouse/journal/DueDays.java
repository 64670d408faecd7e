package dev.weighhouse.journal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The due days of a template beside the entries that were drafted of it, matched one to one: whatever became of its day or of
 * how often it is due, no time is drafted twice, and none is lost.
 */
final class DueDays {
    private static final int HALF_A_MONTH = 15;

    private final Template template;
    private final List<Drafted> drafted;
    private final Set<JournalId> matched = new HashSet<>();

    /**
     * An entry of the template, discarded or not.
     *
     * @param day for which it was drafted
     * @param months for how many it stands; 0 where that is not known
     * @param known whether it is known to be of this template, and not of one forgotten; else it counts on its very day
     */
    record Drafted(JournalId id, LocalDate day, int months, boolean known) {}

    /**
     * A day on which the template is due.
     *
     * @param by the entry that stands for it; null while none does
     */
    record DueDay(LocalDate day, @Nullable Drafted by) {}

    DueDays(Template template, List<Drafted> drafted) {
        this.template = template;
        this.drafted = List.copyOf(drafted);
    }

    /** The earliest first. */
    List<DueDay> upTo(LocalDate last) {
        matched.clear();
        var days = new ArrayList<DueDay>();
        for (int i = 0; template.every().months() > 0; i++) {
            var day = template.every().after(template.draft().date(), i);
            var until = template.until();
            if (day.isAfter(last) || (until != null && day.isAfter(until))) {
                break;
            }
            var by = match(day).or(() -> within(day));
            days.add(new DueDay(day, by.orElse(null)));
        }
        return days;
    }

    /** The entry that stands for the time of a day somebody asked for. */
    Optional<Drafted> around(LocalDate day) {
        return drafted.stream()
                .filter(before -> isNear(before, day))
                .min(nearest(day))
                .or(() -> within(day));
    }

    private Optional<Drafted> match(LocalDate day) {
        var found = drafted.stream()
                .filter(before -> !matched.contains(before.id()) && isNear(before, day))
                .min(nearest(day));
        found.ifPresent(before -> matched.add(before.id()));
        return found;
    }

    /** Within half a period, or in the same month: each month has one due day at most, and of several entries the nearest is taken. */
    private boolean isNear(Drafted before, LocalDate day) {
        if (!before.known() || template.every().months() == 0) {
            return before.day().equals(day);
        }
        var half = HALF_A_MONTH * Math.min(template.every().months(), months(before));
        return sameMonth(before, day) || apart(before, day) <= half;
    }

    private static Comparator<Drafted> nearest(LocalDate day) {
        return Comparator.<Drafted, Boolean>comparing(before -> !sameMonth(before, day))
                .thenComparingLong(before -> apart(before, day))
                .thenComparing(Drafted::day);
    }

    /** One of a quarter stands for the three months of it, though the template is due every month by now. */
    private Optional<Drafted> within(LocalDate day) {
        if (template.every().months() == 0) {
            return Optional.empty();
        }
        var half = HALF_A_MONTH * template.every().months();
        return drafted.stream()
                .filter(before ->
                        before.known() && months(before) > template.every().months())
                .filter(before -> day.isAfter(before.day())
                        && day.isBefore(before.day().plusMonths(months(before)).minusDays(half)))
                .findFirst();
    }

    private int months(Drafted before) {
        return before.months() == 0 ? template.every().months() : before.months();
    }

    private static boolean sameMonth(Drafted before, LocalDate day) {
        return YearMonth.from(before.day()).equals(YearMonth.from(day));
    }

    private static long apart(Drafted before, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(before.day(), day));
    }
}
