package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an endpoint may say that cannot be right: each refused by request, row and field. */
class RestRefusalsTest {
    private static final Period OCTOBER = Period.month("2026-10");

    private final Endpoint endpoint = new Endpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private String accounts(String rows) {
        endpoint.then("{\"data\":[{\"id\":\"ok\",\"name\":\"Fine\",\"type\":\"asset\"}," + rows + "]}");
        return refused(() -> endpoint.open().accounts(Progress.NONE));
    }

    private String balance(String row) {
        endpoint.then(Endpoint.TILL).then("{\"data\":[" + row + "]}");
        return refused(() -> endpoint.open().balances(OCTOBER.closing(), Progress.NONE));
    }

    private String transaction(String rows) {
        endpoint.then(Endpoint.TILL).then("{\"data\":[" + rows + "]}");
        return refused(() -> endpoint.open().movements(OCTOBER, Progress.NONE));
    }

    private static String refused(ThrowingCallable work) {
        var failure = Endpoint.failure(work);
        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.nextStep()).isNotBlank();
        return failure.words();
    }

    @Test
    void refusesAnAccountWithoutIdOrName() {
        assertThat(accounts("{\"name\":\"N\",\"type\":\"asset\"}"))
                .startsWith("Row 2, field /id or /externalId, of GET ")
                .endsWith("is missing.")
                .contains("/api/accounts?status=all");
        assertThat(accounts("{\"id\":\"2\",\"name\":\" \",\"type\":\"asset\"}")).contains("Row 2, field /name,");
    }

    @Test
    void refusesNaturalSignsWhereNothingTellsTheNormalSide() {
        endpoint.with("sign", "natural");

        assertThat(accounts("{\"id\":\"2\",\"name\":\"N\",\"type\":null}"))
                .contains("Row 2, field /type,")
                .endsWith("is missing, and so is a normal side: natural signs need the one or the other.");
    }

    @Test
    void refusesAnUnknownTypeStatusOrCurrency() {
        assertThat(accounts("{\"id\":\"2\",\"name\":\"N\",\"type\":\"wallet\"}"))
                .endsWith("is not asset, liability, equity, income or expense: wallet.");
        assertThat(accounts("{\"id\":\"2\",\"name\":\"N\",\"type\":\"asset\",\"status\":\"maybe\"}"))
                .endsWith("is not true, false, active or archived: maybe.");
        assertThat(accounts("{\"id\":\"2\",\"name\":\"N\",\"type\":\"asset\",\"currency\":\"USD\"}"))
                .endsWith("is not a currency of this workspace: USD.");
    }

    @Test
    void refusesAnAccountThatComesTwiceOrALoop() {
        assertThat(accounts("{\"id\":\"ok\",\"name\":\"N\",\"type\":\"asset\"}"))
                .startsWith("Row 2,")
                .endsWith("account id ok comes twice.");
        assertThat(accounts("{\"id\":\"2\",\"name\":\"N\",\"type\":\"asset\",\"parent\":\"2\"}"))
                .startsWith("Row 2,")
                .contains("a part of itself");
        assertThat(accounts("{\"id\":\"2\",\"name\":\"N\",\"type\":\"asset\",\"parent\":\"ghost\"}"))
                .contains("names the parent ghost, which is not there");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"account":"ghost","balance":"1"}                  | names an account the platform does not list: ghost.
            {"balance":"1"}                                    | is missing.
            {"account":"till"}                                 | is missing.
            {"account":"till","balance":"1.005"}               | 1.005 has more than the 2 decimals of GBP.
            {"account":"till","balance":"1,000.00"}            | "1,000.00" is not an amount.
            {"account":"till","balance":"1","currency":"XXX"}  | is not a currency of this workspace: XXX.
            {"account":"till","balance":1e400}                 | is not an amount.
            {"account":"till","balance":"1","asOf":"31/10/26"} | is not a date such as 2026-10-31: 31/10/26.
            {"account":"till","balance":"1","asOf":"2026-10-30"} | is not the day that was asked for, 2026-10-31.
            """)
    void refusesABalanceThatCannotBeRight(String row, String why) {
        assertThat(balance(row))
                .startsWith("Row 1, field /")
                .contains("/api/balances?as_of=2026-10-31")
                .endsWith(why);
    }

    @Test
    void refusesASecondBalanceOfOneAccount() {
        assertThat(balance("{\"account\":\"till\",\"balance\":\"1\"},{\"account\":\"till\",\"balance\":\"1\"}"))
                .startsWith("Row 2,")
                .endsWith("has a second balance in GBP.");
    }

    @Test
    void refusesAFractionOfAMinorUnit() {
        endpoint.with("amount", "minor-units");

        assertThat(balance("{\"account\":\"till\",\"balance\":10.5}"))
                .endsWith("is not a whole number of minor units: 10.5.");
    }

    @Test
    void refusesATransactionThatCannotBeRight() {
        var good = "{\"id\":\"t\",\"account\":\"till\",\"date\":\"2026-10-05\",\"amount\":\"1\"}";

        assertThat(transaction(good + "," + good)).startsWith("Row 2,").endsWith("comes twice on the account: t.");
        assertThat(transaction(good.replace("10-05", "11-01"))).endsWith("that was asked for, 2026-10.");
        assertThat(transaction(good.replace("2026-10-05", "2026-10-05T12:00:00Z")))
                .contains("is not a date");
        assertThat(transaction(good.replace("till", "ghost"))).endsWith("does not list: ghost.");
        assertThat(transaction(good.replace("\"id\":\"t\",", ""))).startsWith("Row 1, field /id,");
    }

    @Test
    void refusesAReplyWithoutAList() {
        endpoint.then("{\"result\": {}}");

        assertThat(refused(() -> endpoint.open().accounts(Progress.NONE)))
                .startsWith("There is no list of rows at /data or /accounts or /items in the reply to GET ");
    }

    @Test
    void refusesAWebPageAndWhatIsNoJson() {
        endpoint.then("<!DOCTYPE html><html>Sign in</html>");
        assertThat(refused(() -> endpoint.open().accounts(Progress.NONE))).startsWith("A web page came");

        endpoint.then("{\"data\": [}");
        assertThat(refused(() -> endpoint.open().accounts(Progress.NONE)))
                .startsWith("The reply is not JSON, at line 1");

        endpoint.then("{\"data\": [");
        assertThat(Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE)))
                .isInstanceOf(Failure.Changed.class);
    }

    @Test
    void tellsAProblemInTheServicesOwnWords() {
        endpoint.replies.then(Replies.json(403, """
                {"title": "No access", "detail": "This key may not read balances.", "status": 200}"""));

        var failure = Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE));

        assertThat(failure.words())
                .contains("No access", "This key may not read balances.")
                .doesNotContain("s3cret");
    }

    @Test
    void asksForASignInWhenTheTokenIsRefusedOrMissing() {
        endpoint.replies.thenStatus(401);

        assertThat(Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE)))
                .isInstanceOf(Failure.SignInNeeded.class);
        assertThat(Endpoint.failure(() -> endpoint.withoutSecret().open())).isInstanceOf(Failure.SignInNeeded.class);
    }

    @ParameterizedTest
    @CsvSource({
        "acounts.path, /x, The setting acounts.path is not one this provider knows.",
        "paging, spiral, The setting paging is spiral.",
        "books, triple-entry, The setting books is triple-entry.",
        "tax-sign, plus, The setting tax-sign is plus.",
        "amount, float, The setting amount is float.",
        "accounts.id, id, The setting accounts.id is no JSON Pointer.",
        "paging.size, 0, The setting paging.size is not a whole number from 1 to 10000.",
        "rate-per-minute, many, The setting rate-per-minute is not a whole number from 1 to 10000."
    })
    void refusesASettingByItsKey(String key, String value, String words) {
        assertThat(refused(() -> endpoint.with(key, value).open())).isEqualTo(words);
    }

    @Test
    void refusesToBeALedgerOrToSpeakPlainHttpToAStranger() {
        assertThat(refused(() -> endpoint.open(Role.LEDGER))).isEqualTo("A REST endpoint is a platform, not a ledger.");
        assertThat(refused(
                        () -> endpoint.with("base-url", "http://pos.example/").open()))
                .contains("base-url");
        assertThat(new RestProvider().roles()).isEqualTo(Set.of(Role.PLATFORM));
        assertThat(new RestProvider()
                        .settings(Role.PLATFORM).stream()
                                .filter(s -> s.required())
                                .map(s -> s.key()))
                .containsExactly("base-url");
    }
}
