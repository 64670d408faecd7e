package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.PassphraseAsking.Asked;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The work that asks is a thread of its own; this one is the screen. */
class PassphraseAskingTest {
    private static final Path FILE = Path.of("secrets.sealed");
    private static final Failure WHY = new Failure.NoKeychain("No keychain.", "Unlock one.");

    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final PassphraseAsking asking = new PassphraseAsking(screen::add);

    @Test
    void givesWhatIsTypedAndForgetsIt() throws InterruptedException {
        var given = ask(() -> asking.existing(FILE));
        screen.take().run();
        assertThat(asking.askedProperty().get()).isEqualTo(new Asked.Existing(FILE, null));
        assertThat(asking.obstacle().get()).isEqualTo("Type the passphrase.");
        asking.give();
        assertThat(given).as("nothing is given while nothing is typed").isNotDone();

        asking.typedProperty().set("seven grey barges");
        asking.give();

        assertThat(given.join()).contains("seven grey barges");
        assertThat(asking.askedProperty().get()).isNull();
        assertThat(asking.typedProperty().get()).isEmpty();
    }

    @Test
    void aNewOneIsTypedTwiceAndLongEnough() throws InterruptedException {
        var given = ask(() -> asking.fresh(FILE, WHY, 12));
        screen.take().run();

        asking.typedProperty().set("barges 7");
        assertThat(asking.obstacle().get()).isEqualTo("12 characters at least; 4 more to go.");
        asking.typedProperty().set("seven grey barges in fog");
        assertThat(asking.strength().get()).isEqualTo("Strong.");
        assertThat(asking.obstacle().get()).isEqualTo("The two are not the same yet.");
        asking.againProperty().set("seven grey barges in fog");
        assertThat(asking.obstacle().get()).isEmpty();
        asking.give();

        assertThat(given.join()).contains("seven grey barges in fog");
        assertThat(asking.againProperty().get()).isEmpty();
    }

    @Test
    void theNextQuestionSaysWhyTheLastAnswerDidNotDo() throws InterruptedException {
        var wrong = new Failure.PassphraseNeeded("It does not open the file.", "Type it again.");
        assertThat(asking.again(wrong)).isTrue();

        var first = ask(() -> asking.existing(FILE));
        screen.take().run();
        assertThat(asking.askedProperty().get()).isEqualTo(new Asked.Existing(FILE, wrong));
        asking.decline();
        assertThat(first.join()).isEmpty();

        var second = ask(() -> asking.existing(FILE));
        screen.take().run();
        assertThat(asking.askedProperty().get()).isEqualTo(new Asked.Existing(FILE, null));
        asking.decline();
        assertThat(second.join()).isEmpty();
    }

    @Test
    void aNoHoldsForTheRestOfOnePull() throws InterruptedException {
        asking.rememberNo(true);
        var first = ask(() -> asking.existing(FILE));
        screen.take().run();
        asking.decline();
        assertThat(first.join()).isEmpty();

        assertThat(ask(() -> asking.existing(FILE)).join()).isEmpty();
        assertThat(screen).as("nobody is asked twice").isEmpty();

        asking.rememberNo(false);
        var next = ask(() -> asking.existing(FILE));
        screen.take().run();
        assertThat(asking.askedProperty().get()).isNotNull();
        asking.decline();
        assertThat(next.join()).isEmpty();
    }

    @Test
    void nobodyWaitsOnceTheWindowIsGone() throws InterruptedException {
        var waiting = ask(() -> asking.existing(FILE));
        var question = screen.take();
        asking.close();
        question.run();

        assertThat(waiting.join()).isEmpty();
        assertThat(ask(() -> asking.fresh(FILE, WHY, 12)).join()).isEmpty();
        assertThat(asking.again(WHY)).isFalse();
    }

    @Test
    void neverWaitsOnTheScreenItself() {
        assertThat(OnScreen.get(() -> asking.existing(FILE))).isEmpty();
        assertThat(screen).isEmpty();
    }

    private static CompletableFuture<Optional<String>> ask(Supplier<Optional<char[]>> question) {
        return CompletableFuture.supplyAsync(
                () -> question.get().map(String::new),
                work -> Thread.ofVirtual().start(work));
    }
}
