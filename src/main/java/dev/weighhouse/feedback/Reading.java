package dev.weighhouse.feedback;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Feedback;
import dev.weighhouse.crossing.Rejection;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import java.util.Optional;

/** What is to be told of entries, and how far that is, as the entries and the log have it now. */
final class Reading {
    private static final String AS_POSTED = "It stands in the ledger again as it was posted.";

    private final FeedbackParts parts;
    private final Tellable platforms;

    Reading(FeedbackParts parts, Tellable platforms) {
        this.parts = parts;
        this.platforms = platforms;
    }

    /** What there is to tell of an entry; empty where there is nothing and never was. */
    Optional<Correction> of(Journal entry) {
        if (entry.state() != JournalState.POSTED || !(entry.origin() instanceof Origin.OfPlatform made)) {
            return Optional.empty();
        }
        var says = says(entry, made);
        if (says.isEmpty()) {
            return Optional.empty();
        }
        return switch (platforms.find(made.platform(), FactKind.CORRECTION)) {
            case Tellable.Not(var words, var nextStep) ->
                entry.editedSince() == null
                        ? Optional.empty()
                        : Optional.of(new Correction(
                                entry.id(),
                                made.platform(),
                                says.get(),
                                null,
                                Stage.NOT_OFFERED,
                                null,
                                1,
                                null,
                                words,
                                nextStep));
            case Tellable.By by -> {
                var chain = chain(by, says.get());
                yield entry.editedSince() == null && !chain.isEverSent()
                        ? Optional.empty()
                        : Optional.of(correction(entry, made.platform(), says.get(), chain));
            }
        };
    }

    private Chain chain(Tellable.By by, Feedback feedback) {
        return Chain.of(parts.log(), by.port(), feedback);
    }

    private Optional<Feedback.Correction> says(Journal entry, Origin.OfPlatform made) {
        var key = entry.key();
        var ledgerId = entry.ledgerId();
        if (key == null || ledgerId == null) {
            return Optional.empty();
        }
        var edited = entry.editedSince();
        var status = edited == null
                ? Feedback.Status.POSTED
                : edited.gone() ? Feedback.Status.REMOVED : Feedback.Status.CORRECTED;
        var url = parts.page().apply(entry).map(Object::toString).orElse(null);
        var reason = edited == null ? AS_POSTED : edited.words();
        return Optional.of(new Feedback.Correction(key, SourceId.of(made), ledgerId, url, status, reason));
    }

    private static Correction correction(Journal entry, ConnectionId platform, Feedback.Correction says, Chain chain) {
        var same = chain.approved().filter(says.fingerprint()::equals).isPresent();
        var stage = stage(chain, same);
        var fresh = stage == Stage.OPEN || stage == Stage.REFUSED;
        var revision = fresh ? chain.next() : chain.last();
        return new Correction(
                entry.id(),
                platform,
                says,
                chain.has().orElse(null),
                stage,
                chain.key(revision),
                revision,
                stage == Stage.OPEN ? null : chain.approvedBy().orElse(null),
                words(stage, says, chain),
                nextStep(stage, same));
    }

    private static Stage stage(Chain chain, boolean same) {
        var state = chain.state();
        return state.isEmpty()
                ? Stage.OPEN
                : switch (state.get()) {
                    case APPROVED -> same ? Stage.APPROVED : Stage.OUT_OF_DATE;
                    case INTENDED -> Stage.CROSSING;
                    case IN_DOUBT -> Stage.IN_DOUBT;
                    case NEEDS_PERSON -> Stage.NEEDS_PERSON;
                    case CONFIRMED -> same ? Stage.TOLD : Stage.OPEN;
                    case REJECTED ->
                        same
                                        && chain.rejection()
                                                .filter(Rejection.BY_LEDGER::equals)
                                                .isPresent()
                                ? Stage.REFUSED
                                : Stage.OPEN;
                    case RECEIVED, NOT_RECEIVED -> throw new IllegalStateException("nothing told is read");
                };
    }

    private static String words(Stage stage, Feedback.Correction says, Chain chain) {
        return switch (stage) {
            case OPEN -> says.reason();
            case OUT_OF_DATE -> "It changed since it was approved: " + says.reason();
            case APPROVED, CROSSING, IN_DOUBT, NEEDS_PERSON, TOLD, REFUSED, NOT_OFFERED ->
                chain.words().orElse(says.reason());
        };
    }

    private static String nextStep(Stage stage, boolean same) {
        return switch (stage) {
            case OPEN -> "Approve it, so that the platform is told.";
            case APPROVED -> "Send it.";
            case OUT_OF_DATE -> "Look at it and approve it again; it is not sent before.";
            case CROSSING ->
                same ? "Send it." : "It changed meanwhile. Send, and it is given up; then approve it again.";
            case IN_DOUBT -> "Send again: what became of it is found out first.";
            case NEEDS_PERSON -> "Look at the platform what it holds under the key; then give this one up, or send.";
            case TOLD -> "Nothing: the platform has it.";
            case REFUSED -> "Mend what the platform says, then approve it again.";
            case NOT_OFFERED -> "Say at the connection where the platform is told.";
        };
    }
}
