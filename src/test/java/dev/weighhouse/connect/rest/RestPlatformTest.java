package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Side;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestPlatformTest {
    private static final Period OCTOBER = Period.month("2026-10");

    private final Endpoint endpoint = new Endpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private Quoted<List<Balance>> balances(AsOf asOf) {
        return endpoint.open().balances(asOf, Progress.NONE).orElseThrow();
    }

    private List<Transaction> transactions() {
        return endpoint.open().movements(OCTOBER, Progress.NONE).orElseThrow().value();
    }

    private List<String> targets(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> endpoint.replies.next().getTarget())
                .toList();
    }

    @Test
    void readsAccountsByTheContractWithoutAnySetting() {
        endpoint.then("""
                {"data": [{"externalId": "L7", "code": "1110", "name": "Till", "type": "Asset", "currency": "EUR",
                  "status": "archived", "updatedAt": "2026-10-31T10:00:00+01:00", "subType": "cash", "parent": "L1",
                  "normalSide": "credit", "description": "in the shop", "taxCode": "NON"},
                  {"externalId": "L1", "name": "Cash", "type": "asset"}], "next": null}""");

        var chart = endpoint.open().accounts(Progress.NONE).value();

        var till = chart.find(new AccountId("L7")).orElseThrow();
        assertThat(till.externalId()).isEqualTo("L7");
        assertThat(till.number()).isEqualTo("1110");
        assertThat(till.type()).isEqualTo(AccountType.ASSET);
        assertThat(till.currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(till.active()).isFalse();
        assertThat(till.modified()).isEqualTo(Instant.parse("2026-10-31T09:00:00Z"));
        assertThat(till.parent()).isEqualTo(new AccountId("L1"));
        assertThat(till.normalSide()).isEqualTo(Side.CREDIT);
        assertThat(till.subType()).isEqualTo("cash");
        assertThat(till.taxCode()).isEqualTo("NON");
        var request = endpoint.replies.next();
        assertThat(request.getTarget()).isEqualTo("/api/accounts?status=all&limit=200");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer s3cret");
    }

    @Test
    void readsAccountsThroughTheSettingsPointers() {
        endpoint.with("accounts.path", "/v2/gl")
                .with("accounts.rows", "/result/list")
                .with("accounts.id", "/key")
                .with("accounts.name", "/names/en")
                .with("accounts.type", "/kind")
                .with("accounts.external-id", "/erp~1id")
                .with("paging", "none")
                .then("""
                {"result": {"list": [{"key": 42, "names": {"en": "Fees"}, "kind": "expense", "erp/id": "600"}]}}""");

        var fees = endpoint.open().accounts(Progress.NONE).value().all().getFirst();

        assertThat(fees)
                .isEqualTo(Account.called("42", "Fees", AccountType.EXPENSE, fees.currency())
                        .externalId("600")
                        .build());
        assertThat(fees.currency().getCurrencyCode()).as("the home currency").isEqualTo("GBP");
        assertThat(targets(1)).containsExactly("/api/v2/gl");
    }

    @Test
    void readsBalancesAsTheyCloseADay() {
        endpoint.then(Endpoint.TILL).then("""
                {"data": [{"account": "till", "asOf": "2026-10-31", "currency": "GBP", "balance": "1234.50"},
                          {"account": "till", "currency": "JPY", "balance": 7}]}""");

        var quoted = balances(OCTOBER.closing());

        assertThat(quoted.value())
                .containsExactly(
                        new Balance(new AccountId("till"), Money.of("1234.50", "GBP")),
                        new Balance(new AccountId("till"), Money.of("7", "JPY")));
        assertThat(quoted.fetchedAt()).isEqualTo(FakeTime.START);
        assertThat(targets(2).getLast()).isEqualTo("/api/balances?as_of=2026-10-31&limit=200");
    }

    @Test
    void opensADayAsTheDayBeforeClosed() {
        endpoint.then(Endpoint.TILL).then("{\"data\": []}");

        assertThat(balances(OCTOBER.opening()).value()).isEmpty();

        assertThat(targets(2).getLast()).startsWith("/api/balances?as_of=2026-09-30");
    }

    @Test
    void quotesNothingWhereThePlatformHasNoSuchThing() {
        endpoint.with("balances.path", "none").with("transactions.path", "none");

        assertThat(endpoint.open().balances(OCTOBER.closing(), Progress.NONE)).isEmpty();
        assertThat(endpoint.open().movements(OCTOBER, Progress.NONE)).isEmpty();
        assertThat(endpoint.replies.asked()).isZero();
    }

    @Test
    void readsTransactionsOfAPeriod() {
        endpoint.then(Endpoint.TILL).then("""
                {"data": [{"id": "t1", "account": "till", "date": "2026-10-05", "amount": "-12.00", "currency": "GBP",
                  "reference": "INV-1", "description": "Beans", "category": "goods", "counterparty": "Farm"}]}""");

        assertThat(transactions())
                .containsExactly(new Transaction(
                        "t1",
                        new AccountId("till"),
                        LocalDate.of(2026, 10, 5),
                        Money.of("-12.00", "GBP"),
                        "INV-1",
                        "Beans",
                        "goods",
                        "Farm"));
        assertThat(targets(2).getLast()).isEqualTo("/api/transactions?from=2026-10-01&to=2026-10-31&limit=200");
    }

    @Test
    void readsMinorUnitsAndNaturalSigns() {
        endpoint.with("amount", "minor-units")
                .with("sign", "natural")
                .then(Endpoint.TILL)
                .then("""
                {"data": [{"account": "till", "balance": 1050, "currency": "GBP"},
                          {"account": "sales", "balance": "99", "currency": "GBP"}]}""");

        assertThat(balances(OCTOBER.closing()).value())
                .extracting(Balance::amount)
                .containsExactly(Money.of("10.50", "GBP"), Money.of("-0.99", "GBP"));
    }

    @Test
    void anAccountMayKeepItsTypeToItself() {
        endpoint.with("sign", "natural").then("""
                {"data": [{"id": "tips", "name": "Tips", "normalSide": "credit"}]}""").then("""
                {"data": [{"account": "tips", "balance": "10.50", "currency": "GBP"}]}""");

        var platform = endpoint.open();
        assertThat(platform.accounts(Progress.NONE).value().all())
                .extracting(Account::type, Account::normalSide)
                .containsExactly(tuple(null, Side.CREDIT));
        assertThat(platform.balances(OCTOBER.closing(), Progress.NONE)
                        .orElseThrow()
                        .value())
                .extracting(Balance::amount)
                .containsExactly(Money.of("-10.50", "GBP"));
    }

    @Test
    void keepsEveryDigitOfAJsonNumber() {
        endpoint.then(Endpoint.TILL).then("""
                {"data": [{"account": "till", "balance": 92233720368547758.07},
                          {"account": "sales", "balance": 1.5e3}]}""");

        assertThat(balances(OCTOBER.closing()).value())
                .extracting(balance -> balance.amount().plain())
                .containsExactly("92233720368547758.07", "1500.00");
    }

    @Test
    void signsInWithAHeaderKey() {
        endpoint.with("auth", "header").with("auth.header", "X-Key").then(Endpoint.TILL);

        endpoint.open().accounts(Progress.NONE);

        var headers = endpoint.replies.next().getHeaders();
        assertThat(headers.get("X-Key")).isEqualTo("s3cret");
        assertThat(headers.get("Authorization")).isNull();
    }

    @Test
    void needsNoSecretWhereNobodySignsIn() {
        endpoint.with("auth", "none").withoutSecret().then(Endpoint.TILL);

        assertThat(endpoint.open().accounts(Progress.NONE).value().size()).isEqualTo(2);
        assertThat(endpoint.replies.next().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void asksOnlyForWhatChanged() {
        endpoint.replies
                .then(Replies.json(200, Endpoint.TILL, "ETag: \"v1\""))
                .then(Replies.json(304, ""))
                .then(Replies.json(200, "{\"data\": []}", "ETag: \"v2\""));

        var platform = endpoint.open();
        var first = platform.accounts(Progress.NONE);
        var second = platform.accounts(Progress.NONE);
        var third = platform.accounts(Progress.NONE);

        assertThat(second.value().all()).isEqualTo(first.value().all());
        assertThat(second.digest())
                .isEqualTo(first.digest())
                .isEqualTo(Digest.of(Endpoint.TILL.getBytes(StandardCharsets.UTF_8)));
        assertThat(third.value().size()).isZero();
        assertThat(endpoint.replies.next().getHeaders().get("If-None-Match")).isNull();
        assertThat(endpoint.replies.next().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
    }

    @Test
    void neverAnswersFromWhatAnotherOpeningRead() {
        endpoint.replies
                .then(Replies.json(200, Endpoint.TILL, "ETag: \"v1\""))
                .then(Replies.json(200, "{\"data\": []}", "ETag: \"v1\""));

        endpoint.open().accounts(Progress.NONE);

        assertThat(endpoint.open().accounts(Progress.NONE).value().size()).isZero();
        endpoint.replies.next();
        assertThat(endpoint.replies.next().getHeaders().get("If-None-Match")).isNull();
    }
}
