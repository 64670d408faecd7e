package dev.weighhouse.ui.journals;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days as people type them: {@code 31 Oct 2026} or {@code 2026-10-31}. */
final class TypedDay {
    private static final List<DateTimeFormatter> FORMS =
            List.of(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK), DateTimeFormatter.ISO_LOCAL_DATE);

    private TypedDay() {}

    static Optional<LocalDate> of(String typed) {
        for (var form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(typed.strip(), form));
            } catch (DateTimeParseException _) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }
}
