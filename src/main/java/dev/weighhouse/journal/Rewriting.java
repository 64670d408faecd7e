package dev.weighhouse.journal;

import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
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
            giveUp(id, "it was written again");
            return write(id, content);
        });
    }

    void discard(JournalId id, String reason) {
        whileNothingIsSent(id, () -> {
            requireEditable(id, "discarded", "Post a reversal of it if it is wrong.");
            giveUp(id, reason);
            decide(id, Decision.DISCARDED, reason);
            shelf.clearOutOfDate(id);
            return id;
        });
    }

    /** What was approved is taken back in the log as well, so that no row of the workspace alone can bring it to life again. */
    Journal sendBack(JournalId id, String reason) {
        return whileNothingIsSent(id, () -> {
            var state = shelf.journal(id).state();
            if (state != JournalState.WAITING && state != JournalState.APPROVED && state != JournalState.OUT_OF_DATE) {
                throw refused("%s does not wait for approval.".formatted(id), NextSteps.of(state));
            }
            return back(id, reason);
        });
    }

    /** The same of what nobody has sent for approval yet as well. */
    Journal holdBack(JournalId id, String reason) {
        return whileNothingIsSent(id, () -> {
            var state = shelf.journal(id).state();
            return switch (state) {
                case DRAFT, SENT_BACK, WAITING, APPROVED, OUT_OF_DATE -> back(id, reason);
                case CROSSING, IN_DOUBT, NEEDS_PERSON, REJECTED, GIVEN_UP, POSTED, DISCARDED ->
                    throw refused("%s cannot be held back any more.".formatted(id), NextSteps.of(state));
            };
        });
    }

    private Journal back(JournalId id, String reason) {
        if (shelf.crossingState(id).isPresent()) {
            giveUp(id, reason);
            copy(id);
        }
        decide(id, Decision.SENT_BACK, reason);
        shelf.clearOutOfDate(id);
        return shelf.journal(id);
    }

    /** The same words by the same person, under a key of their own. */
    private void copy(JournalId id) {
        var said = shelf.kept(id).latest();
        parts.book().rewrite(id, said.revision() + 1, new Content(said.draft(), null), said.author(), said.at());
    }

    private void decide(JournalId id, Decision decision, String reason) {
        parts.book()
                .decide(new Decided(
                        id, decision, parts.author().get(), parts.pace().now(), reason, null));
    }

    /** Takes up an entry that was discarded, with other words. */
    Journal takeUpAgain(JournalId id, Content content) {
        return whileNothingIsSent(id, () -> write(id, content));
    }

    /** What was approved once, refused by the ledger or given up has used its key: the log tells of it in the former words. */
    private Journal write(JournalId id, Content content) {
        var revision = shelf.kept(id).latest().revision();
        var used = shelf.crossingState(id).isPresent();
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
        var state = shelf.journal(id).state();
        if (state == JournalState.DISCARDED) {
            throw refused("%s was discarded.".formatted(id), "Draft it anew if it is needed after all.");
        }
        if (!state.editable()) {
            throw refused("%s cannot be %s any more.".formatted(id, what), nextStep);
        }
    }

    private void giveUp(JournalId id, String reason) {
        var crossing = shelf.crossingState(id);
        if (crossing.filter(CrossingState.APPROVED::equals).isPresent()) {
            takeBackApproval(id, reason);
        } else if (crossing.filter(CrossingState.INTENDED::equals).isPresent()) {
            giveUpWhatIsIntended(id, reason);
        }
    }

    /** No bytes of it were ever written down, so there is nothing to look for. */
    private void takeBackApproval(JournalId id, String reason) {
        var goods = shelf.consignment(shelf.kept(id));
        requireHere(id, goods.key());
        var words = "%s took the approval back before anything was sent%s"
                .formatted(goods.by(), reason.isBlank() ? "." : ": " + reason.strip());
        parts.log()
                .append(new LogEntry(
                        goods.key(),
                        Step.REJECTED,
                        parts.pace().now(),
                        goods.by(),
                        parts.installation().machine(),
                        0,
                        goods.subject(),
                        LogEntry.Detail.words(words)));
    }

    /** Where it was approved on another machine, that one may be about to send it. */
    private void requireHere(JournalId id, CrossingKey key) {
        var events = shelf.events(key);
        var sender = Shelf.last(events, Step.TAKEN_OVER)
                .or(() -> Shelf.last(events, Step.APPROVED))
                .map(LogEntry::machine);
        if (sender.filter(machine -> !machine.equals(parts.installation().machine()))
                .isPresent()) {
            throw refused("Another machine may send %s.".formatted(id), "Take it over here first.");
        }
    }

    private void giveUpWhatIsIntended(JournalId id, String reason) {
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
