package dev.weighhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.SecretPlace;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeychainProbeTest {

    /** A keychain that is only asked for its name. */
    private record Named(Callable<String> name) implements Keychain {
        @Override
        public String title() throws Exception {
            return name.call();
        }

        @Override
        public @Nullable String get(String secret) {
            throw new AssertionError("no secret is read");
        }

        @Override
        public void set(String secret, String value) {
            throw new AssertionError("no secret is kept");
        }

        @Override
        public void delete(String secret) {
            throw new AssertionError("no secret is deleted");
        }
    }

    private static SecretPlace ask(Duration limit, Callable<String> name) {
        return KeychainProbe.ask(new Named(name), limit);
    }

    @Test
    void namesTheKeychainThatAnswers() {
        assertThat(ask(Duration.ofMinutes(1), () -> "the macOS Keychain"))
                .isEqualTo(new SecretPlace.Keychain("the macOS Keychain"));
    }

    @Test
    void saysThatThereIsNoneWhereItCannotBeOpened() {
        assertThat(ask(Duration.ofMinutes(1), () -> {
                    throw new UnsatisfiedLinkError("no libsecret");
                }))
                .isEqualTo(new SecretPlace.Nowhere());
    }

    @Test
    void doesNotWaitForOneThatHangs() {
        var never = new CountDownLatch(1);
        assertThat(ask(Duration.ofMillis(20), () -> {
                    never.await();
                    return "too late";
                }))
                .isEqualTo(new SecretPlace.Nowhere());
        never.countDown();
    }
}
