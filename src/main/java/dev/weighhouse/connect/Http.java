package dev.weighhouse.connect;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from one service, and sends to it, over HTTP with the manners of this house: time limits, a rate budget, more attempts after
 * passing failures only, the token never sent to another host, and no secret in any log or message.
 *
 * <p>One for each connection; close it with the connection. Several threads may read at once, within the budget.
 */
public final class Http implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Http.class);
    private static final int MOST_REDIRECTS = 5;
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(2);

    /** How long a service is left alone that refuses too many requests and does not say for how long: its minute is over then. */
    private static final Duration UNTOLD = Duration.ofMinutes(1);

    private final HttpSetup setup;
    private final Redaction redaction;
    private final Wire wire;
    private final RateGate gate;
    private final Statuses statuses;
    private final ClockSkew skew;
    private final Targets targets;
    private final GateWaits waits = new GateWaits();
    private final Renewal renewal;
    private volatile boolean inBackground;

    public Http(HttpSetup setup) {
        this.setup = setup;
        this.redaction = Redaction.of(setup.auth());
        this.wire = new Wire(setup, redaction);
        this.gate = setup.gate().apply(setup);
        this.statuses = new Statuses(setup.title(), setup.surround().clock());
        this.renewal = new Renewal(setup.auth(), redaction);
        this.skew = new ClockSkew(setup.title());
        this.targets = new Targets(setup.title(), setup.base());
    }

    /**
     * Reads one thing. The reply is a success, or "not modified" where that was asked for.
     *
     * @throws FailureException for everything else, with words that name the request and hold no secret
     */
    public HttpReply get(HttpRead read, Progress progress) {
        var url = targets.of(read);
        var backoff = new Backoff(setup.limits(), setup.surround().random());
        var renewed = false;
        while (true) {
            progress.checkpoint();
            try {
                var exchange = followed(url, read, progress);
                var reply = exchange.reply();
                var failure = refusal(reply, read);
                if (failure == null) {
                    return reply;
                }
                if (!renewed && reply.status() == 401 && failure instanceof Failure.SignInNeeded) {
                    renewed = renewal.after(exchange.credential());
                    if (renewed) {
                        continue;
                    }
                }
                waitOrThrow(backoff, reply, failure, read, progress);
            } catch (IOException e) {
                if (progress.cancelled()) {
                    throw stopped(read);
                }
                var failure = Breaks.failure(e, setup.title(), read, wire.name(url, read), redaction);
                var wait = Breaks.beforeAnyAnswer(e) ? backoff.next() : null;
                if (wait == null) {
                    throw clean(failure);
                }
                sleep(wait, read, progress);
            }
        }
    }

    /**
     * Sends one thing, once, whatever comes of it: nothing is tried again, no redirect is followed, and the service's way
     * of saying no is left to the caller. Waits for the rate budget first. Throws nothing that the network or the other
     * side can bring about.
     *
     * <p>Where the token can be renewed, status 401 proves that nothing was done; then it leaves a second time, with a fresh
     * token.
     */
    public Sent send(HttpSend what) {
        var url = targets.of(what);
        String credential;
        try {
            credential = setup.auth().value();
        } catch (FailureException e) {
            return new Sent.NotSent(redaction.of(e.failure()));
        }
        var sent = attempt(url, what, credential);
        if (!(sent instanceof Sent.Replied(var reply)) || !refusesTheToken(reply)) {
            return sent;
        }
        try {
            return renewal.after(credential) ? attempt(url, what, setup.auth().value()) : sent;
        } catch (FailureException e) {
            return new Sent.NotSent(redaction.of(e.failure()));
        }
    }

    private boolean refusesTheToken(HttpReply reply) {
        return reply.status() == 401
                && setup.refusals()
                        .read(reply)
                        .map(Failure.SignInNeeded.class::isInstance)
                        .orElse(true);
    }

    private Sent attempt(HttpUrl url, HttpSend what, String credential) {
        try (var pass = waits.enter(gate, inBackground, _ -> {})) {
            return sent(url, what, credential, pass);
        } catch (InterruptedException e) {
            interruptAgainUnless(waits.ended());
            return new Sent.NotSent(new Failure.Cancelled("Stopped before " + what.what() + " was sent."));
        } catch (RateGate.Closed e) {
            return new Sent.NotSent(closed(e, what));
        }
    }

    private Sent sent(HttpUrl url, HttpSend what, String credential, RatePass pass) {
        var watcher = new Departure(pass::left);
        try {
            var reply = wire.send(url, what, credential, watcher);
            heed(reply, pass);
            throttled(reply)
                    .ifPresent(refusal -> gate.close(asks(reply, refusal).orElse(UNTOLD)));
            return new Sent.Replied(reply);
        } catch (IOException e) {
            return broken(Breaks.why(e), what, wire.name(url, what), watcher);
        } catch (FailureException e) {
            return broken(e.failure().words(), what, wire.name(url, what), watcher);
        }
    }

    /** A refusal for too many requests, in whatever way the service says it. */
    private Optional<Failure.Throttled> throttled(HttpReply reply) {
        return setup.refusals()
                .read(reply)
                .filter(Failure.Throttled.class::isInstance)
                .map(Failure.Throttled.class::cast)
                .or(() -> reply.status() == 429
                        ? Optional.of(new Failure.Throttled(Statuses.FEWER, null))
                        : Optional.empty());
    }

    /** What the reply says of the budget. */
    private void heed(HttpReply reply, RatePass pass) {
        RateHeaders.of(reply).ifPresent(gate::told);
        RateHeaders.leftThisMinute(reply).ifPresent(pass::leftThisMinute);
        RateHeaders.leftToday(reply).ifPresent(pass::leftToday);
    }

    private Sent broken(String why, HttpSend what, String request, Departure watcher) {
        var words =
                redaction.words("%s: %s. It was to take %s (%s).".formatted(setup.title(), why, what.what(), request));
        if (watcher.begun()) {
            return new Sent.Unknown(words);
        }
        return new Sent.NotSent(
                Thread.currentThread().isInterrupted()
                        ? new Failure.Cancelled("Stopped before " + what.what() + " was sent.")
                        : new Failure.Offline(words));
    }

    /**
     * Ends, now and from now on, every wait before a request leaves: for the rate budget, and before another attempt. What need
     * not wait goes on, and what is on its way is not touched. Any thread.
     */
    public void endWaits() {
        waits.end();
    }

    /** From now on nobody waits for what is asked and sent here: what a person asks elsewhere goes first. Any thread. */
    public void inBackground() {
        inBackground = true;
    }

    /** A text of the other side without the secrets of this connection, for those who read replies themselves. */
    public String redacted(String words) {
        return redaction.words(words);
    }

    /** How many requests may leave now without waiting for the rate budget. */
    public int remaining() {
        return gate.remaining();
    }

    public RateBudget budget() {
        return gate.budget();
    }

    /** A reply, and what the request was signed in with. */
    private record Exchanged(HttpReply reply, String credential) {
        /** Without what it was signed in with. */
        @Override
        public String toString() {
            return reply.toString();
        }
    }

    private Exchanged followed(HttpUrl start, HttpRead read, Progress progress) throws IOException {
        var url = start;
        for (var hops = 0; hops <= MOST_REDIRECTS; hops++) {
            var exchange = once(url, read, progress);
            skew.check(exchange.reply(), progress);
            var next = targets.redirect(url, exchange.reply(), read);
            if (next == null) {
                return exchange;
            }
            url = next;
        }
        throw new FailureException(new Failure.BadInput(
                "%s sends in circles: more than %d redirects, when asked for %s (%s)."
                        .formatted(setup.title(), MOST_REDIRECTS, read.what(), wire.name(start, read)),
                "Check the address of the connection."));
    }

    private Exchanged once(HttpUrl url, HttpRead read, Progress progress) throws IOException {
        try (var pass = Patience.waiting(
                progress,
                () -> waits.enter(gate, inBackground || progress.background(), wait -> tell(wait, progress)))) {
            var credential = setup.auth().value();
            var reply = wire.ask(url, read, credential, progress, new Departure(pass::left));
            heed(reply, pass);
            return new Exchanged(reply, credential);
        } catch (InterruptedException e) {
            throw interrupted(read, progress);
        } catch (RateGate.Closed e) {
            throw new FailureException(closed(e, read));
        }
    }

    private @Nullable Failure refusal(HttpReply reply, HttpRead read) {
        var own = setup.refusals().read(reply);
        if (own.isPresent()) {
            return own.get();
        }
        return reply.successful() || (reply.notModified() && read.headers().containsKey("If-None-Match"))
                ? null
                : statuses.failure(reply, read);
    }

    /** Returns after waiting if the read is worth another attempt. */
    private void waitOrThrow(Backoff backoff, HttpReply reply, Failure failure, HttpRead read, Progress progress) {
        var passing = failure instanceof Failure.Offline && Statuses.passing(reply.status());
        if (!passing && !(failure instanceof Failure.Throttled)) {
            throw clean(failure);
        }
        if (failure instanceof Failure.Throttled throttled) {
            waitOrThrow(backoff, asks(reply, throttled), throttled, read, progress);
            return;
        }
        var asked = RetryAfter.of(reply, setup.surround().clock());
        var wait = asked.isPresent() ? backoff.given(asked.get()) : backoff.next();
        if (wait == null) {
            throw clean(asked.isPresent() ? throttledFor(asked.get(), read) : failure);
        }
        sleep(wait, read, progress);
    }

    private void waitOrThrow(
            Backoff backoff, Optional<Duration> asked, Failure.Throttled failure, HttpRead read, Progress progress) {
        var wait = asked.map(backoff::refused).orElse(null);
        if (asked.isEmpty()) {
            wait = backoff.later();
        }
        gate.close(asked.orElse(wait == null ? UNTOLD : wait));
        if (wait == null) {
            var until = failure.until() != null
                    ? failure.until()
                    : asked.map(setup.surround().clock().instant()::plus).orElse(null);
            throw clean(new Failure.Throttled(failure.words(), until));
        }
        sleep(wait, read, progress);
    }

    /** For how long the service refuses, by its reply or by what is documented of it; one that says "not at all" says nothing. */
    private Optional<Duration> asks(HttpReply reply, Failure.Throttled throttled) {
        var clock = setup.surround().clock();
        return RetryAfter.of(reply, clock)
                .or(() -> Optional.ofNullable(throttled.until()).map(until -> Duration.between(clock.instant(), until)))
                .filter(Duration::isPositive);
    }

    private Failure closed(RateGate.Closed gate, Outgoing what) {
        var until = setup.surround().clock().instant().plus(gate.left());
        return statuses.throttled(gate.words(), what, until);
    }

    private Failure throttledFor(Duration wait, Outgoing what) {
        return statuses.throttled(
                Statuses.FEWER, what, setup.surround().clock().instant().plus(wait));
    }

    /** The failure with every secret taken out of its words, whatever the other side put into them. */
    private FailureException clean(Failure failure) {
        return new FailureException(redaction.of(failure));
    }

    private void sleep(Duration wait, HttpRead read, Progress progress) {
        tell(wait, progress);
        LOG.debug("waiting {} ms before asking again for {}", wait.toMillis(), read.what());
        try {
            Patience.waiting(
                    progress,
                    () -> waits.waiting(() -> {
                        setup.surround().pause().sleep(wait);
                        return wait;
                    }));
        } catch (InterruptedException e) {
            throw interrupted(read, progress);
        }
    }

    private void tell(Duration wait, Progress progress) {
        if (wait.compareTo(WORTH_A_WORD) >= 0) {
            progress.step("Waiting %d seconds for %s".formatted(wait.toSeconds(), setup.title()), 0, 0);
        }
    }

    private FailureException interrupted(HttpRead read, Progress progress) {
        interruptAgainUnless(progress.cancelled() || waits.ended());
        return stopped(read);
    }

    /** An interrupt that only ended a wait of ours is over with it. */
    private static void interruptAgainUnless(boolean ours) {
        if (!ours) {
            Thread.currentThread().interrupt();
        }
    }

    private static FailureException stopped(HttpRead read) {
        return new FailureException(new Failure.Cancelled("Stopped while reading " + read.what() + "."));
    }

    @Override
    public void close() {
        wire.close();
    }
}
