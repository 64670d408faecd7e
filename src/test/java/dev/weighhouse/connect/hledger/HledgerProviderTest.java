package dev.weighhouse.connect.hledger;

import static dev.weighhouse.connect.hledger.FakeJournal.Leg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HledgerProviderTest {

    private final FakeHledger hledger = new FakeHledger();

    @AfterEach
    void stop() {
        hledger.close();
    }

    @Test
    void isALedgerAndNeedsAnAddressOnly() {
        var provider = new HledgerProvider();

        assertThat(provider.roles()).isEqualTo(Set.of(Role.LEDGER));
        assertThat(provider.settings(Role.LEDGER).stream().filter(Setting::required))
                .extracting(Setting::key)
                .containsExactly("base-url");
        assertThat(provider.settings(Role.PLATFORM)).isEmpty();
        assertThat(refused(() -> hledger.open(Role.PLATFORM))).contains("not a platform");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base-url      | http://books.example | The setting base-url is not encrypted
            adress        | x                    | The setting adress is not one this provider knows.
            commodity.map | £                    | The setting commodity.map has no : in "£".
            commodity.map | £:GBX                | The setting commodity.map says "GBX", which is no currency.
            commodity.map | gold:XAU             | The setting commodity.map says "XAU", which is no currency.
            types         | Aktiva               | The setting types has no = in "Aktiva".
            types         | Aktiva=wallet        | The setting types says "wallet", which is no kind of account.
            auth          | magic                | The setting auth is magic.
            """)
    void refusesASettingByItsKey(String key, String value, String words) {
        assertThat(refused(() -> hledger.with(key, value).open())).startsWith(words);
    }

    @Test
    void asksWithoutAnyoneSigningInUnlessToldTo() {
        accounts();
        assertThat(hledger.asked).allMatch(request -> request.getHeaders().get("Authorization") == null);

        hledger.with("auth", "bearer").secret("token-42");
        hledger.asked.clear();
        accounts();
        assertThat(hledger.asked)
                .allMatch(
                        request -> "Bearer token-42".equals(request.getHeaders().get("Authorization")));

        hledger.with("auth", "basic").secret("maya:pw");
        hledger.asked.clear();
        accounts();
        assertThat(hledger.asked)
                .allMatch(request ->
                        "Basic bWF5YTpwdw==".equals(request.getHeaders().get("Authorization")));
    }

    @Test
    void wantsASecretWhereSomethingInFrontAsksForOne() {
        var failure = catchThrowableOfType(
                        FailureException.class,
                        () -> hledger.with("auth", "basic").open())
                .failure();

        assertThat(failure).isInstanceOf(Failure.SignInNeeded.class);
    }

    @Test
    void tellsTheServersOwnWordsInsteadOfAskingForAPassword() {
        hledger.answer("/accounts", () -> Replies.json(403, "server-side UI is disabled due to --serve-api"));

        var failure = hledger.failure(ledger -> ledger.accounts(Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.Rejected.class);
        assertThat(failure.words()).contains("Our journal", "/accounts", "server-side UI is disabled");
        assertThat(failure.nextStep()).contains("--capabilities=view,add");
    }

    @Test
    void isNotTakenInByAWebPage() {
        hledger.answer("/transactions", () -> hledger.shown("<!DOCTYPE html><html>Sign in</html>"));

        assertThat(hledger.failure(ledger -> ledger.accounts(Progress.NONE)).words())
                .startsWith("A web page came where data was asked for");
    }

    @Test
    void stopsWhenNobodyWantsItAnyMore() {
        hledger.notes.cancel();

        assertThat(hledger.failure(ledger -> ledger.accounts(hledger.notes))).isInstanceOf(Failure.Cancelled.class);
    }

    private void accounts() {
        if (hledger.journal.transactions().isEmpty()) {
            hledger.journal.add("2025-02-01", "", "x", Leg.of("assets", "£", "1.00"), Leg.of("equity", "£", "-1.00"));
        }
        try (var ledger = hledger.open()) {
            assertThat(ledger.accounts(Progress.NONE).value().size()).isEqualTo(2);
        }
    }

    private static String refused(ThrowingCallable work) {
        return catchThrowableOfType(FailureException.class, work).failure().words();
    }
}
