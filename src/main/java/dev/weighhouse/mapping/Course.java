package dev.weighhouse.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one slot, day by day.
 *
 * @param parts the earliest first; together every day there is, each once
 */
public record Course(List<Part> parts) {

    /**
     * Days in a row on which one decision holds.
     *
     * @param decision the latest that covers these days, also one by which nobody says any more; null where there is none
     */
    public record Part(InForce inForce, @Nullable Mapping decision) {

        /** Where it goes on these days; null where nobody says. */
        public @Nullable Target target() {
            return decision == null ? null : decision.target();
        }
    }

    public Course {
        parts = List.copyOf(parts);
    }

    /** Of each slot about which anything was decided, in the order of their first decisions. */
    public static Map<Slot, Course> all(History history) {
        var bySlot = new LinkedHashMap<Slot, List<Mapping>>();
        for (var decision : history.decisions()) {
            bySlot.computeIfAbsent(decision.slot(), _ -> new ArrayList<>()).add(decision);
        }
        var all = LinkedHashMap.<Slot, Course>newLinkedHashMap(bySlot.size());
        bySlot.forEach((slot, decisions) -> all.put(slot, of(decisions)));
        return all;
    }

    /**
     * Of one slot.
     *
     * @param decisions about it, the oldest first
     */
    public static Course of(List<Mapping> decisions) {
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
        var parts = new ArrayList<Part>();
        @Nullable LocalDate from = null;
        for (var turn : turns) {
            add(parts, decisions, new InForce(from, turn.minusDays(1)));
            from = turn;
        }
        add(parts, decisions, new InForce(from, null));
        return new Course(parts);
    }

    /** @param days on which no decision begins or ends but with them */
    private static void add(List<Part> parts, List<Mapping> decisions, InForce days) {
        var holding = holding(decisions, days);
        if (!parts.isEmpty() && Objects.equals(parts.getLast().decision(), holding)) {
            days = new InForce(parts.removeLast().inForce().from(), days.to());
        }
        parts.add(new Part(days, holding));
    }

    private static @Nullable Mapping holding(List<Mapping> decisions, InForce days) {
        for (var decision : decisions.reversed()) {
            if (decision.inForce().overlap(days).isPresent()) {
                return decision;
            }
        }
        return null;
    }

    public Part on(LocalDate day) {
        return parts.stream()
                .filter(part -> part.inForce().covers(day))
                .findFirst()
                .orElseThrow();
    }

    /** What holds on some days only, cut to them. */
    public List<Part> within(InForce days) {
        return parts.stream()
                .flatMap(part -> part.inForce().overlap(days).stream().map(cut -> new Part(cut, part.decision())))
                .toList();
    }

    /** The days in a row around one day on which the same decision holds; or, where nobody says, on which nobody does. */
    public InForce around(LocalDate day) {
        var at = on(day);
        if (at.target() != null) {
            return at.inForce();
        }
        return around(day, List.of(this), other -> on(other).target() == null);
    }

    /**
     * The days in a row around one day on which something is so that it is so on that day.
     *
     * @param courses on which alone it depends
     */
    public static InForce around(LocalDate day, Collection<Course> courses, Predicate<LocalDate> so) {
        var turns = new TreeSet<LocalDate>();
        for (var course : courses) {
            course.parts.forEach(
                    part -> Optional.ofNullable(part.inForce().from()).ifPresent(turns::add));
        }
        @Nullable LocalDate from = turns.floor(day);
        while (from != null && so.test(from.minusDays(1))) {
            from = turns.lower(from);
        }
        @Nullable LocalDate next = turns.higher(day);
        while (next != null && so.test(next)) {
            next = turns.higher(next);
        }
        return new InForce(from, next == null ? null : next.minusDays(1));
    }
}
