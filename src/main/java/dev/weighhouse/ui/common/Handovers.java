package dev.weighhouse.ui.common;

import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Share;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.reconcile.Variance;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one screen asks of another without knowing it. The wiring says who answers; until it does, nothing happens. */
public final class Handovers {
    private BiConsumer<Variance, Share> adjustments = (_, _) -> {};
    private Consumer<JournalId> entries = _ -> {};
    private @Nullable Consumer<CrossingKey> timelines;
    private @Nullable Runnable mappingFindings;
    private Consumer<Change> mappingChanges = _ -> {};

    /** From now on this drafts the entry that would clear a variance, and shows it. */
    public void answerAdjustments(BiConsumer<Variance, Share> answer) {
        adjustments = answer;
    }

    /** From now on this shows a journal entry that was drafted elsewhere. */
    public void answerEntries(Consumer<JournalId> answer) {
        entries = answer;
    }

    /** From now on this shows the story of a crossing. */
    public void answerTimelines(Consumer<CrossingKey> answer) {
        timelines = answer;
    }

    /** From now on this shows what the checks find of the mapping. */
    public void answerMappingFindings(Runnable answer) {
        mappingFindings = answer;
    }

    /** From now on this takes a change of the mapping that somebody thought of elsewhere, shows it, and saves nothing. */
    public void answerMappingChanges(Consumer<Change> answer) {
        mappingChanges = answer;
    }

    public void showMappingChange(Change change) {
        mappingChanges.accept(change);
    }

    /** Whether anybody shows what the checks find of the mapping. */
    public boolean hasMappingFindings() {
        return mappingFindings != null;
    }

    public void showMappingFindings() {
        if (mappingFindings != null) {
            mappingFindings.run();
        }
    }

    /** Whether anybody shows stories of crossings. */
    public boolean hasTimelines() {
        return timelines != null;
    }

    public void proposeAdjustment(Variance variance, Share share) {
        adjustments.accept(variance, share);
    }

    public void showEntry(JournalId entry) {
        entries.accept(entry);
    }

    public void showTimeline(CrossingKey key) {
        if (timelines != null) {
            timelines.accept(key);
        }
    }
}
