package dev.weighhouse.bench;

import dev.weighhouse.store.LongLog;
import java.nio.file.Path;

/**
 * A process that opens a log, makes it ready as the window does, and looks something up for the first time. Prints how many
 * microseconds the opening, the making ready and the look-up took.
 */
public final class FirstLookUp {

    private FirstLookUp() {}

    /**
     * Opens and looks.
     *
     * @param args the file, what is looked for, and {@code unready} to leave out the making ready
     */
    public static void main(String[] args) {
        var start = System.nanoTime();
        try (var log = LongLog.open(Path.of(args[0]))) {
            var open = System.nanoTime();
            if (args.length == 2) {
                log.ready();
            }
            var ready = System.nanoTime();
            if (log.find(args[1]) == 0) {
                throw new IllegalStateException(args[1] + " was not found");
            }
            var found = System.nanoTime();
            System.out.printf("%d %d %d%n", (open - start) / 1_000, (ready - open) / 1_000, (found - ready) / 1_000);
        }
    }
}
