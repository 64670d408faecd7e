package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.SceneWalk;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.mappings.FakeMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole tasks at the Review screen, with keys and mouse. */
class ReviewScreenTest {
    private ReviewWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        window = ReviewWindow.open(980, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void press(KeyCode... keys) {
        window.press(keys);
    }

    private void type(String text) {
        window.type(text);
    }

    private boolean shows(String text) {
        return window.shows(text);
    }

    private String current() {
        return window.current();
    }

    private Node focused() {
        return window.focused();
    }

    private int shownRows() {
        return OnScreen.get(() -> ((TableView<?>) window.scene().lookup("#review-table"))
                .getItems()
                .size());
    }

    @Test
    void walksFromOneOpenAccountToTheNextAndBack() {
        press(KeyCode.F8);
        assertThat(current()).isEqualTo("1110 Square clearing");
        assertThat(shows("Platform is 255.75 higher than the ledger, 31 Oct 2026, GBP"))
                .isTrue();
        press(KeyCode.SHIFT, KeyCode.F8);
        assertThat(current()).isEqualTo("1030 Euro wallet");
    }

    @Test
    void drillsDownToTheRowsBehindADifferenceAndComesBack() {
        press(KeyCode.F8);
        press(KeyCode.ENTER);
        assertThat(focused().getId()).isEqualTo("review-unmatched");
        assertThat(((TableView<?>) focused()).getItems()).hasSize(9);
        press(KeyCode.ESCAPE);
        assertThat(focused().getId()).isEqualTo("review-table");
        assertThat(current()).isEqualTo("1110 Square clearing");
    }

    @Test
    void readsTheWaterfallByKeyboardAndAsksForTheRowsOfACause() {
        press(KeyCode.F8);
        var lines = (ListView<?>) OnScreen.get(() -> window.scene().lookup("#review-waterfall"));
        assertThat(OnScreen.get(() -> lines.getItems().size())).isEqualTo(6);
        assertThat(shows("−2,318.45")).isTrue();
        OnScreen.run(lines::requestFocus);
        press(KeyCode.HOME);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(OnScreen.get(() -> window.screen.detail().causeProperty().get()))
                .isEqualTo(new DetailModel.Picked(Cause.Kind.CUT_OFF));
    }

    @Test
    void filtersByTextAndTakesTheFilterAway() {
        var all = shownRows();
        press(KeyCode.CONTROL, KeyCode.F);
        type("stripe");
        assertThat(shownRows()).isLessThan(all);
        press(KeyCode.ESCAPE);
        assertThat(shownRows()).isEqualTo(all);
        assertThat(focused().getId()).isEqualTo("review-table");
    }

    @Test
    void offersToShowAllWhereNothingFits() {
        press(KeyCode.CONTROL, KeyCode.F);
        type("zebra");
        assertThat(shows("No account fits this filter.")).isTrue();
        window.clickOn("Show all 19");
        OnScreen.settle();
        assertThat(shownRows()).isPositive();
    }

    private record Decided(String account, @Nullable Target target) {}

    private List<Decided> saved() {
        return FakeMapping.of(window.bench).saved.stream()
                .flatMap(set -> set.changes().stream())
                .map(change -> new Decided(change.slot().item().id(), change.target()))
                .toList();
    }

    @Test
    void acceptsTheBestSuggestionByKeyboard() {
        OnScreen.run(() -> window.screen.model().rows().stream()
                .filter(row -> row.title().equals("Promotional gift cards"))
                .findFirst()
                .ifPresent(row -> window.screen.model().reveal(row)));
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        assertThat(saved()).as("before what it moves was seen").isEmpty();
        press(KeyCode.ENTER);
        assertThat(saved()).containsExactly(new Decided("gift-promo", Target.to(new AccountId("2030"))));
    }

    @Test
    void goesOnWithTheNextUnmappedAccountAndKeepsTheKeyboard() {
        OnScreen.run(() -> window.screen.model().rows().stream()
                .filter(row -> row.title().equals("Promotional gift cards"))
                .findFirst()
                .ifPresent(row -> window.screen.model().reveal(row)));
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        assertThat(saved()).as("before what it moves was confirmed").isEmpty();
        window.monthEnd.review = Larkfield.mapped("gift-promo");
        press(KeyCode.ENTER);
        assertThat(current()).isEqualTo("Online tips");
        assertThat(focused().getId()).isEqualTo("review-table");
    }

    private void revealOnlineTips() {
        OnScreen.run(() -> window.screen.model().rows().stream()
                .filter(row -> row.title().equals("Online tips"))
                .findFirst()
                .ifPresent(row -> window.screen.model().reveal(row)));
        press(KeyCode.ENTER);
    }

    @Test
    void findsALedgerAccountByKeyboardWhereNothingIsSuggested() {
        revealOnlineTips();
        assertThat(focused().getId()).isEqualTo("review-pick-search");
        type("out");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(focused().getId()).isEqualTo("review-proposal-reason");
        assertThat(saved()).isEmpty();
        press(KeyCode.ENTER);
        assertThat(saved()).as("without a reason").isEmpty();
        type("paid with the wages");
        press(KeyCode.ENTER);
        assertThat(saved()).containsExactly(new Decided("tips-online", Target.to(new AccountId("2040"))));
        assertThat(FakeMapping.of(window.bench).saved)
                .extracting(ChangeSet::reason)
                .containsExactly("paid with the wages");
    }

    @Test
    void showsWhatAChoiceWouldMoveAndSavesNothingWhereItIsLeft() {
        Larkfield.tipsMove(FakeMapping.of(window.bench));
        Larkfield.tipsStandElsewhere(FakeMapping.of(window.bench));
        revealOnlineTips();
        type("out");
        press(KeyCode.ENTER);

        assertThat(shows("Square, Online tips \u2192 2030 Gift cards outstanding"))
                .isTrue();
        assertThat(shows("84.20")).as("of October").isTrue();
        assertThat(shows("Locked")).isTrue();
        assertThat(shows("84.20 of Online tips is taken to stand on 1110 Square clearing, by the mapping of when it"
                        + " came: the entry takes it from there. If it was booked elsewhere, open it in Mappings"
                        + " and choose \u201CFrom 1 Nov 2026 on only\u201D: then nothing of the past is moved."))
                .isTrue();
        assertThat(shows("Square was pulled from September 2026 on.")).isTrue();
        assertThat(shows("84.20 stands in the ledger where it went so far, and saving leaves it there. Open it in"
                        + " Mappings to draft the entry that brings it over, or save it here and choose"
                        + " \u201CBring over what was left behind\u201D there."))
                .isTrue();
        assertThat(shows("From 1 Oct 2026. Nothing moves until you save.")).isTrue();
        press(KeyCode.ESCAPE);

        assertThat(saved()).isEmpty();
        assertThat(focused().getId()).isEqualTo("review-pick-search");
        assertThat(shows("Locked")).isFalse();
    }

    @Test
    void aChoiceGoesToTheScreenOfTheMappingByKeyboard() {
        var handed = new ArrayList<Change>();
        window.handovers.answerMappingChanges(handed::add);
        revealOnlineTips();
        type("tips");
        press(KeyCode.ENTER);
        press(KeyCode.TAB);
        assertThat(focused().getId()).isEqualTo("review-proposal-open");
        press(KeyCode.SPACE);

        assertThat(handed)
                .singleElement()
                .satisfies(change -> assertThat(change.target()).isEqualTo(Target.to(new AccountId("2040"))));
        assertThat(saved()).isEmpty();
    }

    @Test
    void mapsNothingBeforeAnAccountIsMarkedAndClearsBeforeItLeaves() {
        revealOnlineTips();
        press(KeyCode.ENTER);
        assertThat(saved()).isEmpty();
        type("zebra");
        press(KeyCode.ENTER);
        assertThat(saved()).isEmpty();
        assertThat(shows("No active ledger account has that in its number or name."))
                .isTrue();
        press(KeyCode.ESCAPE);
        assertThat(focused().getId()).isEqualTo("review-pick-search");
        press(KeyCode.ESCAPE);
        assertThat(focused().getId()).isEqualTo("review-table");
    }

    @Test
    void closesAndOpensGroupsByKeyboard() {
        var all = shownRows();
        press(KeyCode.HOME);
        assertThat(current()).isEqualTo("1000 Cash and wallets");
        press(KeyCode.LEFT);
        assertThat(shownRows()).isEqualTo(all - 3);
        press(KeyCode.RIGHT);
        assertThat(shownRows()).isEqualTo(all);
        press(KeyCode.RIGHT);
        press(KeyCode.DOWN);
        press(KeyCode.LEFT);
        assertThat(current()).isEqualTo("1000 Cash and wallets");
        press(KeyCode.END);
        assertThat(current()).isEqualTo("Online tips");
    }

    @Test
    void copiesTheSelectedRow() {
        press(KeyCode.F8);
        press(KeyCode.CONTROL, KeyCode.C);
        assertThat(OnScreen.get(() -> Clipboard.getSystemClipboard().getString()))
                .contains("\t16214.55\t16470.30\t255.75\t159.55\t96.20\tUnexplained");
    }

    @Test
    void turnsTheSignsOfEveryCellWithTheLens() {
        assertThat(shows("+1,097.50")).isTrue();
        OnScreen.run(() -> window.bench.lensProperty().set(SignLens.LEDGER));
        OnScreen.settle();
        assertThat(shows("+1,097.50")).isFalse();
        assertThat(shows("−1,097.50")).isTrue();
    }

    @Test
    void tellsWhereTheFiguresComeFrom() {
        press(KeyCode.F8);
        press(KeyCode.SHIFT, KeyCode.F1);
        var told = OnScreen.get(() -> window.screen.provenanceText());
        assertThat(told).contains("16470.30 GBP, debit positive").contains("Xero: Balances of 31 Oct 2026");
    }

    @Test
    void setsATolerance() {
        press(KeyCode.F8);
        OnScreen.run(() -> window.scene().lookup("#review-tolerance").requestFocus());
        press(KeyCode.SHORTCUT, KeyCode.A);
        type("300");
        press(KeyCode.ENTER);
        assertThat(window.monthEnd.tolerated).containsExactly("1110 300.00 GBP");
    }

    @Test
    void namesEveryControl() {
        assertThat(OnScreen.get(() -> SceneWalk.faults((Parent) window.screen.node())))
                .isEmpty();
    }

    @Test
    void closesTheDetailToItsHeadInALowWindow() {
        window.resize(420);
        assertThat(OnScreen.get(() -> window.scene().lookup("#review-unmatched")))
                .isNull();
        window.clickOn("Details");
        OnScreen.settle();
        assertThat(OnScreen.get(() -> window.scene().lookup("#review-unmatched")))
                .isNotNull();
        press(KeyCode.ESCAPE);
        assertThat(OnScreen.get(() -> window.scene().lookup("#review-table"))).isNotNull();
    }
}
