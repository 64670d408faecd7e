package dev.weighhouse.journal;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.JournalBook.Content;
import dev.weighhouse.journal.JournalBook.Decided;
import dev.weighhouse.journal.JournalBook.Decision;
import dev.weighhouse.journal.JournalBook.Writing;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Changes entries and gives them up. Whatever of an entry may have been on its way is given up in the ledger's sight first, so
 * that the former words are never sent after the new ones.
 */
final class Rewriting {
    private final JournalParts parts;
    private final Shelf shelf;
    private final Pushing pushing;

    Rewriting(JournalParts parts, Shelf shelf, Pushing pushing) {
        this.parts = parts;
        this.shelf = shelf;
        this.pushing = pushing;
    }

    /** @param now made only if the entry may be changed, from what it says */
    Journal rewrite(JournalId id, Function<Writing, Content> now) {
        return whileNothingIsSent(id, () -> {
            requireEditable(id, "changed", "Post a reversal of it, and a new entry, if it is wrong.");
            var content = now.apply(shelf.kept(id).latest());
            giveUpWhatIsIntended(id, "it was written again");
            return write(id, content);
        });
    }

    void discard(JournalId id, String reason) {
        whileNothingIsSent(id, () -> {
            requireEditable(id, "discarded", "Post a reversal of it if it is wrong.");
            giveUpWhatIsIntended(id, reason);
            parts.book()
                    .decide(new Decided(
                            id,
                            Decision.DISCARDED,
                            parts.author().get(),
                            parts.pace().now(),
                            reason,
                            null));
            shelf.clearOutOfDate(id);
            return id;
        });
    }

    /** Takes up an entry that was discarded, with other words. */
    Journal takeUpAgain(JournalId id, Content content) {
        return whileNothingIsSent(id, () -> write(id, content));
    }

    /** What the ledger refused, or somebody gave up, has used its key. */
    private Journal write(JournalId id, Content content) {
        var revision = shelf.kept(id).latest().revision();
        var used =
                shelf.crossingState(id).filter(CrossingState.REJECTED::equals).isPresent();
        parts.book()
                .rewrite(
                        id,
                        used ? revision + 1 : revision,
                        content,
                        parts.author().get(),
                        parts.pace().now());
        shelf.clearOutOfDate(id);
        return shelf.journal(id);
    }

    private void requireEditable(JournalId id, String what, String nextStep) {
        if (!shelf.journal(id).state().editable()) {
            throw refused("%s cannot be %s any more.".formatted(id, what), nextStep);
        }
    }

    private void giveUpWhatIsIntended(JournalId id, String reason) {
        if (shelf.crossingState(id).filter(CrossingState.INTENDED::equals).isEmpty()) {
            return;
        }
        var outcome = pushing.withdraw(id, reason);
        if (outcome.state() != CrossingState.REJECTED) {
            var wait = outcome.lookAgain();
            throw refused(
                    "%s stays as it is. %s".formatted(id, outcome.reason()),
                    wait == null
                            ? outcome.nextStep()
                            : "%s Try again in %d seconds.".formatted(outcome.nextStep(), wait.toSeconds()));
        }
    }

    /** Nobody else wants a draft; but what the log knows of, a push may be about to send. */
    <T> T whileNothingIsSent(JournalId id, Supplier<T> work) {
        return shelf.crossingState(id).isPresent() ? pushing.alone(work) : work.get();
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
