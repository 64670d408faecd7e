package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Refusals;
import dev.weighhouse.crossing.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * How QuickBooks says no: a {@code Fault} (or {@code fault}) in the body, which may come with status 200 as well. Every
 * reply carries a number, {@code intuit_tid}, by which Intuit's people find the request.
 */
final class Faults implements Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final String THROTTLED = "3001";
    private static final Duration THROTTLE = Duration.ofSeconds(60);
    private static final Set<String> SIGN_IN = Set.of("120", "3100", "3200");
    private static final int START = 4_000;

    private final String title;
    private final Clock clock;

    Faults(String title, Clock clock) {
        this.title = title;
        this.clock = clock;
    }

    @Override
    public Optional<Failure> read(HttpReply reply) {
        var tid = reply.header("intuit_tid").map(PlainText::name).orElse("none");
        LOG.debug("intuit_tid {} for {}", tid, reply.request());
        return mayHoldFault(reply) ? Json.tryRead(reply).flatMap(body -> fault(body, reply, tid)) : Optional.empty();
    }

    /** A report has megabytes, and a fault stands at the start: no need to read every good reply twice. */
    private static boolean mayHoldFault(HttpReply reply) {
        return !reply.successful()
                || reply.start(START).toLowerCase(Locale.ROOT).contains("\"fault\"");
    }

    private Optional<Failure> fault(JsonNode body, HttpReply reply, String tid) {
        var fault = body.has("Fault") ? body.path("Fault") : body.path("fault");
        if (!fault.isObject()) {
            return Optional.empty();
        }
        var errors = fault.has("Error") ? fault.path("Error") : fault.path("error");
        var first = errors.path(0);
        var code = text(first, "code", "Code");
        var type = text(fault, "type", "Type").toLowerCase(Locale.ROOT);
        var words = "%s refused %s with fault %s: %s (Intuit's number of the request: %s)."
                .formatted(title, reply.request(), code.isEmpty() ? "without a code" : code, said(first), tid);
        return Optional.of(failure(code, type, words, reply));
    }

    private Failure failure(String code, String type, String words, HttpReply reply) {
        if (code.equals(THROTTLED)) {
            return new Failure.Throttled(words, clock.instant().plus(THROTTLE));
        }
        if (SIGN_IN.contains(code) || type.startsWith("auth") || reply.status() == 401) {
            return new Failure.SignInNeeded(words);
        }
        if (type.startsWith("system") || reply.status() >= 500) {
            return new Failure.Offline(words);
        }
        return new Failure.Rejected(words, "Check the connection's settings. QuickBooks' own words say what is wrong.");
    }

    private static String said(JsonNode error) {
        var message = text(error, "Message", "message");
        var detail = text(error, "Detail", "detail");
        return detail.isEmpty() || detail.equals(message) ? message : message + ", " + detail;
    }

    private static String text(JsonNode node, String one, String other) {
        var value = node.has(one) ? node.path(one) : node.path(other);
        return PlainText.name(value.isValueNode() ? value.asString() : "");
    }
}
