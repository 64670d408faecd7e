package dev.weighhouse.close;

import java.util.Optional;
import java.util.function.Supplier;

/** Judges and keeps anew as long as somebody else was quicker to keep something. */
final class Again {
    /** Each time but the last, somebody else has kept something; so this ends long before. */
    private static final int MOST = 1_000;

    private Again() {}

    /** @param attempt empty where it was judged by what is no longer so */
    static <T> T untilKept(Supplier<Optional<T>> attempt) {
        for (var tries = 0; tries < MOST; tries++) {
            var kept = attempt.get();
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        throw new IllegalStateException("what it is decided by never stays the same");
    }
}
