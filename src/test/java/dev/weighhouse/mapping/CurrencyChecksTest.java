package dev.weighhouse.mapping;

import static dev.weighhouse.mapping.Desk.key;
import static dev.weighhouse.mapping.Desk.spent;
import static dev.weighhouse.mapping.Desk.to;
import static dev.weighhouse.mapping.ItemKind.ACCOUNT;
import static dev.weighhouse.mapping.ItemKind.CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in one currency on an account kept in another are told by what is booked, and refuse nothing. */
class CurrencyChecksTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ChartOfAccounts LEDGER = ChartOfAccounts.of(List.of(
            Account.called("pounds", "Travel", AccountType.EXPENSE, GBP).build(),
            Account.called("home", "Meals", AccountType.EXPENSE, GBP).build(),
            Account.called("euros", "Travel abroad", AccountType.EXPENSE, EUR).build(),
            Account.called("card", "Card in euros", AccountType.LIABILITY, EUR).build(),
            Account.called("debt", "Card", AccountType.LIABILITY, GBP).build()));

    private static List<MappingFinding> found(String account) {
        var history = new Desk()
                .whole(ACCOUNT, "wallet", to("bank"))
                .whole(CATEGORY, "Train", to(account))
                .history();
        var books = PlatformBooks.of(Desk.PLEO, Desk.SINGLE, List.of());
        var stopped =
                Stopped.of(books, List.of(spent("wallet", "-50.00", "Train")), history, LocalDate.of(2026, 10, 1));
        return new CurrencyChecks(LEDGER, Map.of()).of(stopped);
    }

    @ParameterizedTest
    @CsvSource({"card, Card in euros", "euros, Travel abroad"})
    void poundsOnAnAccountInEurosAreTold(String account, String name) {
        assertThat(found(account)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.OTHER_CURRENCY);
            assertThat(finding.kind().blocks()).isFalse();
            assertThat(finding.item()).isEqualTo(key(CATEGORY, "Train"));
            assertThat(finding.words())
                    .isEqualTo("Train goes to %s, which is kept in EUR, with amounts in GBP.".formatted(name));
        });
    }

    @Test
    void theCurrencyOfTheAccountIsNone() {
        assertThat(found("pounds")).isEmpty();
        assertThat(found("debt")).isEmpty();
    }

    @Test
    void anExpenseInTheCurrencyOfTheBooksTakesWhateverWasSpent() {
        var history = new Desk()
                .whole(ACCOUNT, "wallet", to("bank"))
                .whole(CATEGORY, "Train", to("pounds"))
                .history();
        var like = spent("wallet", "-50.00", "Train");
        var abroad =
                new Transaction("e", like.account(), like.date(), Money.of("-9.00", "EUR"), null, null, "Train", null);
        var stopped = Stopped.of(
                PlatformBooks.of(Desk.PLEO, Desk.SINGLE, List.of()),
                List.of(abroad),
                history,
                LocalDate.of(2026, 10, 1));
        assertThat(stopped.landed()).hasSize(1);
        assertThat(new CurrencyChecks(LEDGER, Map.of()).of(stopped)).isEmpty();
    }
}
