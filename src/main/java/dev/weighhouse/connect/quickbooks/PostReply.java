package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.RetryAfter;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Hit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a reply to a posting proves. A refusal proves that nothing was posted only where it is a readable fault that is
 * about what was asked; whatever is not readable, and whatever broke at QuickBooks, proves nothing.
 */
final class PostReply {

    private static final Duration THROTTLE = Duration.ofSeconds(60);

    private final QuickBooksReads reads;
    private final String title;
    private final Clock clock;
    private final Currency home;

    PostReply(QuickBooksReads reads, Clock clock, Currency home) {
        this.reads = reads;
        this.title = reads.title();
        this.clock = clock;
        this.home = home;
    }

    Answer read(HttpReply reply, CrossingKey key) {
        var json = Json.tryRead(reply).orElse(null);
        var fault = json == null ? null : Fault.of(json).orElse(null);
        if (reply.status() >= 500) {
            return unanswered(reply, fault == null ? "something broke there" : said(fault));
        }
        if (reply.status() == 429 || (fault != null && fault.throttled())) {
            return new Answer.NotExecuted(
                    new Failure.Throttled("%s wants fewer requests.".formatted(title), until(reply)), until(reply));
        }
        if (reply.status() == 401 || (fault != null && fault.signIn())) {
            return new Answer.NotExecuted(
                    new Failure.SignInNeeded("%s does not accept the token%s (Intuit's number of the request: %s)."
                            .formatted(title, fault == null ? "" : ", " + said(fault), tid(reply))),
                    null);
        }
        if (fault != null) {
            return refused(reply, fault, key);
        }
        return json != null && reply.successful() ? accepted(reply, json) : unanswered(reply, "it cannot be read");
    }

    private Answer refused(HttpReply reply, Fault fault, CrossingKey key) {
        if (fault.system()) {
            return unanswered(reply, said(fault));
        }
        if (fault.duplicateNumber()) {
            // The number is the key. Another number would make another entry.
            return new Answer.Unanswered(
                    "%s says that the number %s is taken already (fault 6140), perhaps by this entry."
                            .formatted(title, key.brief()),
                    status(reply, fault));
        }
        return new Answer.Rejected(
                "%s refused the entry with %s (Intuit's number of the request: %s)."
                        .formatted(title, said(fault), tid(reply)),
                RefusalSteps.after(fault),
                status(reply, fault));
    }

    private Answer accepted(HttpReply reply, JsonNode json) {
        var entry = json.path("JournalEntry");
        var id = entry.path("Id").asString("");
        if (!entry.isObject() || id.isBlank()) {
            return unanswered(reply, "it shows no entry");
        }
        return new Answer.Accepted(PlainText.name(id), asStored(reply, entry), Integer.toString(reply.status()));
    }

    private @Nullable Hit asStored(HttpReply reply, JsonNode entry) {
        try {
            return new StoredJournal(home, reply.request()).hit(entry);
        } catch (FailureException e) {
            // it stands there; how, is then read back
            return null;
        }
    }

    private Answer unanswered(HttpReply reply, String why) {
        return new Answer.Unanswered(
                "%s answered with status %d, and that proves nothing: %s (Intuit's number of the request: %s)."
                        .formatted(title, reply.status(), why, tid(reply)));
    }

    private Instant until(HttpReply reply) {
        return clock.instant().plus(RetryAfter.of(reply, clock).orElse(THROTTLE));
    }

    private String status(HttpReply reply, Fault fault) {
        return reads.redacted("%d fault %s".formatted(reply.status(), fault.name()));
    }

    private String said(Fault fault) {
        return reads.redacted("fault %s: %s".formatted(fault.name(), fault.said()));
    }

    private String tid(HttpReply reply) {
        return reply.header("intuit_tid")
                .map(PlainText::name)
                .map(reads::redacted)
                .orElse("none");
    }
}
