package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Redaction;
import dev.weighhouse.connect.Refusals;
import dev.weighhouse.crossing.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How QuickBooks says no: a {@code Fault} (or {@code fault}) in the body, which may come with status 200 as well. Every
 * reply carries a number, {@code intuit_tid}, by which Intuit's people find the request.
 */
final class Faults implements Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final Duration THROTTLE = Duration.ofSeconds(60);
    private static final int START = 4_000;

    private final String title;
    private final Redaction redaction;
    private final Clock clock;

    Faults(String title, Redaction redaction, Clock clock) {
        this.title = title;
        this.redaction = redaction;
        this.clock = clock;
    }

    @Override
    public Optional<Failure> read(HttpReply reply) {
        var tid = reply.header("intuit_tid")
                .map(PlainText::name)
                .map(redaction::words)
                .orElse("none");
        LOG.debug("intuit_tid {} for {}", tid, reply.request());
        return mayHoldFault(reply)
                ? Json.tryRead(reply).flatMap(Fault::of).map(fault -> failure(fault, reply, tid))
                : Optional.empty();
    }

    /** A report has megabytes, and a fault stands at the start: no need to read every good reply twice. */
    private static boolean mayHoldFault(HttpReply reply) {
        return !reply.successful()
                || reply.start(START).toLowerCase(Locale.ROOT).contains("\"fault\"");
    }

    private Failure failure(Fault fault, HttpReply reply, String tid) {
        var words = "%s refused %s with fault %s: %s (Intuit's number of the request: %s)."
                .formatted(title, reply.request(), fault.name(), fault.said(), tid);
        if (fault.throttled()) {
            return new Failure.Throttled(words, clock.instant().plus(THROTTLE));
        }
        if (fault.signIn() || reply.status() == 401) {
            return new Failure.SignInNeeded(words);
        }
        if (fault.system() || reply.status() >= 500) {
            return new Failure.Offline(words);
        }
        return new Failure.Rejected(words, "Check the connection's settings. QuickBooks' own words say what is wrong.");
    }
}
