package dev.weighhouse.ui.common;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.PullResult;
import java.util.List;
import java.util.stream.Stream;

/** How a pull ended, in a sentence or two for somebody who was doing something else. */
final class PullWords {
    private final List<String> done;
    private final List<PullResult.Failed> failed;
    private final List<String> stopped;
    private final int notes;

    /** @param mapping what the pull changed under the mapping */
    PullWords(List<PullResult> results, List<String> mapping) {
        done = titles(results.stream().filter(PullResult.Done.class::isInstance));
        stopped = titles(results.stream().filter(PullWords::wasStopped));
        failed = results.stream()
                .filter(result -> !wasStopped(result))
                .filter(PullResult.Failed.class::isInstance)
                .map(PullResult.Failed.class::cast)
                .toList();
        notes = results.stream()
                        .mapToInt(result -> result instanceof PullResult.Done pulled
                                ? pulled.notes().size()
                                : 0)
                        .sum()
                + mapping.size();
    }

    private static List<String> titles(Stream<PullResult> results) {
        return results.map(result -> result.connection().title()).toList();
    }

    /** Whether a person stopped it, which is no failure. */
    static boolean wasStopped(PullResult result) {
        return result instanceof PullResult.Failed how && how.failure() instanceof Failure.Cancelled;
    }

    Notice.Kind kind() {
        if (!failed.isEmpty()) {
            return Notice.Kind.FAILED;
        }
        return notes > 0 || !stopped.isEmpty() ? Notice.Kind.NOTE : Notice.Kind.DONE;
    }

    String words() {
        if (!stopped.isEmpty()) {
            return done.isEmpty()
                    ? Words.text("pull.stopped")
                    : Words.text("pull.stopped.part", all(done), all(stopped));
        }
        if (failed.size() == 1) {
            var failure = failed.getFirst().failure();
            return failure.words() + " " + failure.nextStep();
        }
        if (!failed.isEmpty()) {
            return Words.text(
                    "pull.failed",
                    all(failed.stream().map(each -> each.connection().title()).toList()));
        }
        return Words.text("pull.done", all(done)) + (notes == 0 ? "" : " " + Words.text("pull.notes", notes));
    }

    private static String all(List<String> titles) {
        return titles.size() == 1
                ? titles.getFirst()
                : Words.text("pull.and", String.join(", ", titles.subList(0, titles.size() - 1)), titles.getLast());
    }
}
