package dev.weighhouse.mappingdesk;

import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates for which one decision still holds: those it was made for, less those that later decisions took.
 *
 * @param inForce without a gap; a decision that lost days in its middle has two stretches
 */
record Stretch(InForce inForce, Mapping decision) {

    /** By item, the whole before its rules, each from the earliest date on. */
    static final Comparator<Stretch> ORDER = Comparator.comparing(
                    (Stretch stretch) -> stretch.slot().item())
            .thenComparing(stretch -> stretch.slot().when().toString())
            .thenComparing(Stretch::begins);

    private LocalDate begins() {
        var from = inForce.from();
        return from == null ? LocalDate.MIN : from;
    }

    private LocalDate ends() {
        var to = inForce.to();
        return to == null ? LocalDate.MAX : to;
    }

    Slot slot() {
        return decision.slot();
    }

    /** What holds at any time, by slot in the order of their first decisions, each from the earliest date on. */
    static Map<Slot, List<Stretch>> of(History history) {
        var bySlot = new LinkedHashMap<Slot, List<Mapping>>();
        for (var decision : history.decisions()) {
            bySlot.computeIfAbsent(decision.slot(), _ -> new ArrayList<>()).add(decision);
        }
        var all = new LinkedHashMap<Slot, List<Stretch>>();
        bySlot.forEach((slot, decisions) -> all.put(slot, of(decisions)));
        return all;
    }

    /** @param decisions about one slot, the oldest first */
    private static List<Stretch> of(List<Mapping> decisions) {
        // each day on which another decision may begin to hold; what lies before the first is the open beginning
        var turns = new TreeSet<LocalDate>();
        for (var decision : decisions) {
            var from = decision.inForce().from();
            var to = decision.inForce().to();
            if (from != null) {
                turns.add(from);
            }
            if (to != null) {
                turns.add(to.plusDays(1));
            }
        }
        var stretches = new ArrayList<Stretch>();
        @Nullable LocalDate from = null;
        for (var turn : turns) {
            add(stretches, decisions, from, turn.minusDays(1));
            from = turn;
        }
        add(stretches, decisions, from, null);
        return stretches;
    }

    /**
     * What a decision about these dates would change.
     *
     * @param stretches of one slot, from the earliest date on
     * @param target null: from then on nobody says
     */
    static What change(List<Stretch> stretches, InForce dates, @Nullable Target target) {
        var last = dates.to() == null ? LocalDate.MAX : dates.to();
        var open = dates.from() == null ? LocalDate.MIN : dates.from();
        var any = false;
        var same = true;
        for (var stretch : stretches) {
            var end = stretch.ends();
            if (stretch.begins().isAfter(last) || end.isBefore(open)) {
                continue;
            }
            any = true;
            same &= !stretch.begins().isAfter(open)
                    && Objects.equals(stretch.decision().target(), target);
            open = end.equals(LocalDate.MAX) ? LocalDate.MAX : end.plusDays(1);
        }
        if (!any) {
            return target == null ? What.SAME : What.NEW;
        }
        if (target == null) {
            return What.UNMAPPED;
        }
        var covered = open.equals(LocalDate.MAX) || open.isAfter(last);
        return same && covered ? What.SAME : What.CHANGED;
    }

    /** Where something goes within these dates, each target once, the earliest first. */
    static List<Target> targets(List<Stretch> stretches, InForce dates) {
        var last = dates.to() == null ? LocalDate.MAX : dates.to();
        var first = dates.from() == null ? LocalDate.MIN : dates.from();
        return stretches.stream()
                .filter(stretch ->
                        !stretch.begins().isAfter(last) && !stretch.ends().isBefore(first))
                .flatMap(stretch -> Stream.ofNullable(stretch.decision().target()))
                .distinct()
                .toList();
    }

    private static void add(
            List<Stretch> stretches, List<Mapping> decisions, @Nullable LocalDate from, @Nullable LocalDate to) {
        var day = from != null ? from : to;
        for (var decision : decisions.reversed()) {
            if (day == null
                    ? decision.inForce().equals(InForce.ALWAYS)
                    : decision.inForce().covers(day)) {
                if (decision.target() != null) {
                    addOrExtend(stretches, decision, from, to);
                }
                return;
            }
        }
    }

    private static void addOrExtend(
            List<Stretch> stretches, Mapping decision, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (!stretches.isEmpty()) {
            var last = stretches.getLast();
            var end = last.inForce().to();
            if (last.decision().equals(decision)
                    && end != null
                    && end.plusDays(1).equals(from)) {
                stretches.set(
                        stretches.size() - 1,
                        new Stretch(new InForce(last.inForce().from(), to), decision));
                return;
            }
        }
        stretches.add(new Stretch(new InForce(from, to), decision));
    }
}
