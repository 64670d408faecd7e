package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Bench;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListRowTest {
    private static final Draft TWO_CURRENCIES = new Draft(
            Entries.DAY,
            "Two",
            null,
            List.of(
                    new Draft.Line(new AccountId("1"), Money.of("12.00", "EUR"), "", null, Map.of()),
                    new Draft.Line(new AccountId("1"), Money.of("-12.00", "EUR"), "", null, Map.of()),
                    Entries.line("1110", "", "640.80"),
                    Entries.line("4010", "", "-640.80"),
                    new Draft.Line(null, null, "", null, Map.of())),
            null);

    private static Journal entry(int id, JournalState state) {
        return Entries.journal(id, state, Entries.mailbrook()).made();
    }

    @Test
    void namesEveryCurrencyButTheHomeOne() {
        assertThat(ListRow.amount(TWO_CURRENCIES, Bench.GBP)).isEqualTo("12.00 EUR, 640.80");
        assertThat(ListRow.amount(Entries.mailbrook(), Bench.GBP)).isEqualTo("340.47");
    }

    @Test
    void hasOnePlainAmountOnlyWhereThereIsOneCurrency() {
        assertThat(ListRow.plainAmount(Entries.draft("Rent", "1250.00"))).isEqualTo("1250.00");
        assertThat(ListRow.plainAmount(TWO_CURRENCIES)).isEmpty();
    }

    @Test
    void saysOfAnEntryTooLargeToBeCountedThatItIs() {
        var most = new Draft.Line(new AccountId("7820"), new Money(Long.MAX_VALUE, Bench.GBP), "", null, Map.of());
        var draft = new Draft(Entries.DAY, "Rent", null, List.of(most, most), null);

        assertThat(ListRow.amount(draft, Bench.GBP)).isEqualTo("too large");
        assertThat(ListRow.plainAmount(draft)).isEmpty();
    }

    @Test
    void saysNothingOfAnEntryWithoutAmounts() {
        assertThat(ListRow.amount(new Draft(Entries.DAY, "", null, List.of(), null), Bench.GBP))
                .isEmpty();
    }

    @Test
    void putsNoHeadOverNothing() {
        assertThat(ListRow.of(List.of(entry(1, JournalState.POSTED))))
                .containsExactly(new ListRow.Head("Posted", 1), new ListRow.Entry(entry(1, JournalState.POSTED)));
        assertThat(ListRow.of(List.of())).isEmpty();
    }

    @Test
    void putsTheNewestFirstAmongEqualStates() {
        var rows = ListRow.of(
                List.of(entry(1, JournalState.DRAFT), entry(3, JournalState.DRAFT), entry(2, JournalState.WAITING)));

        assertThat(rows.stream()
                        .skip(1)
                        .map(row -> ((ListRow.Entry) row).journal().id().number()))
                .containsExactly(2, 3, 1);
    }

    @Test
    void findsOnlyWhatHasEveryWord() {
        var journal = entry(1055, JournalState.WAITING);

        assertThat(ListRow.found(journal, "  MAIL  fees ")).isTrue();
        assertThat(ListRow.found(journal, "mail 125.67 mb-10 j-1055")).isTrue();
        assertThat(ListRow.found(journal, "mail 999")).isFalse();
    }
}
