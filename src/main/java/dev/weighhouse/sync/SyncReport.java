package dev.weighhouse.sync;

import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
     * @param withoutTaxCode the tax code of the ledger that was left out because the platform does not know it, or null
     * @param over whether nothing is left to do of it though it was not done: nothing asks for it any more
     */
    public record Line(
            Action action,
            String externalId,
            String label,
            @Nullable CrossingKey key,
            @Nullable CrossingState state,
            String words,
            String nextStep,
            @Nullable Duration lookAgain,
            @Nullable String withoutTaxCode,
            boolean over) {

        public boolean isDone() {
            return state == CrossingState.CONFIRMED;
        }

        boolean isOpen() {
            return !isDone() && !over;
        }

        /** The same change, of which the plan made afterwards asks nothing. */
        Line ended() {
            return new Line(action, externalId, label, key, state, words, nextStep, null, withoutTaxCode, true);
        }

        /** What became of it, and what was left out. */
        public String told() {
            return withoutTaxCode == null
                    ? words
                    : "%s Its tax code %s was left out, because the platform does not know it."
                            .formatted(words, withoutTaxCode);
        }
    }

    /**
     * The same with what a look settled before it, or could not: what this report tells of a change, or holds, is its end.
     *
     * @param settled lines of changes that were in doubt
     */
    SyncReport after(List<Line> settled) {
        var keys = lines.stream().map(Line::key).collect(Collectors.toSet());
        var waiting = held.stream().map(PlanItem::externalId).collect(Collectors.toSet());
        var all = new ArrayList<Line>();
        settled.stream()
                .filter(line -> !keys.contains(line.key()) && !waiting.contains(line.externalId()))
                // What was refused, the plan that was made afterwards has taken up where anything is left of it.
                .map(line -> line.state() == CrossingState.REJECTED ? line.ended() : line)
                .forEach(all::add);
        all.addAll(lines);
        return new SyncReport(plan, all, held, stopped);
    }

    /** A later look that failed, which tells of no change anything new. */
    public SyncReport failedLater(Failure failure) {
        return new SyncReport(plan, List.of(), held, failure.words() + " " + failure.nextStep());
    }

    /** What this and a later report say together: of each change its end. */
    public SyncReport then(SyncReport later) {
        var all = new LinkedHashMap<Object, Line>();
        // What waited for a look and is held now is told as held.
        var waiting = later.held.stream().map(PlanItem::externalId).collect(Collectors.toSet());
        Stream.concat(
                        lines.stream().filter(line -> line.lookAgain() == null || !waiting.contains(line.externalId())),
                        later.lines.stream())
                .forEach(line -> all.put(Objects.requireNonNullElse(line.key(), line.externalId()), line));
        return new SyncReport(later.plan, List.copyOf(all.values()), later.held, later.stopped);
    }

    /** How many accounts were sent and stand. */
    public long done() {
        return last().stream().filter(Line::isDone).count();
    }

    /** The last change of each account whose last change did not end well. */
    public List<Line> open() {
        return last().stream().filter(Line::isOpen).toList();
    }

    /** The accounts that stand without the tax code that the ledger states. */
    public List<Line> withoutTaxCode() {
        return last().stream()
                .filter(line -> line.isDone() && line.withoutTaxCode() != null)
                .toList();
    }

    /** Of each account its last change: what came before was mended by it, as where a tax code was refused. */
    private List<Line> last() {
        var last = new LinkedHashMap<String, Line>();
        lines.forEach(line -> last.put(line.externalId(), line));
        return List.copyOf(last.values());
    }

    /** How long until another look can settle what is in doubt; empty where nothing is. */
    public Optional<Duration> lookAgain() {
        return last().stream().map(Line::lookAgain).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** Whether the charts are in step now, as far as anybody knows. */
    public boolean isInStep() {
        return stopped == null && open().isEmpty() && held.isEmpty();
    }
}
