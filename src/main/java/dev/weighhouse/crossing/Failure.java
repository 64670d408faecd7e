package dev.weighhouse.crossing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can go wrong when a side is asked, as a value with words for the person who sees it.
 *
 * <p>{@link #words()} is one plain sentence that names the file, row, column or request; {@link #nextStep()} says what to
 * do about it. Neither ever holds a secret.
 */
public sealed interface Failure {

    /** What happened, as one sentence. */
    String words();

    /** What the person can do now, as one sentence. */
    String nextStep();

    /** No connection could be made, or it broke, or it took too long. */
    record Offline(String words) implements Failure {
        @Override
        public String nextStep() {
            return "Check the network and the address of the connection, then try again.";
        }
    }

    /** The other side does not accept who we are. */
    record SignInNeeded(String words) implements Failure {
        @Override
        public String nextStep() {
            return "Sign in to the connection again, or give it a fresh token or key, then try again.";
        }
    }

    /** No keychain keeps or gives the secret; the encrypted file can stand in for it. */
    record NoKeychain(String words, String nextStep) implements Failure {}

    /** The secret is in the encrypted file, and what was given does not open it, or nothing was given. */
    record PassphraseNeeded(String words, String nextStep) implements Failure {}

    /** The other side wants us to wait. */
    record Throttled(String words, @Nullable Instant until) implements Failure {
        private static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("HH:mm, d MMM uuuu", Locale.ENGLISH);

        private static ZonedDateTime nextMinute(Instant until) {
            return until.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES).atZone(ZoneId.systemDefault());
        }

        @Override
        public String nextStep() {
            return until == null
                    ? "Try again in a minute."
                    : "Try again after " + MINUTE.format(nextMinute(until)) + ".";
        }
    }

    /** The other side understood the request and refused it. */
    record Rejected(String words, String nextStep) implements Failure {}

    /** The other side's own program broke on this one request. Whether it had an effect is unknown; others may well work. */
    record Broken(String words, String nextStep) implements Failure {}

    /** It cannot be said yet; only after a time that this process has seen pass. */
    record TooEarly(String words, Duration left) implements Failure {
        @Override
        public String nextStep() {
            return "Look at the ledger again in %,d seconds, then say it here."
                    .formatted(left.plusMillis(999).toSeconds());
        }
    }

    /** What was read does not fit together, because it changed while it was being read or came only in part. */
    record Changed(String words) implements Failure {
        @Override
        public String nextStep() {
            return "Pull again. A partial or shifting read is not used.";
        }
    }

    /** What was given or read cannot be right. The words name the file, row and column, or the request and field. */
    record BadInput(String words, String nextStep) implements Failure {}

    /** A person stopped it. */
    record Cancelled(String words) implements Failure {
        @Override
        public String nextStep() {
            return "Start it again when you like.";
        }
    }

    /** Something nobody foresaw. The code finds the entry in the log file. */
    record Unexpected(String words, String code) implements Failure {
        @Override
        public String nextStep() {
            return "The log file has the details under code " + code + ".";
        }
    }
}
