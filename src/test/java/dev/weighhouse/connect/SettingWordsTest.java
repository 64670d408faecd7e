package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Setting.Word;
import dev.weighhouse.connect.pleo.PleoProvider;
import dev.weighhouse.connect.quickbooks.QuickBooksProvider;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Settings that are one of a few words: said as data, and refused by name where they are none of them. */
class SettingWordsTest {
    private static final List<Setting> KNOWN = List.of(
            Setting.choice("environment", "Environment", "Where.", "production", "sandbox"),
            Setting.optional("company", "Company", "Which."));

    private static void refused(ThrowingCallable what, String words, String nextStep) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(List.of(e.failure().words(), e.failure().nextStep()))
                                .containsExactly(words, nextStep));
    }

    private static Connection with(Map<String, String> settings) {
        return new Connection(new ConnectionId("one"), Role.LEDGER, "any", "One", settings);
    }

    @Test
    void aWordOfTheListIsTakenAndNoneStandsForTheFirst() {
        assertThatCode(() -> Options.check(KNOWN, Map.of("environment", " sandbox ")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Options.check(KNOWN, Map.of("environment", ""))).doesNotThrowAnyException();
        assertThatCode(() -> Options.check(KNOWN, Map.of("company", "whatever")))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherWordIsRefusedWithThoseThatThereAre() {
        refused(
                () -> new Options(with(Map.of("environment", "sandbx")), KNOWN),
                "The setting environment is sandbx.",
                "Choose one of: production, sandbox.");
    }

    @Test
    void wordsAreReadWithACapitalAndWithoutHyphens() {
        assertThat(Word.of("per-payout")).isEqualTo(new Word("per-payout", "Per payout"));
    }

    @Test
    void aSignInInAnEnvironmentThatDoesNotExistIsNotBegunInAnother() {
        var asked = Map.of("environment", "stagin", "client-id", "app", "redirect", "https://books.firm.example/w");
        refused(
                () -> new QuickBooksProvider().signIn(asked, Clock.systemUTC()),
                "The setting environment is stagin.",
                "Choose one of: production, sandbox.");
        refused(
                () -> new PleoProvider().signIn(asked, Clock.systemUTC()),
                "The setting environment is stagin.",
                "Choose one of: production, staging.");
    }
}
