package dev.weighhouse.sync;

import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a plan that was carried out.
 *
 * @param plan what was carried out; made anew from what both sides said then
 * @param lines what became of each account of which something was sent, or was to be, in their order
 * @param held what a guard kept from being sent
 * @param stopped why it ended before its end, with what to do next; null where it did not
 */
public record SyncReport(
        ChartPlan plan,
        List<Line> lines,
        List<PlanItem> held,
        @Nullable String stopped) {

    public SyncReport {
        lines = List.copyOf(lines);
        held = List.copyOf(held);
    }

    /**
     * One change.
     *
     * @param key its name in the log; null where nothing was written down
     * @param state how it stands; null where nothing was written down
     * @param words one sentence for a person
     * @param nextStep what happens now, or what the person can do
     * @param lookAgain how long until another look can tell more, or null
     */
    public record Line(
            Action action,
            String externalId,
            String label,
            @Nullable CrossingKey key,
            @Nullable CrossingState state,
            String words,
            String nextStep,
            @Nullable Duration lookAgain) {

        public boolean isDone() {
            return state == CrossingState.CONFIRMED;
        }
    }

    /** What this and a later report say together: of each change its end. */
    public SyncReport then(SyncReport later) {
        var all = new LinkedHashMap<Object, Line>();
        Stream.concat(lines.stream(), later.lines.stream())
                .forEach(line -> all.put(Objects.requireNonNullElse(line.key(), line.externalId()), line));
        return new SyncReport(later.plan, List.copyOf(all.values()), later.held, later.stopped);
    }

    public long done() {
        return lines.stream().filter(Line::isDone).count();
    }

    /** What did not end well. */
    public List<Line> open() {
        return lines.stream().filter(line -> !line.isDone()).toList();
    }

    /** How long until another look can settle what is in doubt; empty where nothing is. */
    public Optional<Duration> lookAgain() {
        return lines.stream().map(Line::lookAgain).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** Whether the charts are in step now, as far as anybody knows. */
    public boolean isInStep() {
        return stopped == null && open().isEmpty() && held.isEmpty();
    }
}
