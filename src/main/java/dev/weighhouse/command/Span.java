package dev.weighhouse.command;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The months a command is about: one, or from one to another, or a month up to a day, or none said. */
final class Span {

    @Option(names = "--period", paramLabel = "YYYY-MM", description = "One accounting month.")
    private @Nullable String period;

    @Option(names = "--from", paramLabel = "YYYY-MM", description = "The first of several months.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "YYYY-MM", description = "The last of several months.")
    private @Nullable String to;

    @Option(names = "--as-of", paramLabel = "DATE", description = "From the first of the month to this day.")
    private @Nullable LocalDate asOf;

    /** The months that were said, in order; none where nothing was said. */
    List<Period> months() {
        if (asOf != null) {
            if (period != null || from != null || to != null) {
                throw refused("--as-of goes alone, without --period, --from and --to.");
            }
            return List.of(new Period(asOf.withDayOfMonth(1), asOf));
        }
        if (period != null && (from != null || to != null)) {
            throw refused("--period goes alone, without --from and --to.");
        }
        if (period != null) {
            var month = month("--period", period);
            return Period.months(month, month);
        }
        if (from == null && to == null) {
            return List.of();
        }
        if (from == null || to == null) {
            throw refused("--from and --to go together.");
        }
        var months = Period.months(month("--from", from), month("--to", to));
        if (months.isEmpty()) {
            throw refused("--from %s comes after --to %s.".formatted(from, to));
        }
        return months;
    }

    /** The one month that must be said. */
    static Period onlyMonth(@Nullable String text) {
        if (text == null) {
            throw refused("No month was given: --period is missing.");
        }
        return Period.of(month("--period", text));
    }

    private static YearMonth month(String option, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "%s %s is not a month.".formatted(option, text), "Write it as YYYY-MM, such as 2026-10."),
                    e);
        }
    }

    private static FailureException refused(String words) {
        return new FailureException(new Failure.BadInput(words, "See weighhouse --help."));
    }
}
