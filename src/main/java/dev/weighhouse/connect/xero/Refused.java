package dev.weighhouse.connect.xero;

import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Problem;
import dev.weighhouse.connect.Redaction;
import dev.weighhouse.connect.Refusals;
import dev.weighhouse.connect.RetryAfter;
import dev.weighhouse.crossing.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * How Xero says no: by status, with a validation exception or a problem document in the body. Every reply carries an id
 * by which Xero's people find the request.
 */
final class Refused implements Refusals {

    /**
     * What reading the general ledger ends in where the subscription of the app does not include it. Xero says so with
     * the status of a bad token, and a fresh token changes nothing.
     */
    static final Failure JOURNALS_NOT_OPEN = new Failure.Rejected(
            "Xero does not open its general ledger (Journals) to this connection.",
            "Compare by balances, or use an app whose plan at Xero includes the Journals.");

    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LONGEST = 500;

    private final String title;
    private final Redaction redaction;
    private final Clock clock;

    Refused(String title, Redaction redaction, Clock clock) {
        this.title = title;
        this.redaction = redaction;
        this.clock = clock;
    }

    @Override
    public Optional<Failure> read(HttpReply reply) {
        LOG.debug("Xero-Correlation-Id {} for {}", redacted(correlation(reply)), reply.request());
        if (reply.successful()) {
            return Optional.empty();
        }
        var words = words(reply);
        return switch (reply.status()) {
            case 400 -> Optional.of(new Failure.Rejected(words, "Xero's own words say what is wrong."));
            case 401 -> Optional.of(unauthorised(reply, words));
            case 403 ->
                Optional.of(new Failure.Rejected(
                        words, "Check the tenant id, and that the app is still connected to the organisation."));
            case 429 -> Optional.of(new Failure.Throttled(limit(reply), until(reply)));
            default -> Optional.empty();
        };
    }

    /** The failure of a reply that is a refusal. */
    Failure failure(HttpReply reply) {
        return redaction.of(read(reply)
                .orElseGet(() -> new Failure.Rejected(words(reply), "Check the address of the connection.")));
    }

    /** The refusal in one sentence, without secrets. */
    String words(HttpReply reply) {
        return redacted("%s refused %s with status %d: %s (Xero's id of the request: %s)."
                .formatted(title, reply.request(), reply.status(), said(reply), correlation(reply)));
    }

    String redacted(String words) {
        return redaction.words(words);
    }

    private static String correlation(HttpReply reply) {
        return reply.header("Xero-Correlation-Id").map(PlainText::name).orElse("none");
    }

    private static Failure unauthorised(HttpReply reply, String words) {
        if (!reply.text().contains("AuthorizationUnsuccessful")) {
            return new Failure.SignInNeeded(words);
        }
        return reply.request().contains("/Journals?")
                ? JOURNALS_NOT_OPEN
                : new Failure.Rejected(
                        words, "The sign-in does not cover this. Sign in to Xero again and allow all that is asked.");
    }

    /** Requests under way are over soon, and Xero names no time for them. */
    private @Nullable Instant until(HttpReply reply) {
        var told = RetryAfter.of(reply, clock);
        return told.isEmpty() && problem(reply).equals("concurrent")
                ? null
                : clock.instant().plus(told.orElse(MINUTE));
    }

    private static String problem(HttpReply reply) {
        return reply.header("X-Rate-Limit-Problem").orElse("");
    }

    private String limit(HttpReply reply) {
        var which = switch (problem(reply)) {
            case "day" -> "its limit for a day is used up";
            case "concurrent" -> "too many requests are under way at once";
            case "appminute" -> "the app's limit for a minute is used up";
            default -> "its limit for a minute is used up";
        };
        return "%s wants fewer requests: %s (%s).".formatted(title, which, reply.request());
    }

    /** What a refusal says, in Xero's words. */
    private static String said(HttpReply reply) {
        var all = new LinkedHashSet<String>();
        Json.tryRead(reply).ifPresent(body -> {
            for (var element : body.path("Elements")) {
                all.addAll(messages(element.path("ValidationErrors")));
            }
            var detail = body.path("Detail").asString("");
            if (all.isEmpty() && !detail.isBlank()) {
                all.add(PlainText.text(detail));
            }
        });
        if (all.isEmpty()) {
            Problem.of(reply).map(Problem::words).ifPresent(all::add);
        }
        var words = all.isEmpty() ? "it does not say why" : String.join("; ", all);
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }

    /** The {@code Message} of each element of a list of errors or warnings. */
    static Set<String> messages(JsonNode list) {
        var messages = new LinkedHashSet<String>();
        for (var error : list) {
            var message = error.path("Message").asString("").strip();
            messages.add(message.isEmpty() ? "an error without words" : PlainText.text(message));
        }
        return messages;
    }
}
