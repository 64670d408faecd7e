package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.close.Chosen;
import dev.weighhouse.close.MatchDecision;
import dev.weighhouse.close.MatchDecision.Kind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.ui.common.FakeWorkspace;
import dev.weighhouse.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person decides about rows, and how it is taken back. */
class MatchingTest {
    private final List<RowKey> turned = new ArrayList<>();
    private OneAccount account;
    private Workbench bench;
    private FakeWorkspace workspace;
    private DetailModel detail;
    private Matching matching;
    private MatchActions actions;

    @BeforeEach
    void attach() {
        account = new OneAccount();
        bench = account.bench;
        workspace = account.workspace;
        detail = account.detail;
        matching = new Matching(bench, detail, turned::add);
        actions = new MatchActions(bench, detail, matching);
    }

    private Accounted accounted() {
        return account.accounted();
    }

    private OpenLine open(Row row) {
        return OpenLine.of(accounted().open(), Larkfield.OCTOBER).stream()
                .filter(line -> line.rows().contains(row))
                .findFirst()
                .orElseThrow();
    }

    private MatchLine line(String reference) {
        return MatchLine.of(accounted().matched()).stream()
                .filter(line -> line.rows().stream().anyMatch(row -> row.name().equals(reference)))
                .findFirst()
                .orElseThrow();
    }

    private void mark(Row... rows) {
        for (var row : rows) {
            matching.toggle(List.of(open(row)));
        }
    }

    private List<MatchDecision> history() {
        return workspace.matches().history();
    }

    private MatchDecision last() {
        return history().getLast();
    }

    private static List<String> names(List<Chosen> rows) {
        return rows.stream().map(Chosen::name).toList();
    }

    @Test
    void matchesRowsThatComeToZeroAtOnce() {
        var booked = LarkfieldRows.ledger("2026-10-27", "MJ-9", "Refund", "148.60");
        var with = LarkfieldRows.clearing(LarkfieldRows.one(booked, null, ""));
        account.monthEnd.accounting = _ -> with;
        detail.readAgain();
        mark(LarkfieldRows.REFUND, booked);

        matching.match();

        assertThat(matching.questionProperty().get()).isNull();
        assertThat(last().kind()).isEqualTo(Kind.MATCHED);
        assertThat(names(last().rows())).containsExactly("re-71", "MJ-9");
        assertThat(last().about().account().value()).isEqualTo("1110");
        assertThat(matching.markedProperty().get().rows()).as("marked no more").isEmpty();
        assertThat(matching.toldProperty().get()).isEqualTo("Done: 2 rows matched by hand, 1110 Square clearing.");
    }

    @Test
    void asksBeforeItMatchesRowsThatDiffer() {
        mark(LarkfieldRows.REFUND, LarkfieldRows.ADJ);
        matching.match();

        var question = Objects.requireNonNull(matching.questionProperty().get());
        assertThat(question.title()).isEqualTo("They differ by 96.20: match them as one thing that differs?");
        assertThat(history()).isEmpty();

        question.answer().accept(List.of("one refund, two amounts"));
        assertThat(last().kind()).isEqualTo(Kind.MATCHED);
        assertThat(last().by().note()).isEqualTo("one refund, two amounts");
    }

    @Test
    void matchesNothingOfOneSideOnly() {
        mark(LarkfieldRows.REFUND);
        assertThat(actions.match.obstacleProperty().get()).startsWith("Mark open rows of both sides");
        actions.press(actions.match);
        assertThat(history()).isEmpty();
        assertThat(matching.toldProperty().get()).startsWith("Mark open rows of both sides");
    }

    @Test
    void aMarkIsTakenAwayByMarkingAgain() {
        mark(LarkfieldRows.REFUND, LarkfieldRows.ADJ, LarkfieldRows.REFUND);
        assertThat(matching.markedProperty().get().rows()).containsExactly(LarkfieldRows.ADJ);
    }

    @Test
    void marksAreOfOneAccount() {
        mark(LarkfieldRows.REFUND);
        account.turnTo("1120");
        assertThat(matching.markedProperty().get().rows()).isEmpty();
    }

    @Test
    void marksStayWhileTheirRowsDo() {
        mark(LarkfieldRows.REFUND, LarkfieldRows.ADJ);
        account.monthEnd.accounting = _ -> LarkfieldRows.without(LarkfieldRows.ADJ);
        detail.readAgain();
        assertThat(matching.markedProperty().get().rows()).containsExactly(LarkfieldRows.REFUND);
    }

    @Test
    void confirmsWhatARuleSuggestsAndNothingElse() {
        matching.goTo(line("J-1008"));
        actions.confirm.run();
        assertThat(last().kind()).isEqualTo(Kind.CONFIRMED);
        assertThat(names(last().rows())).containsExactly("J-1008", "sq-407", "sq-408", "sq-409");

        matching.goTo(line("J-1001"));
        assertThat(actions.confirm.obstacleProperty().get()).isNotEmpty();
    }

    @Test
    void takesAMatchApart() {
        matching.goTo(line("sq-408"));
        actions.unmatch.run();
        assertThat(last().kind()).isEqualTo(Kind.APART);
        assertThat(names(last().rows())).containsExactly("J-1008");
        assertThat(names(last().others())).containsExactly("sq-407", "sq-408", "sq-409");
    }

    @Test
    void takesApartWhatDiffersAndHasNothingToTakeApartOfOneRow() {
        matching.goTo(open(LarkfieldRows.REFUND));
        assertThat(actions.unmatch.enabledProperty().get()).isFalse();
        matching.goTo(open(LarkfieldRows.EDITED_HERE));
        actions.unmatch.run();
        assertThat(names(last().rows())).containsExactly("J-1024");
        assertThat(names(last().others())).containsExactly("sq-524");
    }

    @Test
    void takesMarkedRowsOutOfAMatchOfMany() {
        matching.goTo(line("sq-408"));
        assertThat(actions.split.obstacleProperty().get()).isEqualTo("Mark what is to be taken out with Space first.");
        matching.toggle(line("sq-408"));
        actions.split.run();
        assertThat(last().kind()).isEqualTo(Kind.SPLIT);
        assertThat(names(last().others())).containsExactly("sq-408");
        assertThat(names(last().rows())).containsExactly("J-1008", "sq-407", "sq-409");
    }

    @Test
    void walksThroughTheTwoRowsOfALine() {
        var on = line("J-1013");
        matching.toggle(on);
        assertThat(matching.markedProperty().get().rows()).extracting(Row::name).containsExactly("J-1013");
        matching.toggle(on);
        assertThat(matching.markedProperty().get().rows()).extracting(Row::name).containsExactly("ti-3");
        matching.toggle(on);
        assertThat(matching.markedProperty().get().rows()).hasSize(2);
        matching.toggle(on);
        assertThat(matching.markedProperty().get().rows()).isEmpty();
    }

    @Test
    void undoesAndRedoesAsOftenAsOneLikes() {
        matching.goTo(line("J-1008"));
        actions.unmatch.run();
        actions.undo.run();
        assertThat(matching.toldProperty().get()).isEqualTo("Taken back: 4 rows taken apart, 1110 Square clearing.");
        assertThat(actions.undo.enabledProperty().get()).isFalse();
        actions.redo.run();
        actions.undo.run();
        assertThat(history())
                .extracting(MatchDecision::kind)
                .containsExactly(Kind.APART, Kind.TAKEN_BACK, Kind.TAKEN_BACK, Kind.TAKEN_BACK);
        assertThat(history()).extracting(MatchDecision::of).containsExactly(null, 1L, 2L, 3L);
        assertThat(actions.redo.enabledProperty().get()).isTrue();
    }

    @Test
    void takesBackWhatWasDoneOnAnotherAccountBeforeThePersonsEyes() {
        matching.goTo(line("J-1008"));
        actions.unmatch.run();
        account.turnTo("Promotional");
        assertThat(actions.undo.enabledProperty().get())
                .as("on an account of which nothing can be matched")
                .isTrue();
        actions.undo.run();
        actions.redo.run();
        assertThat(turned).hasSize(2).containsOnly(new RowKey.OfLine(new AccountId("1110"), null, Larkfield.GBP));
        assertThat(history()).extracting(MatchDecision::of).containsExactly(null, 1L, 2L);
        account.turnTo("1110");
        actions.undo.run();
        assertThat(turned).as("it is shown already").hasSize(2);
    }

    @Test
    void whatIsRefusedLateIsToldWithItsAccountAndNotOnTheNextOne() {
        matching.goTo(line("J-1008"));
        actions.confirm.run();
        mark(LarkfieldRows.REFUND, LarkfieldRows.ADJ);
        matching.match();
        var question = Objects.requireNonNull(matching.questionProperty().get());
        account.desk.hold();
        question.answer().accept(List.of(""));
        assertThat(matching.writingProperty().get()).isTrue();
        account.turnTo("1120");
        workspace.matches.match(
                last().about(), chosenOf(LarkfieldRows.REFUND, LarkfieldRows.EDITED_THERE), "meanwhile");
        account.desk.letGo();

        assertThat(detail.failureProperty().get()).isNull();
        assertThat(matching.writingProperty().get()).isFalse();
        assertThat(bench.notices().recent())
                .first()
                .satisfies(told -> assertThat(told.notice().words())
                        .startsWith("1110 Square clearing: ")
                        .contains("re-71 is in a match already"));
    }

    @Test
    void whatIsRefusedWhileAnotherScreenIsShownIsToldThere() {
        matching.goTo(line("J-1008"));
        actions.confirm.run();
        var about = last().about();
        mark(LarkfieldRows.REFUND, LarkfieldRows.ADJ);
        matching.match();
        var question = Objects.requireNonNull(matching.questionProperty().get());
        account.desk.hold();
        question.answer().accept(List.of(""));
        account.detail.away(true);
        workspace.matches.match(about, chosenOf(LarkfieldRows.REFUND, LarkfieldRows.EDITED_THERE), "meanwhile");
        account.desk.letGo();

        assertThat(account.detail.failureProperty().get()).isNull();
        assertThat(bench.notices().recent())
                .first()
                .satisfies(told -> assertThat(told.notice().words()).startsWith("1110 Square clearing: "));
    }

    @Test
    void writesNothingMoreWhereTheWorkspaceIsGone() {
        matching.goTo(line("J-1008"));
        bench.close();
        matching.confirm();
        assertThat(matching.writingProperty().get()).isFalse();
        assertThat(detail.failureProperty().get())
                .isEqualTo(new Failure.BadInput("No workspace is open.", "Open one first. Nothing was written."));
    }

    @Test
    void whatIsRefusedIsToldInPlaceAndNothingIsLost() {
        matching.goTo(line("J-1008"));
        actions.confirm.run();
        matching.goTo(line("J-1008"));
        matching.toggle(line("sq-408"));
        matching.clear();
        mark(LarkfieldRows.REFUND, LarkfieldRows.ADJ);
        matching.match();
        var question = Objects.requireNonNull(matching.questionProperty().get());
        workspace.matches.match(
                last().about(), chosenOf(LarkfieldRows.REFUND, LarkfieldRows.EDITED_THERE), "meanwhile");

        question.answer().accept(List.of(""));

        assertThat(detail.failureProperty().get())
                .isInstanceOfSatisfying(
                        Failure.BadInput.class, why -> assertThat(why.words()).contains("re-71 is in a match already"));
        assertThat(matching.writingProperty().get()).isFalse();
        assertThat(matching.markedProperty().get().rows()).as("marked still").hasSize(2);
    }

    private static List<Chosen> chosenOf(Row... rows) {
        return List.of(rows).stream()
                .map(row -> new Chosen(
                        row.ofLedger(),
                        row.id(),
                        row.date(),
                        row.movement().amount(),
                        row.movement().reference()))
                .toList();
    }

    @Test
    void decidesNothingInAWindowThatOnlyReads() {
        mark(LarkfieldRows.REFUND, LarkfieldRows.ADJ);
        workspace.writtenElsewhere = "Tom's window";
        bench.refresh();
        assertThat(actions.match.obstacleProperty().get()).startsWith("Another window writes this workspace");
        matching.match();
        assertThat(matching.questionProperty().get()).isNull();
    }
}
