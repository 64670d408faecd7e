package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.oauth.NotSigned;
import dev.weighhouse.connect.oauth.SignIn;
import dev.weighhouse.connect.oauth.SignInEnd;
import dev.weighhouse.connect.oauth.SignInStart;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Browser;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Has the person sign in in the browser, and waits for it: the browser comes back by itself, or its last address is pasted. */
final class BrowserSignIn {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Workbench bench;
    private final Browser browser;
    private final Consumer<SignInEnd.Signed> signed;
    private final UnaryOperator<Failure> told;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle(null));
    private @Nullable SignIn current;
    private @Nullable Job waiting;

    /** Where it stands. */
    sealed interface State {

        /**
         * Nobody waits.
         *
         * @param failure why the last one came to nothing; null where there was none
         */
        record Idle(@Nullable Failure failure) implements State {}

        /**
         * The page is open in the browser.
         *
         * @param comesBack whether the browser comes back by itself
         * @param failure why the last answer could not be used; null where none came
         */
        record Waiting(boolean comesBack, @Nullable Failure failure) implements State {}

        record Done() implements State {}
    }

    /**
     * Nobody waits yet.
     *
     * @param signed is told of a sign-in that came to its end
     * @param told how a failure is told to the person
     */
    BrowserSignIn(Workbench bench, Browser browser, Consumer<SignInEnd.Signed> signed, UnaryOperator<Failure> told) {
        this.bench = bench;
        this.browser = browser;
        this.signed = signed;
        this.told = told;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Opens the page in the browser. */
    void begin(Supplier<SignInStart> start) {
        stop();
        bench.work()
                .away(Words.text("connections.signing-in"), _ -> start.get())
                .latestOf(latest)
                .then(this::begun)
                .otherwise(this::notBegun)
                .start();
    }

    /** There is none to begin. */
    void refuse(Failure why) {
        stop();
        state.set(new State.Idle(why));
    }

    private void notBegun(Failure why) {
        state.set(new State.Idle(told.apply(why)));
    }

    private void begun(SignInStart start) {
        switch (start) {
            case NotSigned not -> notBegun(not.failure());
            case SignIn signIn -> {
                current = signIn;
                state.set(new State.Waiting(signIn.comesBack(), null));
                browser.show(signIn.address());
                if (signIn.comesBack()) {
                    await(signIn);
                }
            }
        }
    }

    private void await(SignIn signIn) {
        waiting = bench.work()
                .away(Words.text("connections.signing-in"), progress -> signIn.await(PATIENCE, progress))
                .shown()
                .then(end -> ended(signIn, end))
                .otherwise(why -> failed(signIn, why))
                .start();
    }

    /** Opens the page once more, as somebody may have closed it. */
    void openAgain() {
        Optional.ofNullable(current).ifPresent(signIn -> browser.show(signIn.address()));
    }

    /** @param address of the browser's last page */
    void paste(String address) {
        Optional.ofNullable(current)
                .ifPresent(signIn -> bench.work()
                        .away(Words.text("connections.signing-in"), progress -> signIn.pasted(address, progress))
                        .then(end -> ended(signIn, end))
                        .otherwise(why -> failed(signIn, why))
                        .start());
    }

    /** Nothing that still comes is of use. */
    void stop() {
        latest.forget();
        Optional.ofNullable(waiting).ifPresent(Job::cancel);
        Optional.ofNullable(current).ifPresent(SignIn::close);
        waiting = null;
        current = null;
        state.set(new State.Idle(null));
    }

    private void ended(SignIn signIn, SignInEnd end) {
        if (!signIn.equals(current)) {
            return;
        }
        switch (end) {
            case SignInEnd.Signed done -> {
                stop();
                state.set(new State.Done());
                signed.accept(done);
            }
            case NotSigned not -> {
                switch (not.why()) {
                    case WRONG_STATE, NOT_READABLE -> goesOn(signIn, not.failure());
                    default -> failed(signIn, not.failure());
                }
            }
        }
    }

    /** What came was not for this one, which still waits. */
    private void goesOn(SignIn signIn, Failure why) {
        state.set(new State.Waiting(signIn.comesBack(), why));
        if (waiting != null && !waiting.runningProperty().get()) {
            await(signIn);
        }
    }

    private void failed(SignIn signIn, Failure why) {
        if (signIn.equals(current)) {
            stop();
            notBegun(why);
        }
    }
}
