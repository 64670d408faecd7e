package dev.weighhouse.connect.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.Company;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The company, the settings, and the ways in which Tryton says no. */
class TrytonBooksTest {

    private static final String COMPANY = "model.company.company.search_read";

    private final FakeTryton tryton = new FakeTryton();

    @AfterEach
    void stop() {
        tryton.close();
    }

    @Test
    void readsWhoseBooksTheseAreAndHowFarTheyAreClosed() {
        assertThat(company())
                .isEqualTo(new Company(
                        "1",
                        "Larkfield Coffee",
                        Currency.getInstance("GBP"),
                        Month.JANUARY,
                        LocalDate.of(2025, 1, 31),
                        Instant.parse("2024-12-03T09:41:07.581204Z")));
    }

    @Test
    void takesTheCompanyOfTheSettingsBeforeThatOfTheUser() {
        tryton.with("company", "3");

        assertThat(company().id()).isEqualTo("3");
        assertThat(tryton.calls("model.res.user.get_preferences")).isEmpty();
        assertThat(tryton.calls(COMPANY).getFirst().params().path(0)).hasToString("[[\"id\",\"=\",3]]");
    }

    @Test
    void refusesAUserWithoutACompanyAndACompanyThatIsNotShown() {
        tryton.result("model.res.user.get_preferences", "{\"company\":null}");
        assertThat(words()).isEqualTo("The user works in no company at Our Tryton.");

        tryton.with("company", "9").records("company.company");
        assertThat(words()).isEqualTo("Our Tryton shows no company with the number 9.");
    }

    @Test
    void refusesAHomeCurrencyThatTheWorkspaceDoesNotKnow() {
        tryton.records("company.company", "{\"id\":1,\"currency.\":{\"code\":\"USD\"}}");
        assertThat(words()).contains("in USD, which the workspace does not know");

        tryton.records("company.company", "{\"id\":1}");
        assertThat(words()).contains("in no currency");
    }

    @Test
    void notesWhereTheHomeCurrenciesDiffer() {
        tryton.records("company.company", "{\"id\":1,\"currency.\":{\"code\":\"EUR\"}}");

        assertThat(company().name()).isEqualTo("Our Tryton");
        assertThat(tryton.notes.notes()).containsExactly("Our Tryton keeps its books in EUR, the workspace in GBP.");
    }

    @Test
    void tellsABusinessErrorInTrytonsOwnSentenceThoughItComesWithStatus200() {
        tryton.answer(
                COMPANY,
                _ -> Replies.json(200, FakeTryton.userError("You are not allowed to access \\\"Company\\\".")));

        var failure = failure();

        assertThat(failure).isInstanceOf(Failure.Rejected.class);
        assertThat(failure.words())
                .isEqualTo("Our Tryton refused the company: You are not allowed to access \"Company\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":1,"error":["UserWarning",["w","Sure?","Quite sure?"]]} | Rejected     | Sure? Quite sure?
            {"id":1,"error":["ConcurrencyException","Somebody else"]}    | Changed      | Somebody else
            {"id":1,"error":["LoginException",["password","x","y"]]}     | SignInNeeded | password
            {"id":1,"error":["'nosuch'",""]}                             | Broken       | 'nosuch'
            {"id":1}                                                     | BadInput     | The reply is not one of Tryton's
            {"id":1,"result":{}}                                         | BadInput     | The reply has no list of records
            [1]                                                          | BadInput     | The reply is not one of Tryton's
            {"id":1,"resu                                                | Changed      | ends in the middle
            <html>Sign in</html>                                         | BadInput     | A web page came
            """)
    void understandsEveryWayOfSayingNo(String body, String failure, String words) {
        tryton.answer(COMPANY, _ -> Replies.json(200, body));

        var found = failure();

        assertThat(found.getClass().getSimpleName()).isEqualTo(failure);
        assertThat(found.words()).contains(words);
    }

    @Test
    void takesAForbiddenMethodForAnotherSeriesOfTryton() {
        tryton.answer(COMPANY, _ -> Replies.json(403, "<!doctype html><title>403 Forbidden</title>"));

        assertThat(failure()).isInstanceOf(Failure.Rejected.class);
        assertThat(failure().nextStep()).contains("6.0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base-url | http://books.example | The setting base-url is not encrypted
            database | a/b                  | The setting database is not the name of a database.
            database |                      | The setting database is missing.
            company  | none                 | The setting company is not a whole number
            adress   | x                    | The setting adress is not one this provider knows.
            types    | Loan                 | The setting types has no = in "Loan".
            types    | Loan=debt            | The setting types says "debt", which is no kind of account.
            """)
    void refusesASettingByItsKey(String key, String value, String words) {
        assertThat(refused(() -> tryton.with(key, value == null ? "" : value).open()))
                .startsWith(words);
    }

    @Test
    void isALedgerThatNeedsAnAddressAndADatabase() {
        var provider = new TrytonProvider();

        assertThat(provider.roles()).isEqualTo(Set.of(Role.LEDGER));
        assertThat(provider.settings(Role.LEDGER).stream().filter(Setting::required))
                .extracting(Setting::key)
                .containsExactly("base-url", "database");
        assertThat(provider.settings(Role.PLATFORM)).isEmpty();
        assertThat(refused(() -> tryton.open(Role.PLATFORM))).contains("not a platform");
    }

    private Company company() {
        try (var ledger = tryton.open()) {
            return ledger.company(tryton.notes).orElseThrow().value();
        }
    }

    private Failure failure() {
        return tryton.failure(ledger -> ledger.company(Progress.NONE));
    }

    private String words() {
        return failure().words();
    }

    private static String refused(ThrowingCallable work) {
        return catchThrowableOfType(FailureException.class, work).failure().words();
    }
}
