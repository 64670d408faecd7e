package dev.weighhouse.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be drafted again and again.
 *
 * @param name unique in the workspace
 * @param draft what it says; its date is the first due date
 * @param every how often it is due
 * @param until the last due date, or null for no end
 * @param reverseNextDay whether each is taken back on the first day of the following month
 * @param begunWith the entry it was kept from, which is the one of the first due date; null where there is none yet
 */
public record Template(
        String name,
        Draft draft,
        Every every,
        @Nullable LocalDate until,
        boolean reverseNextDay,
        @Nullable JournalId begunWith) {

    /** One of which no entry is there yet. */
    public Template(String name, Draft draft, Every every, @Nullable LocalDate until, boolean reverseNextDay) {
        this(name, draft, every, until, reverseNextDay, null);
    }

    /** The first day that needs an entry; counted from the day of the entry there is, as that may be the last of a longer month. */
    public LocalDate first() {
        return begunWith == null ? draft.date() : every.after(draft.date(), 1);
    }

    /** How often a template is due. */
    public enum Every {
        /** Only when somebody asks for it. */
        ON_REQUEST(0),
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Every(int months) {
            this.months = months;
        }

        /** How many months lie between two; 0 where it is never due by itself. */
        public int months() {
            return months;
        }

        /** The day so many of them later; the last day of a month stays the last day. */
        public LocalDate after(LocalDate first, long times) {
            var day = first.plusMonths(times * months);
            return first.getDayOfMonth() == first.lengthOfMonth() ? day.withDayOfMonth(day.lengthOfMonth()) : day;
        }
    }
}
