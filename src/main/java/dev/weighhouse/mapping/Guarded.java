package dev.weighhouse.mapping;

import java.util.List;
import java.util.function.Supplier;

/**
 * The one way by which decisions are written: they are judged by what is known, and appended only if that is still so. Where
 * somebody else decided or pulled in between, they are judged anew by what is known then.
 */
public final class Guarded {
    /** Each time but the last, somebody else has written something; so this ends long before. */
    private static final int MOST_TRIES = 1_000;

    private Guarded() {}

    /**
     * Decisions that were judged.
     *
     * @param decisions what is to be appended; may be none
     * @param basis what they were judged by
     * @param result what whoever decides is told
     */
    public record Judged<T>(List<Mapping> decisions, Basis basis, T result) {
        public Judged {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * Judges, appends, and gives the result of the judgement that was appended. What the judge throws ends it.
     *
     * @param judge reads what is known, and decides; asked again where that was overtaken
     */
    public static <T> T append(MappingHistory history, Supplier<Judged<T>> judge) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var judged = judge.get();
            if (judged.decisions().isEmpty() || history.append(judged.decisions(), judged.basis())) {
                return judged.result();
            }
        }
        throw new IllegalStateException("what decisions are judged by never stays the same");
    }
}
