package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Redaction;
import dev.weighhouse.connect.Refusals;
import dev.weighhouse.connect.RetryAfter;
import dev.weighhouse.crossing.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How Pleo says no: by status, with a type in capitals and a message in the body. */
final class PleoRefused implements Refusals {
    private static final int LONGEST = 300;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String title;
    private final PleoAccess access;
    private final Redaction redaction;
    private final Clock clock;

    PleoRefused(String title, PleoAccess access, Redaction redaction, Clock clock) {
        this.title = title;
        this.access = access;
        this.redaction = redaction;
        this.clock = clock;
    }

    @Override
    public Optional<Failure> read(HttpReply reply) {
        return switch (reply.status()) {
            case 401 ->
                Optional.of(new Failure.SignInNeeded("%s does not accept the %s, when asked for %s. %s"
                        .formatted(title, access.word(), reply.request(), said(reply))));
            case 403 ->
                Optional.of(new Failure.Rejected(
                        "%s does not open this to the %s: %s, status 403. %s"
                                .formatted(title, access.word(), reply.request(), said(reply)),
                        access.lacks(permission(reply.request()))));
            case 400, 404, 409, 413, 422 -> Optional.of(new Failure.Rejected(words(reply), nextStep(reply)));
            default -> Optional.empty();
        };
    }

    /** The failure of a reply that is a refusal, without secrets. */
    Failure failure(HttpReply reply) {
        return redaction.of(read(reply).orElseGet(() -> new Failure.Rejected(words(reply), "Try again later.")));
    }

    /** The refusal in one sentence or two, without secrets. */
    String words(HttpReply reply) {
        return redaction.words(
                "%s refused %s with status %d. %s".formatted(title, reply.request(), reply.status(), said(reply)));
    }

    /** When Pleo wants to be asked again: after its minute, where it does not say. */
    Instant until(HttpReply reply) {
        return clock.instant().plus(RetryAfter.of(reply, clock).orElse(MINUTE));
    }

    /** What a reply with status 429 ends in. */
    Failure throttled(HttpReply reply) {
        return redaction.of(new Failure.Throttled(
                "%s wants fewer requests; it was asked for %s.".formatted(title, reply.request()), until(reply)));
    }

    String redacted(String words) {
        return redaction.words(words);
    }

    /** Pleo's word for what is wrong, in capitals; blank where it gives none. */
    static String type(HttpReply reply) {
        return Json.tryRead(reply)
                .map(body -> body.path("type").asString(""))
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }

    /** What a refusal says, in Pleo's words. */
    static String said(HttpReply reply) {
        var words = Json.tryRead(reply)
                .filter(JsonNode::isObject)
                .map(body -> (body.path("type").asString("") + " "
                                + body.path("message").asString(""))
                        .strip())
                .orElse("");
        if (words.isEmpty()) {
            return "It does not say why.";
        }
        var plain = PlainText.text(words);
        return "It says: " + (plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain);
    }

    private static String nextStep(HttpReply reply) {
        if (type(reply).equals("MISSING_CONTRA_ACCOUNTS")) {
            return "Say at Pleo, under Accounting, which ledger account each wallet is.";
        }
        return reply.status() == 404
                ? "Check the address and the company id of the connection."
                : "Pleo's own words say what is wrong.";
    }

    private static String permission(String request) {
        var reads = request.startsWith("GET ") || request.contains(":search");
        if (request.contains("/chart-of-accounts")) {
            return reads ? "accounts:read" : "accounts:write";
        }
        if (request.contains("/export-items")) {
            return "export-items:read";
        }
        if (request.contains("/export-job")) {
            return reads ? "export-jobs:read" : "export-jobs:write";
        }
        if (request.contains("/tax-codes")) {
            return "tax-codes:read";
        }
        return request.contains("/companies") ? "companies:read" : "to read accounting entries";
    }
}
