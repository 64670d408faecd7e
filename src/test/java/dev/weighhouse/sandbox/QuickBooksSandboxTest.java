package dev.weighhouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QuickBooksSandboxTest {
    private final QuickBooksSandbox sandbox =
            new QuickBooksSandbox(new Corner().withEuroBank().books(), "Corner", "42", "secret");
    private final Asker asker = new Asker(sandbox.address(), "Authorization", "Bearer secret");

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void leavesInactiveAccountsOutUnlessAsked() throws Exception {
        assertThat(names("select * from Account")).hasSize(6).doesNotContain("Sundry (deleted)");
        assertThat(names("select * from Account where Active IN (true, false)"))
                .hasSize(7)
                .contains("Sundry (deleted)");
    }

    @Test
    void pagesFromAStartPosition() throws Exception {
        assertThat(names("select * from Account orderby Id startposition 1 maxresults 4"))
                .containsExactly("Cash", "Till", "Retained earnings", "Sales");
        assertThat(names("select * from Account orderby Id startposition 5 maxresults 4"))
                .containsExactly("Rent", "Euro bank");
    }

    @Test
    void afterTheLastPageThereIsNoListAtAll() throws Exception {
        var response = query("select * from Account startposition 8 maxresults 4");

        assertThat(response.path("QueryResponse").isObject()).isTrue();
        assertThat(response.path("QueryResponse").has("Account")).isFalse();
    }

    @Test
    void givesAHundredUnlessAskedForMoreAndNeverMoreThanAThousand() throws Exception {
        try (var large = new QuickBooksSandbox(new Corner().booksWithManyAccounts(1200), "Corner", "42", "secret")) {
            var many = new Asker(large.address(), "Authorization", "Bearer secret");

            assertThat(names(many, "select * from Account")).hasSize(100);
            assertThat(names(many, "select * from Account maxresults 5000")).hasSize(1000);
        }
    }

    @Test
    void counts() throws Exception {
        assertThat(query("select count(*) from Account")
                        .at("/QueryResponse/totalCount")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void describesAnAccountAsQuickBooksDoes() throws Exception {
        var till = query("select * from Account").at("/QueryResponse/Account").get(1);

        assertThat(till.path("Id").asString()).isEqualTo("2");
        assertThat(till.path("AcctNum").asString()).isEqualTo("1010");
        assertThat(till.path("SubAccount").asBoolean()).isTrue();
        assertThat(till.at("/ParentRef/value").asString()).isEqualTo("1");
        assertThat(till.path("Classification").asString()).isEqualTo("Asset");
        assertThat(till.path("AccountType").asString()).isEqualTo("Bank");
        assertThat(till.at("/CurrencyRef/value").asString()).isEqualTo("GBP");
    }

    @Test
    void tellsTheCompanyAndItsPreferences() throws Exception {
        assertThat(asker.json("/v3/company/42/companyinfo/42")
                        .at("/CompanyInfo/CompanyName")
                        .asString())
                .isEqualTo("Corner");
        var preferences = asker.json("/v3/company/42/preferences").path("Preferences");
        assertThat(preferences.at("/AccountingInfoPrefs/FirstMonthOfFiscalYear").asString())
                .isEqualTo("April");
        assertThat(preferences.at("/CurrencyPrefs/HomeCurrency/value").asString())
                .isEqualTo("GBP");
        assertThat(preferences.at("/CurrencyPrefs/MultiCurrencyEnabled").asBoolean())
                .isTrue();
    }

    @Test
    void aCompanyWithOneCurrencySaysSo() throws Exception {
        try (var single = new QuickBooksSandbox(new Corner().books(), "Corner", "42", "secret")) {
            var preferences =
                    new Asker(single.address(), "Authorization", "Bearer secret").json("/v3/company/42/preferences");

            assertThat(preferences
                            .at("/Preferences/CurrencyPrefs/MultiCurrencyEnabled")
                            .asBoolean(true))
                    .isFalse();
        }
    }

    @Test
    void refusesAStrangerWithAFaultInLowerCase() throws Exception {
        for (var stranger :
                List.of(new Asker(sandbox.address()), new Asker(sandbox.address(), "Authorization", "Bearer other"))) {
            var response = stranger.get("/v3/company/42/preferences");

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(Asker.read(response).at("/fault/type").asString()).isEqualTo("AUTHENTICATION");
        }
    }

    @Test
    void refusesAnotherCompany() throws Exception {
        var response = asker.get("/v3/company/43/preferences");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(Asker.read(response).at("/Fault/Error/0/code").asString()).isEqualTo("3100");
    }

    @Test
    void refusesWhatItCannotAnswer() throws Exception {
        refuses("/v3/company/42/query?query=" + Asker.encoded("select * from Invoice"), "4000");
        refuses("/v3/company/42/query?query=" + Asker.encoded("select * from Account startposition 0"), "4000");
        refuses("/v3/company/42/reports/CashFlow", "500");
        refuses("/v3/company/42/reports/TrialBalance?end_date=yesterday", "2030");
        refuses("/v3/company/42/reports/GeneralLedger?end_date=2026-05-31", "2030");
    }

    @Test
    void throttlesOnDemandAndOnlyOnce() throws Exception {
        sandbox.faults().next(Faults.Kind.THROTTLED);

        var throttled = asker.get("/v3/company/42/preferences");

        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("Retry-After")).contains("1");
        assertThat(Asker.read(throttled).at("/Fault/Error/0/code").asString()).isEqualTo("3001");
        assertThat(asker.get("/v3/company/42/preferences").statusCode()).isEqualTo(200);
    }

    @Test
    void breaksInTheWaysServicesBreak() throws Exception {
        sandbox.faults().next(Faults.Kind.BROKEN);
        assertThat(asker.get("/v3/company/42/preferences").statusCode()).isEqualTo(500);

        sandbox.faults().next(Faults.Kind.REFUSED_WITH_STATUS_200);
        var refused = asker.get("/v3/company/42/preferences");
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(Asker.read(refused).path("Fault").isObject()).isTrue();

        sandbox.faults().next(Faults.Kind.WEB_PAGE);
        assertThat(asker.get("/v3/company/42/preferences").headers().firstValue("Content-Type"))
                .contains("text/html");

        sandbox.faults().next(Faults.Kind.CUT_SHORT);
        assertThat(asker.get("/v3/company/42/preferences").body())
                .startsWith("{")
                .doesNotEndWith("}");
    }

    private void refuses(String path, String code) throws IOException, InterruptedException {
        var response = asker.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(400);
        assertThat(Asker.read(response).at("/Fault/Error/0/code").asString())
                .as(path)
                .isEqualTo(code);
    }

    private JsonNode query(String statement) throws IOException, InterruptedException {
        return asker.json("/v3/company/42/query?query=" + Asker.encoded(statement));
    }

    private List<String> names(String statement) throws IOException, InterruptedException {
        return names(asker, statement);
    }

    private static List<String> names(Asker asker, String statement) throws IOException, InterruptedException {
        var names = new ArrayList<String>();
        asker.json("/v3/company/42/query?query=" + Asker.encoded(statement))
                .at("/QueryResponse/Account")
                .forEach(account -> names.add(account.path("Name").asString()));
        return names;
    }
}
