package dev.weighhouse.journal;

import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Outcome;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalBook.Kept;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tries to bring entries across, or looks for them, until one of them says that it is no use to go on. */
final class Tries implements SideBySide.Work<Kept, Tries.Tried> {
    /** As long as a connection waits at most; whoever is to wait longer is told so. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int MOST_WAITS = 3;

    /** How it went with one entry: what is reported of it, and why nothing further was begun. */
    record Tried(PushReport.@Nullable Line line, @Nullable String stopped) {}

    private final Progress progress;
    private final Function<JournalId, String> doing;
    private final Function<Kept, Optional<Outcome>> work;
    private final int total;
    private boolean cancelled;

    /**
     * Tries of one push or one resolving.
     *
     * @param doing what is being done with an entry, for the person who waits
     * @param work one entry; several at once. Empty where it was held, which is told elsewhere
     * @param total how many there are
     */
    Tries(Progress progress, Function<JournalId, String> doing, Function<Kept, Optional<Outcome>> work, int total) {
        this.progress = progress;
        this.doing = doing;
        this.work = work;
        this.total = total;
    }

    @Override
    public boolean begins(Kept kept, int ended) {
        cancelled = progress.cancelled();
        if (!cancelled) {
            progress.step(doing.apply(kept.latest().id()), ended, total);
        }
        return !cancelled;
    }

    @Override
    public Tried on(Kept kept) {
        var id = kept.latest().id();
        try {
            var outcome = work.apply(kept);
            for (int again = 0;
                    again < MOST_WAITS && outcome.filter(this::isWorthWaiting).isPresent();
                    again++) {
                outcome = work.apply(kept);
            }
            return outcome.map(end -> tried(id, end)).orElse(new Tried(null, null));
        } catch (FailureException e) {
            var words =
                    "%s: %s %s".formatted(id, e.failure().words(), e.failure().nextStep());
            return new Tried(null, words);
        }
    }

    private static Tried tried(JournalId id, Outcome outcome) {
        return new Tried(line(id, outcome), outcome.halt() ? outcome.reason() + " " + outcome.nextStep() : null);
    }

    /** The ledger wants fewer requests for a while. It is the connection that waits, before its next request. */
    private boolean isWorthWaiting(Outcome outcome) {
        var wait = outcome.lookAgain();
        return outcome.halt() && wait != null && wait.compareTo(PATIENCE) <= 0 && !progress.cancelled();
    }

    @Override
    public boolean stops(Tried end) {
        return end.stopped() != null;
    }

    /** When all is over. */
    PushReport report(List<Tried> ends) {
        var lines = ends.stream().map(Tried::line).filter(Objects::nonNull).toList();
        var stopped = ends.stream().map(Tried::stopped).filter(Objects::nonNull).findFirst();
        var byPerson = cancelled ? "Stopped by you. %d of %d entries were tried.".formatted(ends.size(), total) : null;
        return new PushReport(lines, stopped.orElse(byPerson), List.of());
    }

    private static PushReport.Line line(JournalId id, Outcome outcome) {
        return new PushReport.Line(
                outcome.key(),
                id,
                outcome.state(),
                outcome.ledgerId(),
                outcome.attempts(),
                outcome.reason(),
                outcome.nextStep(),
                outcome.lookAgain());
    }
}
