package dev.weighhouse.crossing;

/** Work for which nobody waits; all else is as it was. */
record BackgroundProgress(Progress watched) implements Progress {
    @Override
    public void step(String doing, int done, int total) {
        watched.step(doing, done, total);
    }

    @Override
    public boolean cancelled() {
        return watched.cancelled();
    }

    @Override
    public Waiting onCancel(Runnable end) {
        return watched.onCancel(end);
    }

    @Override
    public boolean background() {
        return true;
    }

    @Override
    public void note(String words) {
        watched.note(words);
    }
}
