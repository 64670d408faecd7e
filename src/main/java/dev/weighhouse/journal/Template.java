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
 */
public record Template(
        String name, Draft draft, Every every, @Nullable LocalDate until, boolean reverseNextDay) {

    /** How often a template is due. */
    public enum Every {
        /** Only when somebody asks for it. */
        ON_REQUEST,
        MONTH,
        QUARTER,
        YEAR
    }
}
