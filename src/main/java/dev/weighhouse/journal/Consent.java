package dev.weighhouse.journal;

import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.journal.JournalBook.Kept;
import java.util.List;
import java.util.Optional;

/** Whether the approval of an entry holds: it was written into the log, another person gave it, and what it rests on is the same. */
final class Consent {
    private static final String AGAIN = "Somebody who wrote nothing of it approves it again.";

    private final JournalParts parts;
    private final Shelf shelf;

    Consent(JournalParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
    }

    /** Why the approval does not hold now; empty if it does. */
    Optional<Refusal> lapsed(Kept kept, GroundsOf groundsOf) {
        var id = kept.latest().id();
        var given = approval(kept);
        if (given.isEmpty()) {
            return Optional.of(new Refusal(id, "It is not approved.", NextSteps.of(JournalState.WAITING), null));
        }
        var approval = given.get();
        if (!isLogged(approval, shelf.key(kept).map(shelf::events).orElse(List.of()))) {
            return Optional.of(new Refusal(
                    id,
                    "%s is called approved by %s, and the crossing log tells of no such approval."
                            .formatted(id, approval.approver()),
                    AGAIN,
                    null));
        }
        if (onePersonFirm(parts).isEmpty() && wrote(parts, id, approval.approver())) {
            return Optional.of(new Refusal(
                    id,
                    "%s wrote a version%s of %s and approved it, and this is no one-person firm."
                            .formatted(
                                    approval.approver(),
                                    orTemplate(kept.latest().origin()),
                                    id),
                    AGAIN,
                    null));
        }
        var gone = groundsOf.gone(kept);
        if (gone.isPresent()) {
            return gone;
        }
        var now = groundsOf.of(kept);
        return approval.grounds().fingerprint().equals(now.fingerprint())
                ? groundsOf.incomparable(kept)
                : Optional.of(Approvals.moved(id, approval.grounds(), now));
    }

    private static Optional<Approval> approval(Kept kept) {
        return kept.decisions().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(kept.decisions().getLast().approval());
    }

    /** What the workspace calls approved can be put there by hand; what the log tells is chained. */
    static boolean isLogged(Approval approval, List<CrossingEvent> events) {
        return Shelf.last(events, Step.APPROVED)
                .filter(entry -> entry.by().equals(approval.approver()))
                .filter(entry ->
                        approval.grounds().fingerprint().equals(entry.detail().body()))
                .isPresent();
    }

    /** What a template says stands in every entry it drafts, whoever has them drafted. */
    static String orTemplate(Origin origin) {
        return origin instanceof Origin.Recurring ? " or the template" : "";
    }

    /** Whether a person wrote any version of an entry: who corrects the last letter of it is not its only author. */
    static boolean wrote(JournalParts parts, JournalId id, String person) {
        return parts.book().authors(id).stream().anyMatch(author -> PersonName.same(author, person));
    }

    static Optional<String> onePersonFirm(JournalParts parts) {
        return parts.book().onePerson().map(JournalBook.OnePerson::why).filter(why -> !why.isBlank());
    }
}
