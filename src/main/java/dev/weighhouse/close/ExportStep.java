package dev.weighhouse.close;

import dev.weighhouse.crossing.Progress;
import dev.weighhouse.export.ExportsDesk;
import dev.weighhouse.export.HandedOver;
import dev.weighhouse.export.TakenIn;
import dev.weighhouse.schedule.Ended;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.Step;
import dev.weighhouse.schedule.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes in the jobs of one platform: drafts and tells, and posts nothing. */
record ExportStep(ExportsDesk desk, StepId id, Supplier<Instant> now) implements Step {

    /** Well before a job expires that nobody says anything of. */
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(20);

    /** So many items are told of one by one. */
    private static final int MOST_TOLD = 5;

    @Override
    public Ended run(Progress progress) {
        var taken = desk.take(Objects.requireNonNull(id.connection())::equals, progress);
        var items = taken.jobs().stream().mapToInt(job -> job.items().size()).sum();
        var broken = taken.broken();
        if (!broken.isEmpty()) {
            var failed = Ended.of(broken.getFirst().failure());
            return new Ended(failed.outcome(), items, failed.reason(), failed.notBefore());
        }
        return taken.wantsLook() ? new Ended(Outcome.LOOK, items, words(taken), again(taken)) : Ended.done(items, "");
    }

    private @Nullable Instant again(TakenIn taken) {
        var open = taken.jobs().stream()
                .anyMatch(job -> job.report() != null && job.report().end() == null);
        return open ? now.get().plus(KEEP_ALIVE) : null;
    }

    private static String words(TakenIn taken) {
        var words = new ArrayList<String>();
        for (var job : taken.jobs()) {
            var waiting = job.items().stream()
                    .filter(item -> item.stage() == HandedOver.Stage.UNDER_WAY)
                    .count();
            if (waiting > 0) {
                words.add("Job %s: %,d items wait in Journals."
                        .formatted(job.job().id(), waiting));
            }
            if (job.report() != null) {
                words.addAll(job.report().notTaken());
            }
        }
        var refused = taken.jobs().stream()
                .flatMap(job -> job.items().stream())
                .filter(item -> item.stage() == HandedOver.Stage.REFUSED)
                .toList();
        refused.stream()
                .limit(MOST_TOLD)
                .forEach(item -> words.add("%s: %s %s".formatted(item.what(), item.words(), item.nextStep())));
        if (refused.size() > MOST_TOLD) {
            words.add("And %,d more; weighhouse exports lists them.".formatted(refused.size() - MOST_TOLD));
        }
        return String.join(" ", List.copyOf(words));
    }
}
