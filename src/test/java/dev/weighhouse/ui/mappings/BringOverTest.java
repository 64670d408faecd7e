package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Moved.Standing;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.Chosen;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** What was saved without its entries is found and brought over later. */
class BringOverTest {
    private static final Period SEPTEMBER = Period.month("2026-09");
    private static final Period OCTOBER = Period.month("2026-10");

    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private final MappingsScreen screen = on.screen(Pictures.theme(Colours.LIGHT, 100));
    private final MappingActions.Parts parts = OnMapping.attached(screen);
    private final MappingActions actions = screen.doing();
    private final MappingsModel model = parts.model();
    private final Outlook outlook = parts.outlook();

    static Moved stands(ItemKey item, Period month, String from, String to, String amount) {
        var standing = month.equals(OCTOBER) ? Standing.OPEN : Standing.LOCKED;
        return new Moved(
                item, month, Larkfield.account(from), Larkfield.account(to), 4, Money.of(amount, "GBP"), standing);
    }

    private void leaveBehind() {
        on.desk.behind.stands = List.of(
                stands(Larkfield.HIRE, SEPTEMBER, "7010", "7020", "612.40"),
                stands(Larkfield.HIRE, OCTOBER, "7010", "7020", "738.15"),
                stands(Larkfield.TRAINS, OCTOBER, "7060", "7010", "402.60"));
    }

    private static List<String> words(Parent of) {
        return OnScreen.get(() -> of.lookupAll(".label").stream()
                .map(node -> node instanceof Label label ? Objects.requireNonNullElse(label.getText(), "") : "")
                .filter(text -> !text.isEmpty())
                .toList());
    }

    private List<String> pane() {
        return words(OnScreen.get(() -> {
            var box = new MoveBox(model, outlook, actions);
            box.follow();
            return box;
        }));
    }

    @Test
    void tellsByItemWhatStandsElsewhereWithTheAccountsItLeavesAndComesTo() {
        leaveBehind();

        actions.bringOver.run();

        assertThat(outlook.isBehind()).isTrue();
        assertThat(pane())
                .startsWith("What was left behind")
                .contains(
                        "2 items",
                        "Sept",
                        "Oct",
                        "Vehicle hire, from 7010 to 7020",
                        "612.40",
                        "738.15",
                        "Train and bus, from 7060 to 7010",
                        "1,140.75",
                        "612.40 lies in 1 month that the ledger has locked. It cannot be posted there.",
                        "Moves 1,350.55 in 2 entries");
    }

    @Test
    void draftsItAndThenNothingIsLeft() {
        leaveBehind();
        actions.bringOver.run();
        outlook.catchUpProperty().set(CatchUp.OPEN_MONTHS_ONLY);

        actions.draft.run();

        assertThat(on.desk.drafted).containsExactly(CatchUp.OPEN_MONTHS_ONLY);
        assertThat(on.shown).containsExactly(new JournalId(1061));
        assertThat(pane()).contains("Nothing was left behind that an entry could bring over.");
        assertThat(actions.draft.enabledProperty().get()).isFalse();
        assertThat(actions.draft.obstacleProperty().get())
                .isEqualTo("Nothing was left behind that an entry could bring over.");
    }

    @Test
    void saysThatNothingWasLeftBehindAndWhatTheFiguresDoNotTell() {
        on.desk.notes = List.of("J-1 was changed by hand.", "two", "three", "four", "five");

        actions.bringOver.run();

        assertThat(pane())
                .contains(
                        "Nothing was left behind that an entry could bring over.", "J-1 was changed by hand.", "three")
                .contains("And 2 more notes of this kind.")
                .doesNotContain("four");
    }

    @Test
    void whoAsksForItWantsThePastToBeMoved() {
        leaveBehind();
        outlook.catchUpProperty().set(CatchUp.FROM_NOW_ON);

        actions.bringOver.run();

        assertThat(outlook.catchUpProperty().get()).isEqualTo(CatchUp.CATCH_UP);
        assertThat(actions.draft.enabledProperty().get()).isTrue();
        assertThat(pane()).noneMatch(words -> words.startsWith("From 1 Oct 2026 on only"));
    }

    @Test
    void whatIsPendingIsSavedOrUndoneFirstAndTakesThePaneBack() {
        leaveBehind();
        actions.bringOver.run();
        OnMapping.select(model, Larkfield.HIRE);
        parts.edits().account(model.editable(), Larkfield.account("7020"));

        assertThat(outlook.isBehind()).isFalse();
        assertThat(actions.bringOver.obstacleProperty().get()).isEqualTo("Save or undo what is pending first.");

        model.undo();
        assertThat(actions.bringOver.enabledProperty().get()).isTrue();
    }

    @Test
    void onlyWhatIsChosenIsDrafted() {
        leaveBehind();
        actions.bringOver.run();

        choose("Vehicle hire", false);

        assertThat(pane())
                .as("all is listed, and what is chosen is added up")
                .contains("Vehicle hire, from 7010 to 7020", "Moves 402.60 in 1 entry");
        actions.draft.run();
        assertThat(on.desk.behind.drafted)
                .containsExactly(new Chosen(Set.of(Larkfield.TRAINS), "what earlier changes left behind"));
        assertThat(pane()).contains("Vehicle hire, from 7010 to 7020").noneMatch(each -> each.startsWith("Train"));

        assertThat(actions.draft.obstacleProperty().get()).isEqualTo("Nothing of what was left behind is chosen.");
        assertThat(actions.standsThere.obstacleProperty().get())
                .isEqualTo("Nothing of what was left behind is chosen.");
        actions.bringOver.run();
        assertThat(outlook.chosenBehind())
                .as("whoever looks again begins with all")
                .containsExactly(Larkfield.HIRE);
    }

    private void choose(String name, boolean chosen) {
        var box = OnScreen.get(() -> {
            var pane = new MoveBox(model, outlook, actions);
            pane.follow();
            return pane.lookupAll(".check-box").stream()
                    .map(CheckBox.class::cast)
                    .filter(each -> each.getAccessibleText().startsWith(name))
                    .findFirst()
                    .orElseThrow();
        });
        assertThat(box.isSelected()).isEqualTo(!chosen);
        OnScreen.run(box::fire);
    }

    @Test
    void whatStandsThereAlreadyIsSaidWithAReasonToldInTheHistoryAndTakenBack() {
        leaveBehind();
        assertThat(actions.standsThere.obstacleProperty().get()).isEqualTo("Look at what was left behind first.");
        actions.bringOver.run();
        choose("Train", false);

        actions.standsThere.run();
        answer("Square's bookkeeper booked it on 7020");

        assertThat(on.desk.behind.said).singleElement().satisfies(word -> {
            assertThat(word.said().item()).isEqualTo(Larkfield.HIRE);
            assertThat(word.said().reason()).isEqualTo("Square's bookkeeper booked it on 7020");
        });
        assertThat(model.noteProperty().get()).isEqualTo("Kept for 1 item that it stands there already.");
        assertThat(pane()).noneMatch(each -> each.startsWith("Vehicle hire"));
        OnMapping.select(model, Larkfield.HIRE);
        assertThat(history())
                .anyMatch(each -> each.contains("Priya Nair: what was left behind stands there already"))
                .contains("\u201CSquare's bookkeeper booked it on 7020\u201D");

        var word = on.desk.behind.said.getFirst();
        actions.takingBack(word).orElseThrow().run();
        answer("it was another amount");

        assertThat(on.desk.behind.said.getFirst().holds()).isFalse();
        assertThat(history())
                .anyMatch(each -> each.endsWith("Tom Reyes took that back"))
                .contains("\u201Cit was another amount\u201D");
        assertThat(actions.takingBack(on.desk.behind.said.getFirst())).isEmpty();
    }

    private void answer(String reason) {
        var question = Objects.requireNonNull(model.questionProperty().get());
        assertThat(question.says().apply(List.of("")).possible()).isFalse();
        model.questionProperty().set(null);
        question.answer().accept(List.of(reason));
    }

    private List<String> history() {
        return words(OnScreen.get(() -> {
            var box = new HistoryBox(model, outlook, actions);
            box.follow();
            return box;
        }));
    }

    @Test
    void isLookedForAgainWhereSomebodyComesBackToTheScreen() {
        actions.bringOver.run();
        outlook.detach();
        leaveBehind();

        outlook.attach();

        assertThat(pane()).contains("Vehicle hire, from 7010 to 7020");
    }
}
