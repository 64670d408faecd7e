package dev.weighhouse.connect.pleo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.Period;
import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.Redaction;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PleoRefusalsTest {
    private static final String SEARCH = "chart-of-accounts:search";

    private final PleoDesk desk = new PleoDesk();

    @AfterEach
    void heldAgainstWhatPleoPublishes() {
        desk.close();
    }

    @Test
    void aKeyWithoutThePermissionIsToldWhichOneItNeeds() {
        desk.sandbox.forbid("accounts:read");
        desk.sandbox.forbid("accounting-entries:read");

        var failure = desk.failure(pleo -> pleo.accounts(desk.notes));

        assertThat(failure).isInstanceOf(Failure.Rejected.class);
        assertThat(failure.words()).contains("status 403", "Missing scope accounts:read");
        assertThat(failure.nextStep())
                .isEqualTo("Give the key the permission accounts:read in Pleo, under Settings and API keys, and check"
                        + " the company id.");
    }

    @Test
    void entriesNeedAPermissionOfTheirOwn() {
        desk.sandbox.forbid("accounting-entries:read");

        assertThat(desk.failure(pleo -> pleo.movements(Period.month("2026-10"), desk.notes))
                        .nextStep())
                .contains("to read accounting entries");
    }

    @Test
    void aKeyThatIsNotKnownAsksForAFreshOne() {
        try (var pleo = desk.openWith("wrong-key-canary")) {
            var failure = catchThrowableOfType(FailureException.class, () -> pleo.accounts(desk.notes))
                    .failure();

            assertThat(failure).isInstanceOf(Failure.SignInNeeded.class);
            assertThat(failure.words()).contains("does not accept the API key").doesNotContain("canary");
        }
    }

    @Test
    void theKeyIsSentAsTheUserWithNoPasswordAndNeverShown() {
        desk.answer(
                SEARCH,
                (request, _) -> Replies.json(
                        400,
                        "{\"type\":\"BAD_REQUEST\",\"message\":\"I saw %s and %s\"}"
                                .formatted(PleoDesk.KEY, request.getHeaders().get("Authorization"))));

        var failure = desk.failure(pleo -> pleo.accounts(desk.notes));

        assertThat(failure.words()).contains("BAD_REQUEST").contains("[hidden]").doesNotContain(PleoDesk.KEY);
        var sent = desk.asked(SEARCH).getFirst().getHeaders().get("Authorization");
        assertThat(failure.words()).doesNotContain(String.valueOf(sent).substring("Basic ".length()));
        assertThat(Redaction.of(Auth.basicKey("plain-canary")).words("key plain-canary!"))
                .isEqualTo("key [hidden]!");
    }

    @ParameterizedTest
    @CsvSource({"503", "429"})
    void aReadIsTriedAgainWhenPleoIsBusy(int status) {
        desk.books.account("ext-1", "1", "One", false);
        desk.next(SEARCH, _ -> Replies.json(status, "{\"type\":\"BUSY\"}"));

        try (var pleo = desk.open()) {
            assertThat(pleo.accounts(desk.notes).value().size()).isEqualTo(2);
        }
        assertThat(desk.time.waited()).isPositive().isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aWebPageOrAReplyWithoutPagingIsRefused() {
        desk.next(SEARCH, _ -> Replies.json(200, "{\"data\":[]}"));

        assertThat(desk.failure(pleo -> pleo.accounts(desk.notes)).words()).contains("no list with its paging");
    }

    @ParameterizedTest
    @CsvSource({
        "environment, test, Choose one of: production",
        "company-id, twelve, Give the id as Pleo writes it",
        "sign, plus, Choose one of: spending-positive",
        "zone, Mars/Olympus, Give a name such as Europe/London",
        "books, triple, Choose one of: double-entry",
        "colour, red, weighhouse providers lists them",
        "base-url, http://pleo.example, Give an address"
    })
    void aSettingThatCannotBeRightIsRefusedByItsName(String key, String value, String nextStep) {
        var connection = PleoDesk.connection(Map.of(key, value));

        var failure = catchThrowableOfType(
                        FailureException.class,
                        () -> new PleoProvider().open(connection, desk.surroundings(PleoDesk.KEY)))
                .failure();

        assertThat(failure.words()).contains("The setting " + key);
        assertThat(failure.nextStep()).contains(nextStep);
    }

    @Test
    void withoutAKeyNothingIsOpened() {
        var failure = catchThrowableOfType(
                        FailureException.class,
                        () -> new PleoProvider().open(PleoDesk.connection(Map.of()), desk.surroundings("")))
                .failure();

        assertThat(failure).isEqualTo(new Failure.SignInNeeded("Nobody has signed in to Pleo yet."));
    }

    @Test
    void itIsAPlatformAndNoLedger() {
        var connection = new Connection(PleoDesk.connection(Map.of()).id(), Role.LEDGER, "pleo", "Pleo", Map.of());

        assertThat(catchThrowableOfType(
                                FailureException.class,
                                () -> new PleoProvider().open(connection, desk.surroundings(PleoDesk.KEY)))
                        .failure()
                        .words())
                .isEqualTo("Pleo is a platform, not a ledger.");
        assertThat(new PleoProvider().settings(Role.PLATFORM))
                .extracting(Setting::key)
                .contains("environment", "base-url", "company-id");
        assertThat(new PleoProvider().settings(Role.LEDGER)).isEmpty();
    }

    @Test
    void eachEnvironmentHasAnAddressOfItsOwn() {
        assertThat(PleoSettings.of(PleoDesk.connection(Map.of())).root()).isEqualTo("https://external.pleo.io");
        assertThat(PleoSettings.of(PleoDesk.connection(Map.of("environment", "staging")))
                        .root())
                .isEqualTo("https://external.staging.pleo.io");
    }
}
