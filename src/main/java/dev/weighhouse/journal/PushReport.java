package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a push or a resolving ended.
 *
 * @param lines one for each entry that was tried, in order
 * @param stopped why the rest was not tried, or null
 * @param score what was predicted and what came, filled after the accounts concerned were pulled again; else empty
 */
public record PushReport(List<Line> lines, @Nullable String stopped, List<Score> score) {

    /**
     * One entry.
     *
     * @param lookAgain how long to wait before the next look can prove more, or null
     */
    public record Line(
            CrossingKey key,
            JournalId entry,
            CrossingState state,
            @Nullable String ledgerId,
            int attempts,
            String reason,
            String nextStep,
            @Nullable Duration lookAgain) {}

    /** One account's difference of a month as predicted and as pulled afterwards. */
    public record Score(AccountId account, String label, Period month, Money predicted, Money actual) {
        public boolean hit() {
            return predicted.equals(actual);
        }
    }

    public PushReport {
        lines = List.copyOf(lines);
        score = List.copyOf(score);
    }

    /** Whether a person should look: something is not confirmed, or a prediction was missed. */
    public boolean needsPerson() {
        return stopped != null
                || lines.stream().anyMatch(line -> line.state() != CrossingState.CONFIRMED)
                || score.stream().anyMatch(line -> !line.hit());
    }
}
