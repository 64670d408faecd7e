package dev.weighhouse.command;

import dev.weighhouse.crossing.Progress;
import java.io.PrintWriter;

/** Progress as lines on standard error, one for each new thing that is done. */
final class StandardErrorProgress implements Progress {
    private final PrintWriter err;
    private String last = "";

    StandardErrorProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void step(String doing, int done, int total) {
        if (!doing.equals(last)) {
            last = doing;
            err.println(doing);
            err.flush();
        }
    }

    /** A command is stopped by stopping its process. */
    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
