package dev.weighhouse.store;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the events of each crossing add up to, for as many crossings as a log has: a hash table of plain arrays. */
final class Stories {
    private final long[] keys;
    private final int[] firsts;
    private final int[] lasts;
    private final @Nullable CrossingState[] states;
    private final boolean[] seen;
    private final int mask;

    /** @param events there are no more crossings than that */
    Stories(int events) {
        var size = Integer.highestOneBit(Math.max(8, events)) * 4;
        keys = new long[size];
        firsts = new int[size];
        lasts = new int[size];
        states = new CrossingState[size];
        seen = new boolean[size];
        mask = size - 1;
    }

    /** Adds an event to the story of its crossing. */
    void add(long key, int event, Step step) {
        var place = place(key);
        if (firsts[place] == 0) {
            keys[place] = key;
            firsts[place] = event;
        }
        lasts[place] = event;
        states[place] =
                CrossingState.after(Optional.ofNullable(states[place]), step).orElse(null);
    }

    /** The place of a story, or -1 where there is none or it was found before. */
    int find(long key) {
        var place = place(key);
        if (firsts[place] == 0 || seen[place]) {
            return -1;
        }
        seen[place] = true;
        return place;
    }

    private int place(long key) {
        var place = (int) (key ^ key >>> 32) & mask;
        while (firsts[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    int first(int place) {
        return firsts[place];
    }

    int last(int place) {
        return lasts[place];
    }

    @Nullable
    CrossingState state(int place) {
        return states[place];
    }

    /** The first event of the oldest story that nobody found, or 0. */
    int firstUnseen() {
        var oldest = 0;
        for (int place = 0; place <= mask; place++) {
            if (firsts[place] != 0 && !seen[place] && (oldest == 0 || firsts[place] < oldest)) {
                oldest = firsts[place];
            }
        }
        return oldest;
    }
}
