package dev.weighhouse.connect.quickbooks.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.quickbooks.Company123;
import dev.weighhouse.crossing.Failure;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedirectToAnotherHostTest {

    private final Company123 company = new Company123();
    private final Replies elsewhere = new Replies();

    @AfterEach
    void stop() {
        company.close();
        elsewhere.close();
    }

    @Test
    void isRefusedAndTheTokenStaysHere() {
        company.answer("query", _ -> redirect(elsewhere.address().replace("127.0.0.1", "localhost") + "accounts"));

        var failure = company.failure(ledger -> ledger.accounts(company.notes));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains("127.0.0.1", "localhost", "not sent there");
        assertThat(elsewhere.asked()).isZero();
    }

    @Test
    void anotherPortOfTheSameHostIsAnotherPlaceToo() {
        company.answer("query", _ -> redirect(elsewhere.address()));

        company.failure(ledger -> ledger.accounts(company.notes));

        assertThat(elsewhere.asked()).isZero();
    }

    @Test
    void onTheSameHostItIsFollowed() {
        company.answer("query", _ -> redirect("/v3/company/123/moved")).json("moved", "{\"QueryResponse\":{}}");

        assertThat(company.open().accounts(company.notes).value().size()).isZero();
    }

    @Test
    void inCirclesItEnds() {
        company.answer("query", _ -> redirect("/v3/company/123/query"));

        assertThat(company.failure(ledger -> ledger.accounts(company.notes)).words())
                .contains("in circles");
    }

    private static MockResponse redirect(String to) {
        return Replies.json(302, "", "Location: " + to);
    }
}
