package dev.weighhouse.connect.xero;

import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Parcel;
import java.util.Currency;
import java.util.Locale;

/**
 * What it means for an entry how the sending of it ended. Certain are a manual journal that the reply shows, a refusal with
 * its reasons, and the statuses with which Xero does nothing; all else proves nothing.
 */
final class PostAnswer {

    private static final String CORRECT_IT =
            "Nothing of it stands at Xero. Correct the entry, and have it approved again.";

    private final Parcel parcel;
    private final XeroChart chart;
    private final Currency home;
    private final Refused refused;

    PostAnswer(Parcel parcel, XeroChart chart, Currency home, Refused refused) {
        this.parcel = parcel;
        this.chart = chart;
        this.home = home;
        this.refused = refused;
    }

    Answer of(Sent sent) {
        return switch (sent) {
            case Sent.NotSent not -> new Answer.NotExecuted(not.failure(), null);
            case Sent.Unknown unknown -> new Answer.Unanswered(unknown.words());
            case Sent.Replied replied -> replied(replied.reply());
        };
    }

    private Answer replied(HttpReply reply) {
        return switch (reply.status()) {
            case 200 -> taken(reply);
            case 400 -> refusedAsWrong(reply);
            case 401, 403, 404, 429 -> {
                var failure = refused.failure(reply);
                yield new Answer.NotExecuted(
                        failure, failure instanceof Failure.Throttled throttled ? throttled.until() : null);
            }
            default -> unanswered(reply, refused.words(reply));
        };
    }

    private Answer taken(HttpReply reply) {
        var list = Json.tryRead(reply).map(body -> body.path("ManualJournals"));
        if (list.isEmpty() || list.get().size() != 1) {
            return unanswered(reply, "The reply does not show the manual journal.");
        }
        var journal = new ManualJournal(list.get().path(0), reply.request());
        var errors = String.join("; ", journal.errors());
        var wrong = journal.failed() || !errors.isEmpty();
        if (wrong && journal.id().isEmpty()) {
            return new Answer.Rejected(
                    refused.redacted("Xero refused the entry: " + (errors.isEmpty() ? "it does not say why." : errors)),
                    CORRECT_IT,
                    "200 with errors");
        }
        if (wrong || journal.id().isEmpty()) {
            // with an id of its own it may stand there, whatever else is said of it
            return unanswered(
                    reply,
                    "The reply shows a manual journal, and says of it: "
                            + (errors.isEmpty() ? "nothing that can be understood." : errors));
        }
        return accepted(journal, reply);
    }

    /** A warning can mean that a line was left out: then only the journal itself, read back, says what stands there. */
    private Answer accepted(ManualJournal journal, HttpReply reply) {
        var warnings = String.join("; ", journal.warnings());
        if (!warnings.isEmpty()) {
            return new Answer.Accepted(journal.id(), null, refused.redacted("200 with warnings: " + warnings));
        }
        try {
            var stored = journal.hasLines() ? journal.hit(parcel.key(), chart, home) : null;
            return new Answer.Accepted(journal.id(), stored, "200");
        } catch (FailureException e) {
            return unanswered(reply, e.failure().words());
        }
    }

    /** A key that Xero saw with other content proves nothing about what it saw. */
    private Answer refusedAsWrong(HttpReply reply) {
        var words = refused.words(reply);
        return words.toLowerCase(Locale.ROOT).matches("(?s).*(idempoten|different request).*")
                ? unanswered(reply, words)
                : new Answer.Rejected(words, CORRECT_IT, "400");
    }

    private Answer unanswered(HttpReply reply, String words) {
        return new Answer.Unanswered(refused.redacted("Status %d proves nothing. %s".formatted(reply.status(), words)));
    }
}
