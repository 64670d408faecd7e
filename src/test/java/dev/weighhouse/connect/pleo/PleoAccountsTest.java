package dev.weighhouse.connect.pleo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PleoAccountsTest {
    private static final String SEARCH = "chart-of-accounts:search";

    private final PleoDesk desk = new PleoDesk();

    @AfterEach
    void heldAgainstWhatPleoPublishes() {
        desk.close();
    }

    @Test
    void activeAndArchivedAccountsMakeTheChart() {
        var travel = desk.books.account("ext-7100", "7100", "Travel", false);
        var old = desk.books.account("ext-7200", null, "Old phones", true);
        var wallet = desk.books.account("ext-1020", "1020", "Pleo wallet", false);
        desk.books.walletIs(wallet);

        try (var pleo = desk.open()) {
            var chart = pleo.accounts(desk.notes).value();

            var read = chart.find(new AccountId(travel)).orElseThrow();
            assertThat(read.externalId()).isEqualTo("ext-7100");
            assertThat(read.number()).isEqualTo("7100");
            assertThat(read.type()).as("Pleo does not tell it").isNull();
            assertThat(read.active()).isTrue();
            assertThat(chart.find(new AccountId(old)).orElseThrow().active()).isFalse();
            assertThat(chart.find(new AccountId(wallet)).orElseThrow().type()).isEqualTo(AccountType.ASSET);
            assertThat(chart.all())
                    .filteredOn(Account::holdsBookedToNone)
                    .extracting(Account::name, Account::type)
                    .containsExactly(tuple("Without an account", null));
            assertThat(pleo.balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), desk.notes))
                    .as("Pleo publishes no balances")
                    .isEmpty();
        }
    }

    @Test
    void everyPageIsRead() {
        for (var number = 0; number < 230; number++) {
            desk.books.account("ext-" + number, null, "Account " + number, number % 2 == 1);
        }

        try (var pleo = desk.open()) {
            assertThat(pleo.accounts(desk.notes).value().size()).isEqualTo(231);
        }
        assertThat(desk.asked(SEARCH)).allMatch(request -> request.getUrl().queryParameter("limit") != null);
    }

    @Test
    void anAccountWithoutAnExternalIdIsReadAndMatchesNothing() {
        var blank = desk.books.account("", "9", "Made by hand", false);

        try (var pleo = desk.open()) {
            assertThat(pleo.accounts(desk.notes)
                            .value()
                            .find(new AccountId(blank))
                            .orElseThrow()
                            .externalId())
                    .isNull();
        }
    }

    @Test
    void aPageThatComesAgainIsRefused() {
        for (var number = 0; number < 150; number++) {
            desk.books.account("ext-" + number, null, "Account " + number, false);
        }
        // the cursor of the second page leads to the second page
        desk.answer(
                SEARCH,
                (request, said) -> Replies.json(
                        200,
                        request.getUrl().queryParameter("after") == null
                                ? said
                                : said.replace("\"hasNextPage\":false", "\"hasNextPage\":true")
                                        .replaceAll("\"endCursor\":\"[A-Z]+\"", "\"endCursor\":\"BAA\"")));

        assertThat(desk.failure(pleo -> pleo.accounts(desk.notes)))
                .isInstanceOf(Failure.Changed.class)
                .extracting(Failure::words)
                .asString()
                .contains("do not end");
    }

    @Test
    void aTotalThatShrinksWhileReadingIsRefused() {
        for (var number = 0; number < 150; number++) {
            desk.books.account("ext-" + number, null, "Account " + number, false);
        }
        desk.answer(
                SEARCH,
                (request, said) -> Replies.json(
                        200,
                        request.getUrl().queryParameter("after") == null
                                ? said
                                : said.replace("\"total\":150", "\"total\":149")));

        assertThat(desk.failure(pleo -> pleo.accounts(desk.notes)))
                .isEqualTo(new Failure.Changed(
                        "The active accounts of Pleo changed while they were read: there were 150, and then 149."));
    }

    @Test
    void fewerRowsThanPleoSaysThereAreAreRefused() {
        desk.books.account("ext-1", "1", "One", false);
        desk.rewriting(SEARCH, "\"total\":1", "\"total\":2");

        assertThat(desk.failure(pleo -> pleo.accounts(desk.notes)))
                .isEqualTo(new Failure.Changed("Pleo says there are 2 of the active accounts, and gave 1."));
    }

    @Test
    void anAccountArchivedBetweenTheTwoSearchesIsRefused() {
        var account = desk.books.account("ext-1", "1", "One", false);
        desk.books.account("ext-2", "2", "Two", false);
        desk.next(SEARCH, said -> {
            find(account).put("archived", true);
            return Replies.json(200, said);
        });

        assertThat(desk.failure(pleo -> pleo.accounts(desk.notes)))
                .isEqualTo(
                        new Failure.Changed("An account of Pleo was archived or brought back while they were read."));
    }

    @Test
    void anAccountBroughtBackBetweenTheTwoSearchesIsRefused() {
        var account = desk.books.account("ext-1", "1", "One", true);
        desk.next(SEARCH, said -> {
            find(account).put("archived", false);
            return Replies.json(200, said);
        });

        assertThat(desk.failure(pleo -> pleo.accounts(desk.notes)))
                .isEqualTo(new Failure.Changed(
                        "The accounts of Pleo changed while they were read: there were 0 active ones, and then 1."));
    }

    private ObjectNode find(String id) {
        return desk.books.accounts().stream()
                .filter(account -> account.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAccountOfAnotherCompanyIsRefused() {
        desk.books.account("ext-1", "1", "One", false);
        desk.rewriting(SEARCH, PleoDesk.COMPANY, "99999999-e567-4890-8234-abc56e78fabc");

        assertThat(desk.failure(pleo -> pleo.accounts(desk.notes)).words())
                .contains("field companyId", "another company", "99999999-e567-4890-8234-abc56e78fabc");
    }

    @Test
    void theCompanyIsThatOfTheKey() {
        desk.books.account("ext-1", "1", "One", false);

        try (var pleo = desk.open(Map.of())) {
            assertThat(pleo.accounts(desk.notes).value().size()).isEqualTo(2);
        }
    }

    @Test
    void aCompanyTheKeyDoesNotReachIsRefusedInWords() {
        var failure = desk.failure(
                Map.of("company-id", "99999999-e567-4890-8234-abc56e78fabc"), pleo -> pleo.accounts(desk.notes));

        assertThat(failure.words())
                .contains("does not reach the company 99999999", "Larkfield Coffee (" + PleoDesk.COMPANY + ")");
        assertThat(failure.nextStep()).contains("--set company-id=");
        assertThat(desk.asked(SEARCH)).isEmpty();
    }

    @Test
    void aKeyThatReachesSeveralCompaniesAsksWhich() {
        desk.answer(
                "/v1/companies",
                (_, said) -> Replies.json(
                        200,
                        said.replace("\"total\":1", "\"total\":2")
                                .replace("}],\"pag", "},{\"id\":\"%s\",\"name\":\"Other\"}],\"pag".formatted(id()))));

        assertThat(desk.failure(Map.of(), pleo -> pleo.accounts(desk.notes)).words())
                .contains("reaches 2 companies", "Other (" + id() + ")");
    }

    private static String id() {
        return "33333333-e567-4890-8234-abc56e78fabc";
    }

    @Test
    void aKeyThatMayNotListCompaniesIsTakenAtThePersonsWord() {
        desk.sandbox.forbid("companies:read");
        desk.books.account("ext-1", "1", "One", false);

        try (var pleo = desk.open()) {
            assertThat(pleo.accounts(desk.notes).value().size()).isEqualTo(2);
        }
        assertThat(desk.failure(Map.of(), pleo -> pleo.accounts(desk.notes)).nextStep())
                .contains("companies:read");
    }
}
