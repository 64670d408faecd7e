package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Check.Field;
import dev.weighhouse.journal.Check.Spot;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.EntrySums;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.journals.EntryText.Row;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnderstoodTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ChartOfAccounts CHART = ChartOfAccounts.of(List.of(
            Account.called("7820", "Gas", AccountType.EXPENSE, Bench.GBP).build(),
            Account.called("1200", "Euro account", AccountType.ASSET, EUR).build()));

    private static final LineCurrency CURRENCY = new LineCurrency(CHART, Bench.GBP);
    private static final Draft NOTHING = new Draft(Entries.DAY, "", null, List.of(), null);

    private static Row row(String account, String debit, String credit) {
        return new Row(account.isEmpty() ? null : new AccountId(account), " Gas ", "", "", debit, credit, "");
    }

    private static Understood of(Row... rows) {
        return understood(new EntryText(" Accrue ", "31 Oct 2026", " ", "", Arrays.asList(rows)));
    }

    private static Understood understood(EntryText text) {
        return Understood.of(text, FirstWords.of(NOTHING, CURRENCY), CURRENCY);
    }

    private static List<String> complaints(Understood understood) {
        return understood.complaints().stream().map(Check::words).toList();
    }

    private static List<Spot> spots(Understood understood) {
        return understood.complaints().stream().map(Check::spot).toList();
    }

    @Test
    void readsAmountsWithThousandsMarksAndSpaces() {
        var lines = of(row("7820", "1,234.50", ""), row("", "", " 1 234.5 "))
                .draft()
                .lines();

        assertThat(lines.getFirst().amount()).isEqualTo(Entries.gbp("1234.50"));
        assertThat(lines.getLast().amount()).isEqualTo(Entries.gbp("-1234.50"));
    }

    @Test
    void takesTheCurrencyOfTheAccount() {
        assertThat(of(row("1200", "10", "")).draft().lines().getFirst().amount())
                .isEqualTo(Money.of("10.00", "EUR"));
    }

    @Test
    void stripsWordsAndLeavesBlankOnesOut() {
        var draft = of(row("7820", "1", "")).draft();

        assertThat(draft.narration()).isEqualTo("Accrue");
        assertThat(draft.reference()).isNull();
        assertThat(draft.lines().getFirst().description()).isEqualTo("Gas");
        assertThat(draft.lines().getFirst().taxCode()).isNull();
    }

    @Test
    void complainsOfMoreDecimalsThanTheCurrencyHas() {
        var understood = of(row("7820", "1", ""), row("7820", "", "615.005"));

        assertThat(understood.draft().lines().getLast().amount()).isNull();
        assertThat(spots(understood)).containsExactly(new Spot(Field.AMOUNT, 2));
        assertThat(complaints(understood).getFirst()).startsWith("Line 2: ");
    }

    @Test
    void complainsOfWhatIsNoAmountOrNotAboveZero() {
        var understood = of(row("7820", "ten", ""), row("7820", "-5", ""), row("7820", "", "0"));

        assertThat(complaints(understood))
                .containsExactly(
                        "Line 1: “ten” is no amount.",
                        "Line 2: type an amount above zero, on the other side if need be.",
                        "Line 3: type an amount above zero, on the other side if need be.");
        assertThat(understood.balances()).isFalse();
    }

    @Test
    void complainsOfDaysAtTheirFieldsAndKeepsTheFormerDate() {
        var understood = understood(new EntryText("A", "soon", "", "later", List.of()));

        assertThat(spots(understood)).containsExactly(Spot.of(Field.DATE), Spot.of(Field.REVERSE_ON));
        assertThat(understood.draft().date()).isEqualTo(Entries.DAY);
        assertThat(understood.draft().reverseOn()).isNull();
    }

    @Test
    void readsDimensionsAndComplainsOfHalfOnes() {
        var row = new Row(null, "", "", "", "", "", "Class = Shops; Department; =North; ");
        var understood = of(row);

        assertThat(understood.draft().lines().getFirst().dimensions()).isEqualTo(Map.of("Class", "Shops"));
        assertThat(spots(understood)).containsExactly(new Spot(Field.DIMENSIONS, 1), new Spot(Field.DIMENSIONS, 1));
    }

    @Test
    void readsDimensionsAsTheyWereShownWhateverIsInThem() {
        var dimensions = Map.of("Class", "Shops; North", "Team = A", "x\\");
        var line = new Draft.Line(null, null, "", null, dimensions);
        var shown = EntryText.of(new Draft(Entries.DAY, "", null, List.of(line), null), CURRENCY);

        assertThat(understood(shown).draft().lines().getFirst().dimensions()).isEqualTo(dimensions);
    }

    @Test
    void saysWhichSideIsShortInEachCurrency() {
        var understood = of(row("7820", "615", ""), row("7820", "", "600"), row("1200", "", "4"));

        assertThat(understood.sums())
                .extracting(sum -> Understood.words(sum, true))
                .containsExactly("Out by 4.00 EUR: debits are short", "Out by 15.00 GBP: credits are short");
    }

    @Test
    void balancesWhereEveryCurrencyDoesAndNothingIsUnreadable() {
        assertThat(of(row("7820", "615", ""), row("7820", "", "615")).balances())
                .isTrue();
        assertThat(of(row("7820", "615", ""), row("7820", "", "615"), row("7820", "x", ""))
                        .balances())
                .isFalse();
        assertThat(of(row("7820", "615", ""), row("1200", "", "615")).balances())
                .isFalse();
    }

    @Test
    void complainsOfTheLineThatMakesASideTooLargeToBeCounted() {
        var most = row("7820", "92233720368547758.07", "");

        var understood = of(most, row("7820", "", "92233720368547758.07"), row("7820", "0.01", ""), most);

        assertThat(spots(understood)).containsExactly(new Spot(Field.AMOUNT, 3));
        assertThat(complaints(understood))
                .containsExactly(
                        "Line 3 brings the debits above 92,233,720,368,547,758.07 GBP, more than can be counted.");
        assertThat(understood.balances()).isFalse();
    }

    @Test
    void hasASumOfNothingForAnEmptyEntry() {
        assertThat(of().sums()).containsExactly(new EntrySums.Sum(Money.zero(Bench.GBP), Money.zero(Bench.GBP)));
    }
}
