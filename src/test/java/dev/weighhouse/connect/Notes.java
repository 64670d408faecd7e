package dev.weighhouse.connect;

import dev.weighhouse.crossing.Cancellation;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a reading says to the person who waits. */
public final class Notes implements Progress {

    private final List<String> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    @Override
    public void step(String doing, int done, int total) {
        steps.add(doing);
    }

    @Override
    public boolean cancelled() {
        return cancellation.cancelled();
    }

    @Override
    public Waiting onCancel(Runnable end) {
        return cancellation.onCancel(end);
    }

    @Override
    public void note(String words) {
        notes.add(words);
    }

    public void cancel() {
        cancellation.cancel();
    }

    public List<String> steps() {
        return steps;
    }

    public List<String> notes() {
        return notes;
    }
}
