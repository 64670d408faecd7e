package dev.weighhouse.crossing;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the crossings a {@link Draw} takes, out of any number that are offered, in the memory of those alone. */
public final class Ranked {
    private record Place(String rank, long number) {}

    private final Draw draw;
    private final PriorityQueue<Place> kept =
            new PriorityQueue<>(Comparator.comparing(Place::rank).reversed());
    private long offered;

    public Ranked(Draw draw) {
        this.draw = draw;
    }

    /** One crossing of the population, in whatever order. */
    public void offer(String shortKey, long number) {
        offered++;
        var place = new Place(draw.rank(shortKey), number);
        if (kept.size() < draw.size()) {
            kept.add(place);
        } else if (place.rank().compareTo(kept.element().rank()) < 0) {
            kept.remove();
            kept.add(place);
        }
    }

    /** How many were offered. */
    public long population() {
        return offered;
    }

    /** The numbers of what was taken, newest first. */
    public List<Long> numbers() {
        return kept.stream()
                .map(Place::number)
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
