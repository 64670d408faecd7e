package dev.weighhouse.sandbox;

import static dev.weighhouse.sandbox.PlatformBooksTest.books;
import static dev.weighhouse.sandbox.PlatformBooksTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.sandbox.RestSandbox.Dialect;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RestSandboxTest {
    private static final String MAY = "/transactions?from=2026-05-01&to=2026-05-31";

    private final List<RestSandbox> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(RestSandbox::close);
    }

    @Test
    void listsItsAccountsWithTheLedgersIdWhereItKnowsOne() throws Exception {
        var data = square().json("/accounts").path("data");

        assertThat(data.size()).isEqualTo(2);
        assertThat(data.at("/0/id").asString()).isEqualTo("balance");
        assertThat(data.at("/0/externalId").asString()).isEqualTo("130");
        assertThat(data.at("/0/currency").asString()).isEqualTo("GBP");
        assertThat(data.at("/0/status").asString()).isEqualTo("active");
        assertThat(data.at("/1/externalId").isNull()).isTrue();
    }

    @Test
    void quotesBalancesOnlyWhereItKeepsThem() throws Exception {
        var data = square().json("/balances?as_of=2026-05-31").path("data");

        assertThat(data.size()).isEqualTo(1);
        assertThat(data.at("/0/account").asString()).isEqualTo("balance");
        assertThat(data.at("/0/amount").asString()).isEqualTo("350.00");
        assertThat(data.at("/0/asOf").asString()).isEqualTo("2026-05-31");
    }

    @Test
    void aCursorLeadsThroughAllPagesOnce() throws Exception {
        var asker = square();
        var ids = new ArrayList<String>();
        var pages = 1;
        var page = asker.json(MAY);
        page.path("data").forEach(row -> ids.add(row.path("id").asString()));
        for (; page.has("next"); pages++) {
            page = asker.json(MAY + "&cursor=" + page.path("next").asString());
            page.path("data").forEach(row -> ids.add(row.path("id").asString()));
        }

        assertThat(pages).isEqualTo(3);
        assertThat(ids).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void pagesAreNumberedAndTheLastOneIsShort() throws Exception {
        var asker = stripe();

        assertThat(rows(asker.get(MAY))).isEqualTo(100);
        assertThat(rows(asker.get(MAY + "&page=2"))).isEqualTo(100);
        assertThat(rows(asker.get(MAY + "&page=3"))).isEqualTo(50);
        assertThat(rows(asker.get(MAY + "&page=4"))).isZero();
    }

    @Test
    void oneServiceWritesDecimalsAndTheOtherMinorUnits() throws Exception {
        var decimal = square().json(MAY).at("/data/0/amount");
        var minor = stripe().json(MAY).at("/data/0/amount");

        assertThat(decimal.isString()).isTrue();
        assertThat(decimal.asString()).isEqualTo("1.00");
        assertThat(minor.isIntegralNumber()).isTrue();
        assertThat(minor.asLong()).isEqualTo(100);
    }

    @Test
    void saysOfATransactionOnlyWhatItsBooksHave() throws Exception {
        var told =
                new Traits("sale", "GB", "S20", Money.of("0.20", "GBP"), "po-7", new TreeMap<>(Map.of("Site", "York")));
        var books = books(with(told), row("t2", "sales", "2026-05-02", "1.00", "R2"));

        for (var dialect : List.of(Dialect.CURSOR, Dialect.PAGES)) {
            var sandbox = new RestSandbox(books, dialect, "secret");
            running.add(sandbox);
            var asker = dialect == Dialect.PAGES ? new Asker(address(sandbox), "X-Api-Key", "secret") : asker(sandbox);
            var data = asker.json(MAY).path("data");

            assertThat(data.at("/0/type").asString()).isEqualTo("sale");
            assertThat(data.at("/0/country").asString()).isEqualTo("GB");
            assertThat(data.at("/0/taxCode").asString()).isEqualTo("S20");
            assertThat(data.at("/0/tax").asString()).isEqualTo(dialect == Dialect.PAGES ? "20" : "0.20");
            assertThat(data.at("/0/payout").asString()).isEqualTo("po-7");
            assertThat(data.at("/0/dimensions/Site").asString()).isEqualTo("York");
            assertThat(data.at("/1").propertyNames())
                    .doesNotContain("type", "country", "taxCode", "tax", "payout", "dimensions");
        }
    }

    private static PlatformBooks.Row with(Traits traits) {
        var plain = row("t1", "sales", "2026-05-01", "1.20", "R1");
        return new PlatformBooks.Row(
                plain.id(),
                plain.account(),
                plain.date(),
                plain.amount(),
                plain.reference(),
                plain.description(),
                plain.category(),
                plain.counterparty(),
                traits);
    }

    @Test
    void aServiceWithoutBalancesSaysSoWithAProblem() throws Exception {
        problem(pleo().get("/balances?as_of=2026-05-31"), 404, "keeps no balances");
    }

    @Test
    void refusesStrangersWithAProblem() throws Exception {
        var sandbox = sandbox(Dialect.CURSOR);

        problem(new Asker(address(sandbox)).get("/accounts"), 401, "not known");
        problem(new Asker(address(sandbox), "X-Api-Key", "secret").get("/accounts"), 401, "not known");
        problem(new Asker(address(sandbox), "Authorization", "Bearer wrong").get("/accounts"), 401, "not known");
        problem(
                new Asker(address(sandbox(Dialect.PAGES)), "Authorization", "Bearer secret").get("/accounts"),
                401,
                "not known");
    }

    @Test
    void refusesWhatItCannotReadWithAProblem() throws Exception {
        problem(square().get("/transactions?from=2026-05-01"), 400, "to is not readable");
        problem(square().get("/balances?as_of=31.05.2026"), 400, "31.05.2026");
        problem(square().get("/accounts?cursor=next"), 400, "cursor");
        problem(stripe().get("/accounts?page=0"), 400, "page");
        problem(square().get("/customers"), 404, "/customers");
    }

    @Test
    void namesVersionsAndSaysWhenNothingChanged() throws Exception {
        var sandbox = sandbox(Dialect.CURSOR);
        var first = asker(sandbox).get("/accounts");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var again =
                new Asker(address(sandbox), "Authorization", "Bearer secret", "If-None-Match", tag).get("/accounts");
        var other = new Asker(address(sandbox), "Authorization", "Bearer secret", "If-None-Match", tag).get(MAY);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void throttlesOnDemandAndOnlyOnce() throws Exception {
        var sandbox = sandbox(Dialect.CURSOR);
        sandbox.faults().next(Faults.Kind.THROTTLED);

        var throttled = asker(sandbox).get("/accounts");

        problem(throttled, 429, "Wait");
        assertThat(throttled.headers().firstValue("Retry-After")).contains("1");
        assertThat(asker(sandbox).get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void breaksInTheWaysServicesBreak() throws Exception {
        var sandbox = sandbox(Dialect.CURSOR);
        for (var kind : List.of(
                Faults.Kind.BROKEN, Faults.Kind.REFUSED_WITH_STATUS_200, Faults.Kind.WEB_PAGE, Faults.Kind.CUT_SHORT)) {
            sandbox.faults().next(kind);
        }

        problem(asker(sandbox).get("/accounts"), 500, "Nobody knows");
        problem(asker(sandbox).get("/accounts"), 200, "otherwise");
        assertThat(asker(sandbox).get("/accounts").headers().firstValue("Content-Type"))
                .contains("text/html");
        assertThat(asker(sandbox).get("/accounts").body()).startsWith("{").doesNotEndWith("}");
    }

    @Test
    void saysWhichSettingsAConnectionNeeds() {
        assertThat(sandbox(Dialect.CURSOR).settings()).contains(Map.entry("paging", "cursor"));
        assertThat(sandbox(Dialect.PAGES).settings())
                .contains(Map.entry("paging", "page"), Map.entry("auth", "header"), Map.entry("amount", "minor-units"));
        assertThat(sandbox(Dialect.TRANSACTIONS_ONLY).settings()).contains(Map.entry("balances.path", "none"));
    }

    private static void problem(HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode body = Asker.read(response);
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("detail").asString()).contains(detail);
    }

    private static int rows(HttpResponse<String> response) {
        return Asker.read(response).path("data").size();
    }

    private Asker square() {
        return asker(sandbox(Dialect.CURSOR));
    }

    private Asker stripe() {
        return new Asker(address(sandbox(Dialect.PAGES)), "X-Api-Key", "secret");
    }

    private Asker pleo() {
        return asker(sandbox(Dialect.TRANSACTIONS_ONLY));
    }

    private static Asker asker(RestSandbox sandbox) {
        return new Asker(address(sandbox), "Authorization", "Bearer secret");
    }

    private static String address(RestSandbox sandbox) {
        return sandbox.settings().getOrDefault("base-url", "");
    }

    /** A service with 250 rows of a pound each in May, on top of a hundred pounds. */
    private RestSandbox sandbox(Dialect dialect) {
        var rows = IntStream.range(0, 250)
                .mapToObj(at -> row("t%03d".formatted(at), "balance", "2026-05-0" + (1 + at % 9), "1.00", "R" + at))
                .toArray(PlatformBooks.Row[]::new);
        var sandbox = new RestSandbox(PlatformBooksTest.books(rows), dialect, "secret");
        running.add(sandbox);
        return sandbox;
    }
}
