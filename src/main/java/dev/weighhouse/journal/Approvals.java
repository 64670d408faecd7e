package dev.weighhouse.journal;

import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.journal.JournalBook.Decided;
import dev.weighhouse.journal.JournalBook.Decision;
import dev.weighhouse.journal.JournalBook.OnePerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who may consent to what. */
final class Approvals {
    private final JournalParts parts;
    private final Shelf shelf;
    private final Trust trust;

    Approvals(JournalParts parts, Shelf shelf, Trust trust) {
        this.trust = trust;
        this.parts = parts;
        this.shelf = shelf;
    }

    Optional<String> onePersonFirm() {
        return Consent.onePersonFirm(parts);
    }

    void setOnePersonFirm(Optional<String> why) {
        if (!why.filter(words -> !words.isBlank()).equals(onePersonFirm())) {
            parts.book()
                    .say(new OnePerson(
                            why.orElse("").strip(),
                            parts.author().get(),
                            parts.pace().now()));
        }
    }

    /** Approves those that may be; the ledger's company is known by now. */
    List<Refusal> approve(Map<JournalId, Grounds> seen, String approver, String reason) {
        var refused = new ArrayList<Refusal>();
        var groundsOf = new GroundsOf(parts, shelf);
        new TreeMap<>(seen)
                .forEach((id, grounds) ->
                        approve(id, grounds, approver, reason, groundsOf).ifPresent(refused::add));
        return List.copyOf(refused);
    }

    private Optional<Refusal> approve(JournalId id, Grounds seen, String approver, String reason, GroundsOf groundsOf) {
        var journal = shelf.journal(id);
        if (journal.state() != JournalState.WAITING && journal.state() != JournalState.OUT_OF_DATE) {
            return Optional.of(new Refusal(
                    id, "%s does not wait for approval.".formatted(id), NextSteps.of(journal.state()), null));
        }
        var own = Consent.wrote(parts, id, approver);
        if (own && onePersonFirm().isEmpty()) {
            var how = PersonName.same(journal.preparedBy(), approver)
                    ? "prepared"
                    : "wrote an earlier version%s of".formatted(Consent.orTemplate(journal.origin()));
            return Optional.of(new Refusal(
                    id,
                    "%s %s %s, so somebody else approves it.".formatted(approver, how, id),
                    "Ask somebody else, or say in Settings that this is a one-person firm.",
                    null));
        }
        var kept = shelf.kept(id);
        var gone = groundsOf.gone(kept).or(() -> groundsOf.incomparable(kept));
        if (gone.isPresent()) {
            return gone;
        }
        var now = groundsOf.of(kept);
        if (!now.fingerprint().equals(seen.fingerprint())) {
            return Optional.of(moved(id, seen, now));
        }
        var approval = new Approval(
                approver,
                parts.pace().now(),
                parts.installation().machine(),
                now,
                own ? onePersonFirm().get() : null);
        parts.book()
                .approve(
                        new Decided(id, Decision.APPROVED, approver, approval.at(), reason, approval),
                        told(id, approval, reason));
        trust.remember();
        shelf.clearOutOfDate(id);
        return Optional.empty();
    }

    static Refusal moved(JournalId id, Grounds seen, Grounds now) {
        return new Refusal(
                id,
                "%s was not sent. Something its approval rests on has moved.".formatted(id),
                "Compare the two versions, then draft it again or approve it again.",
                new Refusal.Moved(seen, now));
    }

    /** Whoever let one person approve alone is told with each such approval. */
    private String saidBy() {
        return parts.book()
                .onePerson()
                .map(said -> " (said by %s on %s)".formatted(said.author(), said.at()))
                .orElse("");
    }

    private LogEntry told(JournalId id, Approval approval, String reason) {
        var goods = shelf.consignment(shelf.kept(id));
        var own = approval.ownEntry();
        var account = parts.installation().account();
        var words = "Approved by %s. Fingerprint %s.%s%s%s"
                .formatted(
                        approval.approver(),
                        approval.grounds().shown(),
                        account.isBlank() ? "" : " Signed in to this computer as %s.".formatted(account),
                        reason.isBlank() ? "" : " Reason: " + reason,
                        own == null ? "" : " The same person prepared it: %s%s".formatted(own, saidBy()));
        return new LogEntry(
                goods.key(),
                Step.APPROVED,
                approval.at(),
                approval.approver(),
                approval.machine(),
                0,
                goods.subject(),
                LogEntry.Detail.words(words).body(approval.grounds().fingerprint()));
    }
}
