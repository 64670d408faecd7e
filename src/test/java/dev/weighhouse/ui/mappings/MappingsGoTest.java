package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.Past;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.ShownScreen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Whole tasks on the screen of the mappings, by keyboard alone. */
class MappingsGoTest {
    private final FakeMapping desk = Larkfield.mapping();
    private final OnMapping on = OnScreen.get(() -> new OnMapping(desk));
    private final Hands robot = new Hands();
    private final MappingsScreen screen = OnScreen.get(() -> on.screen(Pictures.theme(Colours.LIGHT, 100)));
    private final MappingsModel model = screen.parts().model();
    private final ShownScreen shown = new ShownScreen(screen, 1200, 800);
    private final Stage window = shown.window();

    @BeforeEach
    void show() throws TimeoutException {
        shown.open();
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private Node focused() {
        return shown.focused();
    }

    private String current() {
        return OnScreen.get(() -> TargetWords.name(
                Objects.requireNonNull(model.currentProperty().get()).row()));
    }

    private Change pending(ItemKey item) {
        return Objects.requireNonNull(
                OnScreen.get(() -> model.pending().changes().get(Slot.whole(item))));
    }

    private boolean reads(String words) {
        return OnScreen.get(() -> window.getScene().getRoot().lookupAll(".label").stream()
                .filter(MappingsGoTest::seen)
                .anyMatch(node -> node instanceof Label label
                        && label.getText() != null
                        && label.getText().contains(words)));
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private void answer(String words) {
        assertThat(focused()).isInstanceOf(TextField.class);
        robot.write(words);
        robot.push(KeyCode.ENTER);
    }

    @Test
    void typingPicksAnAccountEnterSetsItAndGoesDown() {
        assertThat(focused().getId()).isEqualTo("mappings-table");
        assertThat(current()).isEqualTo("Staff training");

        robot.push(KeyCode.DOWN);
        robot.write("2030");
        assertThat(focused().getId()).isEqualTo("mappings-picker");
        robot.push(KeyCode.ENTER);

        assertThat(pending(Larkfield.GIFTS).target()).isEqualTo(Target.to(Larkfield.account("2030")));
        assertThat(focused().getId()).isEqualTo("mappings-table");
        assertThat(current()).isEqualTo("Parking fines");
    }

    @Test
    void enterOffersSuggestionsFirstAndMarkingOneTellsWhatItWouldMove() {
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertThat(reads("Gift cards, promotional → 7610 Promotions")).isTrue();
        robot.push(KeyCode.DOWN);
        assertThat(reads("Gift cards, promotional → 7620 Customer gifts")).isTrue();
        assertThat(reads("Locked")).isTrue();

        robot.push(KeyCode.ESCAPE);

        assertThat(OnScreen.get(() -> model.pending().isEmpty())).isTrue();
        assertThat(focused().getId()).isEqualTo("mappings-table");
        assertThat(reads("7620 Customer gifts")).isFalse();
    }

    @Test
    void showsAllAccountsWithWhatDoesNotFitOnDemand() {
        robot.push(KeyCode.ENTER);
        robot.write("share");
        assertThat(reads("Nothing fits what is typed.")).isTrue();
        robot.push(KeyCode.ALT, KeyCode.A);
        assertThat(reads("Equity does not fit Staff training")).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(pending(Larkfield.TRAINING).target()).isEqualTo(Target.to(Larkfield.account("3010")));
    }

    @Test
    void selectsManyAndSetsThemAtOnce() {
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        robot.write("7610");
        robot.push(KeyCode.ENTER);

        assertThat(OnScreen.get(() -> model.pending().list())).hasSize(3);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(OnScreen.get(() -> model.pending().isEmpty())).isTrue();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertThat(OnScreen.get(() -> model.pending().list())).hasSize(3);
    }

    @Test
    void acceptsSavesWithAReasonUndoesAndDraftsNoReclassOfWhatHadNoPlace() {
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(pending(Larkfield.GIFTS).origin()).isEqualTo(Mapping.Origin.SUGGESTION);

        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        robot.push(KeyCode.ENTER);
        assertThat(desk.saved).as("without a reason").isEmpty();
        answer("promotions");
        assertThat(desk.saved)
                .singleElement()
                .satisfies(set -> assertThat(set.reason()).isEqualTo("promotions"));
        assertThat(reads("1 change is saved.")).isTrue();

        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        assertThat(on.shown)
                .as("what had no place is brought over from nowhere")
                .isEmpty();
        assertThat(reads("Nothing was drafted: nothing moves, or it was drafted before."))
                .isTrue();

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(pending(Larkfield.GIFTS).target()).isNull();
    }

    @Test
    void choosesWhatBecomesOfThePastWithTheKeyboard() {
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(reads("Its entries are dated 1 Oct 2026, the first open day."))
                .isTrue();
        OnScreen.run(() -> window.getScene().getRoot().lookupAll(".radio-button").stream()
                .filter(node -> node instanceof RadioButton radio && radio.isSelected())
                .forEach(Node::requestFocus));

        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.SPACE);

        assertThat(focused()).isInstanceOf(RadioButton.class);
        assertThat(OnScreen.get(() -> screen.parts().outlook().catchUpProperty().get()))
                .isEqualTo(CatchUp.FROM_NOW_ON);
        robot.push(KeyCode.ESCAPE);
        assertThat(focused().getId()).isEqualTo("mappings-table");
    }

    @Test
    void holdsForAPersonAndSetsDatesAndTaxCodes() {
        robot.push(KeyCode.SHORTCUT, KeyCode.H);
        answer("ask Priya");
        assertThat(pending(Larkfield.TRAINING).target()).isEqualTo(new Target.Held("ask Priya"));

        OnScreen.run(() -> model.goTo(Larkfield.TRAINS));
        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        robot.write("zero");
        robot.push(KeyCode.ENTER);
        assertThat(pending(Larkfield.TRAINS).target())
                .isEqualTo(new Target.To(Larkfield.account("7060"), "Zero", Map.of()));
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        robot.write("from now");
        robot.push(KeyCode.ENTER);
        assertThat(TargetWords.dates(pending(Larkfield.TRAINS).inForce())).isEqualTo("from 4 Nov 2026");
    }

    @Test
    void addsARuleStepByStep() {
        OnScreen.run(() -> model.goTo(Larkfield.TRAINS));
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        robot.write("text");
        robot.push(KeyCode.ENTER);
        robot.write("Eurostar");
        robot.push(KeyCode.ENTER);
        robot.write("7010");
        robot.push(KeyCode.ENTER);

        assertThat(current()).isEqualTo("if text contains Eurostar");
        assertThat(focused().getId()).isEqualTo("mappings-table");
    }

    @Test
    void filtersAndComesBackToTheTable() {
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        assertThat(focused().getId()).isEqualTo("mappings-search");
        robot.write("flights");
        robot.push(KeyCode.ENTER);
        assertThat(current()).isEqualTo("Flights");
        assertThat(focused().getId()).isEqualTo("mappings-table");
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.push(KeyCode.ESCAPE);
        assertThat(OnScreen.get(() -> model.rows().size())).isGreaterThan(10);
    }

    @Test
    void copiesAndPastesByTheClipboard() {
        OnScreen.run(() -> {
            var content = new ClipboardContent();
            content.putString("6210\n2030\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        assertThat(OnScreen.get(() -> model.pending().list())).hasSize(2);

        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(OnScreen.get(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Staff training\tCategory\t3\t412.00\t6210 Staff training");
    }

    @Test
    void comparesTwoDates() {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        for (var typed : List.of("30 Sep 2026", "8 Oct 2024", "30 Sep 2026", "8 Oct 2026")) {
            robot.push(KeyCode.SHORTCUT, KeyCode.A);
            answer(typed);
        }

        assertThat(reads("Two dates compared")).isTrue();
        assertThat(reads("unmapped → 7030 Flights, Zero")).isTrue();
    }

    @Test
    void goesToWhatWaitsForAPersonAndAroundTheEnds() {
        var first = current();
        robot.push(KeyCode.F8);
        assertThat(current()).isEqualTo("Gift cards, promotional");
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        assertThat(current()).isEqualTo(first);

        robot.push(KeyCode.SHIFT, KeyCode.F8);
        var last = OnScreen.get(
                () -> Objects.requireNonNull(model.currentProperty().get()));
        assertThat(last.waits()).isTrue();
        robot.push(KeyCode.F8);
        assertThat(current()).isEqualTo(first);
    }

    @Test
    void saysWhenNothingListedWaits() {
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("flights");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.F8);

        assertThat(current()).isEqualTo("Flights");
        assertThat(reads("None of the listed items waits for a person.")).isTrue();
    }

    @Test
    void theSidePaneIsMadeWiderByTheKeyboardAndStaysSo() {
        var before = OnScreen.get(this::sideWidth);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        var wider = OnScreen.get(this::sideWidth);
        assertThat(wider).isGreaterThan(before + 30);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(OnScreen.get(this::sideWidth)).isBetween(before + 10, wider - 10);

        assertThat(on.bench.settings().number("mappings.side")).isPresent();
        assertThat(focused().getId()).isEqualTo("mappings-table");
    }

    private double sideWidth() {
        return Objects.requireNonNull(screen.node().lookup("#mappings-side"))
                .getLayoutBounds()
                .getWidth();
    }

    @Test
    void theHistorySaysWhereAnItemWasFirstSeenAndWhatItWasCalledBefore() {
        var voucher = Sales.october().held().getFirst().transaction();
        desk.past = new Past(Map.of(Larkfield.GIFTS, voucher), Map.of(Larkfield.GIFTS, List.of("Promo cards")));
        desk.firstPulled.put(Larkfield.GIFTS, Instant.parse("2026-10-05T08:30:00Z"));
        OnScreen.run(model::read);

        OnScreen.run(() -> model.goTo(Larkfield.GIFTS));

        OnScreen.settle();
        assertThat(reads("First seen in Square: pulled 5 Oct 09:30, with Gift voucher of 2 Oct 2026"))
                .isTrue();
        assertThat(reads("Formerly called Promo cards")).isTrue();
        OnScreen.run(() -> model.goTo(Larkfield.PARKING));
        OnScreen.settle();
        assertThat(reads("First seen")).isFalse();
    }

    @Test
    void theListOfFindingsLeadsToTheRow() {
        desk.found.add(FindingsTest.finding(
                Larkfield.FLIGHTS, Kind.TARGET_RENAMED, "Flights goes to 7030 Flights, which was called Air."));
        desk.found.add(FindingsTest.finding(Larkfield.HIRE, Kind.INACTIVE_TARGET, "Vehicle hire goes to 7010."));
        OnScreen.run(model::read);
        assertThat(reads("2 findings")).isTrue();

        robot.push(KeyCode.F7);
        assertThat(focused().getId()).isEqualTo("mappings-findings");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);

        assertThat(current()).isEqualTo("Flights");
        assertThat(focused().getId()).isEqualTo("mappings-table");
        robot.push(KeyCode.F7);
        assertThat(reads("Account renamed"))
                .as("the list is closed, the chip stays")
                .isTrue();
        robot.push(KeyCode.F7);
        robot.push(KeyCode.ESCAPE);
        assertThat(focused().getId()).isEqualTo("mappings-table");
    }

    @Test
    void inANarrowWindowWhatMovesIsADrawer() throws TimeoutException {
        OnScreen.run(() -> window.setWidth(800));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> OnScreen.get(() -> window.getScene().getWidth() < 900));
        OnScreen.settle();
        assertThat(reads("What this would move")).isFalse();

        robot.clickOn("What moves");

        assertThat(reads("What this would move")).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(focused().getId()).isEqualTo("mappings-table");
    }
}
