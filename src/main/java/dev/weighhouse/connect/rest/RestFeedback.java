package dev.weighhouse.connect.rest;

import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.HttpSend;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Problem;
import dev.weighhouse.connect.RetryAfter;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Feedback;
import dev.weighhouse.crossing.FeedbackAnswer;
import dev.weighhouse.crossing.FeedbackLookup;
import dev.weighhouse.crossing.FeedbackParcel;
import dev.weighhouse.crossing.FeedbackPort;
import dev.weighhouse.crossing.Progress;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells an endpoint: one {@code POST} for each fact, its key in the header {@code Idempotency-Key} and in the body. Off unless a
 * setting names the path.
 */
final class RestFeedback implements FeedbackPort {
    static final String KEY_FORM = "idempotency-key";

    /** Nobody documents one; longer than a request may take altogether, so that none is still under way. */
    private static final Duration SETTLE_TIME = Duration.ofMinutes(3);

    /** How the key stands in its header: the words for the setting {@code idempotency-key}. */
    enum KeyForm {
        /** As a structured field has it, in quotes. */
        QUOTED,
        BARE
    }

    private final Http http;
    private final Options options;
    private final String addressee;
    private final Clock clock;
    private final KeyForm form;

    /** @param addressee the base address */
    RestFeedback(Http http, Options options, String addressee, Clock clock) {
        this.http = http;
        this.options = options;
        this.addressee = addressee;
        this.clock = clock;
        this.form = options.choice(KEY_FORM, KeyForm.QUOTED);
        for (var call : Told.values()) {
            options.text(call.findKey()).filter(path -> !path.contains("{key}")).ifPresent(_ -> {
                throw Options.refused(call.findKey(), "does not say where the key goes", "Put {key} into it.");
            });
        }
    }

    @Override
    public String addressee() {
        return addressee;
    }

    @Override
    public boolean takes(FactKind kind) {
        return Told.of(kind).flatMap(this::path).isPresent();
    }

    private Optional<String> path(Told call) {
        return options.text(call.pathKey());
    }

    @Override
    public Duration settleTime() {
        return SETTLE_TIME;
    }

    @Override
    public Body body(CrossingKey key, Feedback feedback) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("key", key.brief());
        fields.putAll(feedback.content());
        return Body.of(Json.write(fields));
    }

    @Override
    public FeedbackAnswer send(FeedbackParcel parcel) {
        var call = Told.of(parcel.kind()).orElseThrow();
        var path = path(call);
        if (path.isEmpty()) {
            return new FeedbackAnswer.NotExecuted(new Failure.BadInput(
                    "The setting %s of the connection names no path any more.".formatted(call.pathKey()),
                    "Give it with --set %s=…".formatted(call.pathKey())));
        }
        var key = parcel.key().brief();
        var header = form == KeyForm.QUOTED ? "\"%s\"".formatted(key) : key;
        var what = "%s %s".formatted(call.words(), parcel.key());
        return answer(http.send(HttpSend.post(what, path.get(), parcel.body()).withHeader("Idempotency-Key", header)));
    }

    private FeedbackAnswer answer(Sent sent) {
        return switch (sent) {
            case Sent.NotSent(var failure) -> new FeedbackAnswer.NotExecuted(failure);
            case Sent.Unknown(var words) -> new FeedbackAnswer.Unanswered(words);
            case Sent.Replied(var reply) -> answer(reply);
        };
    }

    private FeedbackAnswer answer(HttpReply reply) {
        var status = Integer.toString(reply.status());
        var words = words(reply);
        return switch (reply.status()) {
            case 200, 201, 202, 204 ->
                // a sign-in page comes with status 200 as well, and so does a problem of a service with poor manners
                reply.looksLikeAWebPage() || isProblem(reply)
                        ? new FeedbackAnswer.Unanswered(words)
                        : new FeedbackAnswer.Taken(id(reply), status);
            case 401, 403 -> new FeedbackAnswer.NotExecuted(new Failure.SignInNeeded(words));
            case 429 ->
                new FeedbackAnswer.NotExecuted(new Failure.Throttled(
                        words,
                        RetryAfter.of(reply, clock).map(clock.instant()::plus).orElse(null)));
            case 409 -> new FeedbackAnswer.Unanswered("It is still at an earlier request with this key. " + words);
            case 422 -> new FeedbackAnswer.OtherContent(words, status);
            case 404, 405, 410, 501 ->
                new FeedbackAnswer.Rejected(
                        words + " It does not take this here.",
                        "Correct the path in the settings of the connection, then approve it again.",
                        status);
            default ->
                reply.status() >= 400 && reply.status() < 500 && reply.status() != 408 && reply.status() != 425
                        ? new FeedbackAnswer.Rejected(
                                words, "Ask those who run the endpoint, then approve it again.", status)
                        : new FeedbackAnswer.Unanswered(words);
        };
    }

    private static boolean isProblem(HttpReply reply) {
        return reply.header("Content-Type").orElse("").contains("problem+json");
    }

    private String words(HttpReply reply) {
        var said = Problem.of(reply).map(problem -> ": " + problem.words()).orElse("");
        var text = "The endpoint answered with status %d%s".formatted(reply.status(), said);
        return http.redacted(text.endsWith(".") ? text : text + ".");
    }

    private static @Nullable String id(HttpReply reply) {
        return Json.tryRead(reply).map(RestFeedback::id).orElse(null);
    }

    private static @Nullable String id(JsonNode node) {
        var id = node.path("id");
        return id.isString() || id.isIntegralNumber() ? PlainText.name(id.asString()) : null;
    }

    @Override
    public FeedbackLookup find(FeedbackParcel parcel) {
        var call = Told.of(parcel.kind()).orElseThrow();
        var path = options.text(call.findKey());
        if (path.isEmpty()) {
            return new FeedbackLookup.NotOffered();
        }
        var key = parcel.key().brief();
        var asked = "%s with key %s".formatted(call.words(), parcel.key());
        try {
            var reply = http.get(HttpRead.of(asked, path.get().replace("{key}", key)), Progress.NONE);
            var rows = rows(Json.read(reply), reply);
            for (var row : rows) {
                if (row.path("key").asString("").equals(key)) {
                    return new FeedbackLookup.Stands(id(row), shows(row, parcel.body()), evidence(asked, rows.size()));
                }
            }
            return new FeedbackLookup.Absent(evidence(asked, rows.size()));
        } catch (FailureException e) {
            return new FeedbackLookup.Unanswered(e.failure(), evidence(asked, 0));
        }
    }

    /** A reply without a list tells nothing of what is there. */
    private static JsonNode rows(JsonNode reply, HttpReply said) {
        if (reply.isArray()) {
            return reply;
        }
        for (var name : new String[] {"data", "items"}) {
            if (reply.path(name).isArray()) {
                return reply.path(name);
            }
        }
        throw new FailureException(new Failure.BadInput(
                "There is no list of rows in the reply to %s.".formatted(said.request()),
                "Correct the path in the settings of the connection."));
    }

    /** Every field that was sent and is shown is as it was sent; it may leave out some and add others. */
    private static boolean shows(JsonNode row, Body sent) {
        return Json.tryRead(sent.toString())
                .filter(wanted -> wanted.propertyStream()
                        .allMatch(field -> !row.has(field.getKey())
                                || row.path(field.getKey()).equals(field.getValue())))
                .isPresent();
    }

    private static Evidence evidence(String asked, int scanned) {
        return new Evidence(asked, scanned, null, null);
    }

    @Override
    public void endWaits() {
        http.endWaits();
    }
}
