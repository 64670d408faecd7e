package dev.weighhouse.connect;

import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a reading says to the person who waits. */
public final class Notes implements Progress {

    private final List<String> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean cancelled;

    @Override
    public void step(String doing, int done, int total) {
        steps.add(doing);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void note(String words) {
        notes.add(words);
    }

    public void cancel() {
        cancelled = true;
    }

    public List<String> steps() {
        return steps;
    }

    public List<String> notes() {
        return notes;
    }
}
