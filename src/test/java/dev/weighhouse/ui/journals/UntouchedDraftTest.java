package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Bench;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looking at an entry changes nothing of it, whatever it says; and changing one thing leaves the rest as it was. */
class UntouchedDraftTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ChartOfAccounts CHART = ChartOfAccounts.of(List.of(
            Account.called("7820", "Gas", AccountType.EXPENSE, Bench.GBP).build(),
            Account.called("2120", "Accruals", AccountType.LIABILITY, Bench.GBP).build(),
            Account.called("1200", "Euro account", AccountType.ASSET, EUR).build()));
    private static final AccountId GAS = new AccountId("7820");
    private static final AccountId EURO = new AccountId("1200");

    private static Draft.Line line(@Nullable AccountId account, @Nullable Money amount) {
        return new Draft.Line(account, amount, "", null, Map.of());
    }

    private static Draft of(String narration, @Nullable String reference, Draft.Line... lines) {
        return new Draft(Entries.DAY, narration, reference, List.of(lines), null);
    }

    private static Draft.Line saying(String description, @Nullable String tax, Map<String, String> dimensions) {
        return new Draft.Line(GAS, Entries.gbp("10"), description, tax, dimensions);
    }

    static Stream<Draft> drafts() {
        return Stream.of(
                of(
                        "EUR between two GBP accounts",
                        null,
                        line(GAS, Money.of("1000", "EUR")),
                        line(GAS, Money.of("-1000", "EUR"))),
                of("EUR without an account", null, line(EURO, Money.of("5", "EUR")), line(null, Money.of("-5", "EUR"))),
                of("GBP on a EUR account", null, line(EURO, Entries.gbp("5")), line(null, Entries.gbp("-5"))),
                of(
                        "no decimals, three decimals",
                        null,
                        line(GAS, Money.of("1000", "JPY")),
                        line(null, Money.of("-1.234", "KWD"))),
                of("an account that is gone", null, line(new AccountId("gone"), Money.of("7", "EUR"))),
                of("nothing of a line", null, line(null, null), line(GAS, null)),
                of("zero", null, line(GAS, Entries.gbp("0")), line(GAS, Money.zero(EUR))),
                of("the most", null, line(GAS, new Money(Long.MAX_VALUE, Bench.GBP))),
                of(" blanks at ends ", " 12 ", saying(" both ", " 20% ", Map.of(" Class ", " Shops "))),
                of("", "", saying("", "", Map.of("Class", ""))),
                of(
                        "signs",
                        null,
                        saying("a=b; c", "x;y", Map.of("A=B", "x", "Class", "Shops; North", "x\\", "y\\", ";", "="))),
                new Draft(LocalDate.of(1999, 2, 28), "x", "R", List.of(), LocalDate.of(2031, 12, 31)));
    }

    private static EntryEditor editor(Draft draft) {
        var id = new JournalId(1090);
        return new EntryEditor(
                Entries.journal(id, JournalState.DRAFT, draft, "Maya").made(), CHART, Bench.GBP);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void saysWhatItSaidAsLongAsNobodyTypes(Draft draft) {
        var editor = editor(draft);

        assertThat(editor.changed()).isFalse();
        assertThat(editor.understoodProperty().get().draft()).isEqualTo(draft);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void leavesTheRestAsItWasWhereTheNarrationIsTyped(Draft draft) {
        var editor = editor(draft);
        editor.change("narration", now -> now.narrated("Typed"));

        assertThat(editor.changed()).isTrue();
        assertThat(editor.understoodProperty().get().draft())
                .isEqualTo(new Draft(draft.date(), "Typed", draft.reference(), draft.lines(), draft.reverseOn()));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void leavesLinesAsTheyWereWhereAnotherStandsBeforeThem(Draft draft) {
        var editor = editor(draft);
        editor.addLine(0);

        var lines = editor.understoodProperty().get().draft().lines();
        assertThat(lines.subList(1, lines.size())).isEqualTo(draft.lines());
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void isAsItWasOnceWhatWasTypedIsTakenBack(Draft draft) {
        var editor = editor(draft);
        editor.change("narration", now -> now.narrated("Typed"));
        editor.undo();

        assertThat(editor.changed()).isFalse();
    }

    @Test
    void nothingIsKeptOfAForeignEntryThatWasOnlyLookedAt() {
        var desk = Entries.larkfield();
        var draft = drafts().findFirst().orElseThrow();
        var id = new JournalId(1090);
        desk.put(Entries.journal(id, JournalState.DRAFT, draft, "Maya Okafor").made());
        var on = new OnDesk(desk).attached();
        on.me = "Maya Okafor";

        on.model.select(List.of(id));
        on.model.select(List.of(new JournalId(1056)));

        assertThat(desk.deeds).doesNotContain("rewrite J-1090");
        assertThat(desk.journal(id).draft()).isEqualTo(draft);
    }

    @Test
    void whatIsTypedWhileTheFormerWordsAreKeptIsNotTakenForKept() {
        var editor = editor(of("first", null));
        editor.change("narration", now -> now.narrated("kept"));
        var keeping = editor.now();
        editor.change("narration", now -> now.narrated("typed meanwhile"));

        editor.kept(keeping);

        assertThat(editor.changed()).isTrue();
        assertThat(editor.understoodProperty().get().draft().narration()).isEqualTo("typed meanwhile");
    }
}
