package dev.weighhouse.mappingdesk;

import dev.weighhouse.mapping.Course;
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
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        var all = new LinkedHashMap<Slot, List<Stretch>>();
        Course.all(history).forEach((slot, course) -> all.put(slot, of(course)));
        return all;
    }

    private static List<Stretch> of(Course course) {
        var stretches = new ArrayList<Stretch>();
        for (var part : course.parts()) {
            var decision = part.decision();
            if (decision != null && decision.target() != null) {
                stretches.add(new Stretch(part.inForce(), decision));
            }
        }
        return stretches;
    }

    /** Whether it holds on any of these days. */
    boolean meets(InForce dates) {
        return inForce.overlap(dates).isPresent();
    }

    /**
     * What a decision about these dates would change.
     *
     * @param stretches of one slot, from the earliest date on
     * @param somewhere false: from then on nobody says
     * @param stays whether it says the same as one of them
     */
    static What change(List<Stretch> stretches, InForce dates, boolean somewhere, Predicate<Stretch> stays) {
        var met = stretches.stream().filter(stretch -> stretch.meets(dates)).toList();
        var any = !met.isEmpty();
        var same = cover(met, dates) && met.stream().allMatch(stays);
        if (!any) {
            return somewhere ? What.NEW : What.SAME;
        }
        if (!somewhere) {
            return What.UNMAPPED;
        }
        return same ? What.SAME : What.CHANGED;
    }

    /** Whether on each of these days one of them holds. */
    static boolean cover(List<Stretch> stretches, InForce dates) {
        var last = dates.to() == null ? LocalDate.MAX : dates.to();
        var open = dates.from() == null ? LocalDate.MIN : dates.from();
        for (var stretch : stretches) {
            if (stretch.ends().isBefore(open)) {
                continue;
            }
            if (stretch.begins().isAfter(open)) {
                return false;
            }
            if (!stretch.ends().isBefore(last)) {
                return true;
            }
            open = stretch.ends().plusDays(1);
        }
        return false;
    }

    /** Where something goes within these dates, each target once, the earliest first. */
    static List<Target> targets(List<Stretch> stretches, InForce dates) {
        return stretches.stream()
                .filter(stretch -> stretch.meets(dates))
                .flatMap(stretch -> Stream.ofNullable(stretch.decision().target()))
                .distinct()
                .toList();
    }
}
