package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.journals.EntryText.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTextTest {
    private static final LineCurrency CURRENCY = new LineCurrency(Entries.CHART, Bench.GBP);
    private final EntryText gas = EntryText.of(Entries.gas("-600.00"), CURRENCY);

    @Test
    void showsEachAmountOnItsSideWithoutASign() {
        assertThat(gas.rows()).extracting(Row::debit).containsExactly("615.00", "");
        assertThat(gas.rows()).extracting(Row::credit).containsExactly("", "600.00");
    }

    @Test
    void showsTheDaysAsPeopleWriteThem() {
        assertThat(gas.date()).isEqualTo("31 Oct 2026");
        assertThat(gas.reverseOn()).isEqualTo("1 Nov 2026");
        assertThat(EntryText.of(Entries.mailbrook(), CURRENCY).reverseOn()).isEmpty();
        assertThat(EntryText.of(Entries.mailbrook(), CURRENCY).reference()).isEqualTo("MB-10");
    }

    @Test
    void writesDimensionsInOneOrder() {
        var line = new Draft.Line(null, null, "", null, Map.of("Department", "North", "Class", "Shops"));
        var text = EntryText.of(new Draft(LocalDate.EPOCH, "", null, List.of(line), null), CURRENCY);

        assertThat(text.rows().getFirst().dimensions()).isEqualTo("Class=Shops; Department=North");
    }

    @Test
    void keepsAnAmountOnOneSideOnly() {
        var row = new Row(null, "", "", "", "615.00", "", "");

        assertThat(row.credit("6").debit()).isEmpty();
        assertThat(row.credit("6").debit("7").credit()).isEmpty();
        assertThat(row.credit(" ").debit())
                .as("an emptied side takes nothing from the other")
                .isEqualTo("615.00");
    }

    @Test
    void changesOneThingAndLeavesTheRest() {
        var row = new Row(new AccountId("7820"), "Gas", "No VAT", "EUR", "615.00", "", "Class=Shops");

        assertThat(row.describe("Oil"))
                .isEqualTo(new Row(new AccountId("7820"), "Oil", "No VAT", "EUR", "615.00", "", "Class=Shops"));
        assertThat(row.currency("").currency()).isEmpty();
        assertThat(row.tax("20%").tax()).isEqualTo("20%");
        assertThat(row.with(null).account()).isNull();
        assertThat(row.dimensions("").dimensions()).isEmpty();
        assertThat(gas.narrated("Oil").rows()).isEqualTo(gas.rows());
        assertThat(gas.dated("1 Jan 2027").reverseOn()).isEqualTo("1 Nov 2026");
        assertThat(gas.referring("R1").reversed("").reference()).isEqualTo("R1");
    }

    @Test
    void addsAndTakesLinesWhereTheyWere() {
        var more = gas.with(1, Row.EMPTY);

        assertThat(more.rows()).hasSize(3);
        assertThat(more.rows().get(1)).isEqualTo(Row.EMPTY);
        assertThat(more.without(1)).isEqualTo(gas);
        assertThat(gas.row(1, row -> row.credit("615.00")).rows().getLast().credit())
                .isEqualTo("615.00");
        assertThat(gas.rows()).as("the former text").hasSize(2);
    }
}
