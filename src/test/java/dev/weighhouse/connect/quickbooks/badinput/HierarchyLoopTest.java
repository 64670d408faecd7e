package dev.weighhouse.connect.quickbooks.badinput;

import static dev.weighhouse.connect.quickbooks.Shapes.bank;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.quickbooks.Company123;
import dev.weighhouse.crossing.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HierarchyLoopTest {

    private final Company123 company = new Company123();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void isRefusedAndNamesAnAccountOfTheLoop() {
        company.accounts(
                bank("1", "Cash", parent("3")), bank("2", "Till", parent("1")), bank("3", "Safe", parent("2")));

        var failure = company.failure(ledger -> ledger.accounts(company.notes));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains("a part of itself").containsAnyOf("Cash", "Till", "Safe");
    }

    @Test
    void anAccountThatIsItsOwnParentIsTheSmallestLoop() {
        company.accounts(bank("1", "Cash", parent("1")));

        assertThat(company.failure(ledger -> ledger.accounts(company.notes)).words())
                .contains("Cash", "a part of itself");
    }

    @Test
    void aParentThatIsNotThereIsRefusedToo() {
        company.accounts(bank("1", "Cash", parent("9")));

        assertThat(company.failure(ledger -> ledger.accounts(company.notes)).words())
                .contains("Cash", "parent 9");
    }

    private static String parent(String id) {
        return "\"SubAccount\":true,\"ParentRef\":{\"value\":\"%s\"}".formatted(id);
    }
}
