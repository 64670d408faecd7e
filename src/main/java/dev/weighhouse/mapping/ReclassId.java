package dev.weighhouse.mapping;

import dev.weighhouse.books.ConnectionId;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stable id of an entry that brings over what was booked.
 *
 * @param change the stable id of the change
 * @param platform whose transactions it moves
 * @param month of which it moves them; it may be posted in a later one
 * @param currency by its code
 */
public record ReclassId(String change, ConnectionId platform, YearMonth month, String currency) {
    private static final Pattern ID = Pattern.compile("([0-9a-f]+):(.+):(\\d{4}-\\d{2}):([A-Z]{3})(?::\\d+)?");

    /** Reads one, also of an entry that followed another of the same id; empty for what is none. */
    public static Optional<ReclassId> parse(String id) {
        var parts = ID.matcher(id);
        return parts.matches()
                ? Optional.of(new ReclassId(
                        parts.group(1),
                        new ConnectionId(parts.group(2)),
                        YearMonth.parse(parts.group(3)),
                        parts.group(4)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "%s:%s:%s:%s".formatted(change, platform, month, currency);
    }
}
