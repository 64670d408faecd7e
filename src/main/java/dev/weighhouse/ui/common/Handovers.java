package dev.weighhouse.ui.common;

import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.reconcile.Variance;
import java.util.function.Consumer;

/** What one screen asks of another without knowing it. The wiring says who answers; until it does, nothing happens. */
public final class Handovers {
    private Consumer<Variance> adjustments = _ -> {};
    private Consumer<CrossingKey> timelines = _ -> {};

    /** From now on this drafts the entry that would clear a variance, and shows it. */
    public void answerAdjustments(Consumer<Variance> answer) {
        adjustments = answer;
    }

    /** From now on this shows the story of a crossing. */
    public void answerTimelines(Consumer<CrossingKey> answer) {
        timelines = answer;
    }

    public void proposeAdjustment(Variance variance) {
        adjustments.accept(variance);
    }

    public void showTimeline(CrossingKey key) {
        timelines.accept(key);
    }
}
