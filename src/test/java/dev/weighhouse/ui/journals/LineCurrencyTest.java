package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.journals.EntryText.Row;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The currency of a line: typed, of its account, or the one that is out of balance. */
class LineCurrencyTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ChartOfAccounts CHART = ChartOfAccounts.of(List.of(
            Account.called("7820", "Gas", AccountType.EXPENSE, Bench.GBP).build(),
            Account.called("1200", "Euro account", AccountType.ASSET, EUR).build()));
    private static final AccountId GAS = new AccountId("7820");
    private static final AccountId EURO = new AccountId("1200");

    private final EntryEditor editor =
            editor(line(EURO, Money.of("-130.00", "EUR")), line(null, Money.of("130.00", "EUR")));

    private static Draft.Line line(@Nullable AccountId account, @Nullable Money amount) {
        return new Draft.Line(account, amount, "", null, Map.of());
    }

    private static EntryEditor editor(Draft.Line... lines) {
        var draft = new Draft(Entries.DAY, "Adjust", null, List.of(lines), null);
        var journal = Entries.journal(new JournalId(1), JournalState.DRAFT, draft, "Maya");
        return new EntryEditor(journal.made(), CHART, Bench.GBP);
    }

    private void type(int at, UnaryOperator<Row> change) {
        editor.change("row " + at + " typed", now -> now.row(at, change));
    }

    private @Nullable Money amount(int at) {
        return editor.understoodProperty().get().draft().lines().get(at).amount();
    }

    private Row row(int at) {
        return editor.text().rows().get(at);
    }

    @Test
    void isShownWhereItIsNotThatOfTheAccountOrOfTheBooks() {
        assertThat(editor.text().rows()).extracting(Row::currency).containsExactly("", "EUR");
        assertThat(editor.currencyOf(0)).as("by itself that of the account").isEqualTo(EUR);
    }

    @Test
    void anAdjustmentInAnotherCurrencyBalancesOnAnAccountOfTheBooks() {
        type(1, row -> row.with(GAS));

        assertThat(amount(1)).isEqualTo(Money.of("130.00", "EUR"));
        assertThat(editor.understoodProperty().get().balances()).isTrue();
    }

    @Test
    void isTypedInAnyLettersAndTakenAsTyped() {
        type(1, row -> row.currency(" gbp "));
        assertThat(amount(1)).isEqualTo(Entries.gbp("130.00"));
        type(0, row -> row.currency("GBP"));
        assertThat(amount(0)).isEqualTo(Entries.gbp("-130.00"));
        type(0, row -> row.currency(""));
        assertThat(amount(0)).as("of the account again").isEqualTo(Money.of("-130.00", "EUR"));
    }

    @Test
    void complainsOfWhatIsNoCurrencyAtItsField() {
        type(0, row -> row.currency("EU"));
        type(1, row -> row.currency("XAU"));

        assertThat(editor.understoodProperty().get().complaints())
                .extracting(Check::spot)
                .containsExactly(new Check.Spot(Check.Field.CURRENCY, 1), new Check.Spot(Check.Field.CURRENCY, 2));
        assertThat(editor.understoodProperty().get().balances()).isFalse();
    }

    @Test
    void aLineWithoutAnAccountTakesTheCurrencyThatIsOutOnceItsAmountIsTyped() {
        type(1, row -> row.debit("100.00"));
        editor.addLine(2);
        assertThat(editor.currencyOf(2)).as("shown before anything is typed").isEqualTo(EUR);

        type(2, row -> row.debit("3"));
        type(2, row -> row.debit("30"));
        assertThat(amount(2)).isEqualTo(Money.of("30.00", "EUR"));
        assertThat(row(2).currency()).isEqualTo("EUR");

        type(2, row -> row.with(GAS));
        assertThat(editor.understoodProperty().get().balances())
                .as("it stays in it")
                .isTrue();
        editor.undo();
        assertThat(row(2)).as("one step with what was typed").isEqualTo(Row.EMPTY);
    }

    @Test
    void aLineWithAnAccountTakesThatOfTheAccount() {
        type(1, row -> row.debit("100.00"));
        editor.addLine(2);
        type(2, row -> row.with(GAS));
        type(2, row -> row.debit("30"));

        assertThat(amount(2)).isEqualTo(Entries.gbp("30.00"));
        assertThat(editor.understoodProperty().get().sums())
                .as("each by itself")
                .hasSize(2);
    }

    @Test
    void fillsInTheOnlyCurrencyThatIsOutUnlessAnotherWasTyped() {
        type(1, row -> row.debit("100.00"));
        editor.addLine(2);
        type(2, row -> row.with(GAS));
        editor.balance(2);
        assertThat(amount(2)).isEqualTo(Money.of("30.00", "EUR"));

        type(2, row -> row.debit("").currency("GBP"));
        editor.balance(2);
        assertThat(amount(2)).as("pounds do balance").isNull();
    }

    @Test
    void fillsTheCurrencyOfItsOwnWhereSeveralAreOut() {
        type(1, row -> row.debit("100.00"));
        editor.addLine(2);
        type(2, row -> row.with(GAS).debit("7.00"));
        editor.addLine(3);
        editor.balance(3);
        assertThat(amount(3)).as("without an account that of the books").isEqualTo(Entries.gbp("-7.00"));
        editor.addLine(4);
        type(4, row -> row.with(EURO));
        editor.balance(4);
        assertThat(amount(4)).isEqualTo(Money.of("30.00", "EUR"));
        assertThat(row(4).currency()).isEmpty();
        assertThat(editor.understoodProperty().get().balances()).isTrue();
    }

    @Test
    void anAccountThatIsNotInTheChartHasThatOfTheBooks() {
        assertThat(new LineCurrency(CHART, Bench.GBP).usual(new AccountId("gone")))
                .isEqualTo(Bench.GBP);
    }
}
