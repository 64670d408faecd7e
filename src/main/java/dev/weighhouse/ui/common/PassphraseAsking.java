package dev.weighhouse.ui.common;

import dev.weighhouse.crossing.Failure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Asks the person for the passphrase of the encrypted file of secrets. Whatever work needs it waits meanwhile, on its own thread;
 * the JavaFX thread never does. What was typed goes to who asked, and is forgotten here.
 */
public final class PassphraseAsking {
    private static final ScopedValue<Boolean> BY_ITSELF = ScopedValue.newInstance();

    private final Executor screen;
    private final ReadOnlyObjectWrapper<@Nullable Asked> asked = new ReadOnlyObjectWrapper<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final StringBinding obstacle = Bindings.createStringBinding(this::obstacleNow, asked, typed, again);
    private final StringBinding strength = Bindings.createStringBinding(this::strengthNow, asked, typed);
    private CompletableFuture<Optional<char[]>> answer = CompletableFuture.completedFuture(Optional.empty());
    private volatile @Nullable Failure refused;
    private volatile boolean remembersNo;
    private volatile boolean saidNo;
    private volatile boolean closed;

    /** What is asked. */
    public sealed interface Asked {

        Path file();

        /**
         * The passphrase of a file that is there.
         *
         * @param refused why the one that was given before did not do; null at first
         */
        record Existing(Path file, @Nullable Failure refused) implements Asked {}

        /**
         * Whether to make the file.
         *
         * @param why no keychain keeps the secret
         * @param least how many signs its passphrase has at least
         */
        record Fresh(Path file, Failure why, int least) implements Asked {}
    }

    PassphraseAsking(Executor screen) {
        this.screen = screen;
    }

    /** For the window. */
    public static PassphraseAsking onScreen() {
        return new PassphraseAsking(Platform::runLater);
    }

    /** Waits for the answer; empty where there is none, and at once on the JavaFX thread, which would wait for itself. */
    public synchronized Optional<char[]> existing(Path file) {
        if (BY_ITSELF.isBound()) {
            return Optional.empty();
        }
        var why = refused;
        refused = null;
        return saidNo ? Optional.empty() : waitFor(new Asked.Existing(file, why));
    }

    /** As {@link #existing} where the file is not there yet. */
    public synchronized Optional<char[]> fresh(Path file, Failure why, int least) {
        return waitFor(new Asked.Fresh(file, why, least));
    }

    /** What was given did not do; the next question says so. */
    public boolean again(Failure why) {
        refused = why;
        return !closed;
    }

    /** Whether a no holds for those that come after it, as one pull asks for each of its connections. */
    public void rememberNo(boolean from) {
        remembersNo = from;
        saidNo = false;
    }

    /** Does work that nobody asked for: whatever of it wants the passphrase, in this thread, gets none and asks nobody. */
    public static <T> T unasked(Supplier<T> work) {
        return ScopedValue.where(BY_ITSELF, true).call(work::get);
    }

    private Optional<char[]> waitFor(Asked question) {
        if (closed || BY_ITSELF.isBound() || Platform.isFxApplicationThread()) {
            return Optional.empty();
        }
        var given = new CompletableFuture<Optional<char[]>>();
        screen.execute(() -> show(question, given));
        try {
            return given.get();
        } catch (InterruptedException e) {
            screen.execute(this::decline);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void show(Asked question, CompletableFuture<Optional<char[]>> given) {
        answer = given;
        if (closed) {
            given.complete(Optional.empty());
        } else {
            asked.set(question);
        }
    }

    /** The question that waits for an answer; null while none does. */
    public ReadOnlyObjectProperty<@Nullable Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /** The same typed once more, where the file is new. */
    public StringProperty againProperty() {
        return again;
    }

    /** Why what is typed cannot be given; empty when it can. */
    public StringBinding obstacle() {
        return obstacle;
    }

    /** How hard the passphrase of a new file is to guess, in words. */
    public StringBinding strength() {
        return strength;
    }

    private String obstacleNow() {
        if (typed.get().isEmpty()) {
            return Words.text("passphrase.empty");
        }
        if (!(asked.get() instanceof Asked.Fresh fresh)) {
            return "";
        }
        var missing = fresh.least() - typed.get().length();
        if (missing > 0) {
            return Words.text("passphrase.short", fresh.least(), missing);
        }
        return typed.get().equals(again.get()) ? "" : Words.text("passphrase.differs");
    }

    private String strengthNow() {
        return asked.get() instanceof Asked.Fresh && !typed.get().isEmpty()
                ? PassphraseStrength.of(typed.get()).words()
                : "";
    }

    /** Gives what is typed to who asked. */
    public void give() {
        if (obstacle.get().isEmpty()) {
            end(Optional.of(typed.get().toCharArray()));
        }
    }

    /** Gives nothing. */
    public void decline() {
        saidNo = remembersNo;
        end(Optional.empty());
    }

    /** The window goes: whoever asks gets nothing from now on. */
    public void close() {
        closed = true;
        end(Optional.empty());
    }

    private void end(Optional<char[]> given) {
        typed.set("");
        again.set("");
        asked.set(null);
        if (!answer.complete(given)) {
            given.ifPresent(signs -> Arrays.fill(signs, ' '));
        }
    }
}
