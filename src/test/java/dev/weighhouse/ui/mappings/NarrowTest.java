package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.ShownScreen;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window in which what moves is a drawer over the grid: nothing that is told there may be missed. */
class NarrowTest {
    private final FakeMapping desk = Larkfield.mapping();
    private final OnMapping on = OnScreen.get(() -> new OnMapping(desk));
    private final Hands robot = new Hands();
    private final MappingsScreen screen = OnScreen.get(() -> on.screen(Pictures.theme(Colours.LIGHT, 100)));
    private final MappingsModel model = screen.parts().model();
    private final ShownScreen shown = new ShownScreen(screen, 800, 700);

    @BeforeEach
    void show() throws TimeoutException {
        shown.open();
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private boolean reads(String words) {
        OnScreen.settle();
        return OnScreen.get(() -> shown.window().getScene().getRoot().lookupAll(".label").stream()
                .filter(NarrowTest::seen)
                .anyMatch(node -> node instanceof Label label
                        && label.getText() != null
                        && label.getText().contains(words)));
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private void compare() {
        OnScreen.run(() -> screen.parts()
                .comparing()
                .compare(
                        new Comparing.View(LocalDate.of(2026, 9, 30), LocalDate.of(2024, 10, 8)),
                        new Comparing.View(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 8))));
    }

    private void hireTo(String account) {
        OnScreen.run(() -> {
            OnMapping.select(model, Larkfield.HIRE);
            screen.parts().edits().account(model.editable(), Larkfield.account(account));
        });
    }

    @Test
    void aComparisonOpensTheDrawerAndEscapeClosesIt() {
        assertThat(reads("Two dates compared")).isFalse();

        compare();

        assertThat(reads("Two dates compared")).isTrue();
        assertThat(reads("unmapped → 7030 Flights, Zero")).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(reads("Two dates compared")).isFalse();
        assertThat(shown.focused().getId()).isEqualTo("mappings-table");
    }

    @Test
    void whatSavingMovesIsSeenWhileTheReasonIsAskedFor() {
        hireTo("7020");
        assertThat(reads("Vehicle hire → 7020 Vehicle hire")).isFalse();

        robot.push(KeyCode.SHORTCUT, KeyCode.S);

        assertThat(shown.focused()).isInstanceOf(TextField.class);
        assertThat(reads("Vehicle hire → 7020 Vehicle hire")).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(reads("Vehicle hire → 7020 Vehicle hire")).isFalse();
        assertThat(OnScreen.get(() -> model.pending().isEmpty())).isFalse();
    }

    @Test
    void aKeyLeadsToWhatMovesAndBack() {
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        assertThat(reads("What this would move")).isTrue();

        robot.push(KeyCode.SHORTCUT, KeyCode.M);

        assertThat(reads("What this would move")).isFalse();
        assertThat(shown.focused().getId()).isEqualTo("mappings-table");
    }

    @Test
    void aChangedTaxCodeIsToldBesideTheAccountWhereItHasNoColumn() {
        OnScreen.run(() -> {
            OnMapping.select(model, Larkfield.TRAINS);
            screen.parts().edits().tax(model.editable(), "Zero");
        });
        var line = OnScreen.get(() -> OnMapping.line(model, Larkfield.TRAINS));

        assertThat(new Values(model, () -> false).account(line).words()).isEqualTo("7060, tax Zero, was 20%");
        assertThat(new Values(model, () -> true).account(line).words()).isEqualTo("7060 Public transport");
        OnScreen.run(() -> screen.parts().edits().account(List.of(line), Larkfield.account("7010")));
        var both = OnScreen.get(() -> OnMapping.line(model, Larkfield.TRAINS));
        assertThat(new Values(model, () -> false).account(both).words()).isEqualTo("7010, tax Zero, was 7060, was 20%");
    }

    @Test
    void whatAPersonShouldJudgeIsToldBeforeItIsSaved() {
        desk.refusing = List.of(
                new MappingFinding(Larkfield.HIRE, null, Kind.UNKNOWN_TAX_CODE, "No account has 99%.", "Look at it."),
                new MappingFinding(Larkfield.TRAINS, null, Kind.TYPE_DIFFERS, "Of another row.", "Look there."),
                new MappingFinding(Larkfield.TRAINS, null, Kind.UNMAPPED, "Nothing new.", "Look there."));
        hireTo("7020");

        OnScreen.run(() -> screen.doing().save.run());

        assertThat(reads("No account has 99%. Look at it.")).isTrue();
        assertThat(reads("Of another row.")).as("as the change brings it about").isTrue();
        assertThat(reads("Nothing new.")).isFalse();
    }

    @Test
    void whatWasLeftBehindIsBroughtOverByKeyboardAlone() {
        desk.behind.stands =
                List.of(BringOverTest.stands(Larkfield.HIRE, Period.month("2026-10"), "7010", "7020", "738.15"));

        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        assertThat(reads("What was left behind")).isTrue();
        assertThat(reads("Vehicle hire, from 7010 to 7020")).isTrue();
        robot.push(KeyCode.SHORTCUT, KeyCode.J);

        OnScreen.settle();
        assertThat(on.shown).containsExactly(new JournalId(1061));
        assertThat(reads("Nothing was left behind that an entry could bring over."))
                .isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(shown.focused().getId()).isEqualTo("mappings-table");
    }

    @Test
    void theMappingOfAnotherWorkspaceIsLookedAtTakenAndSaved() {
        desk.offered = Offers.copied();
        on.files.toCopyFrom = Path.of("last-year.weighhouse");

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.I);
        assertThat(reads("last-year.weighhouse")).isTrue();
        assertThat(desk.saved).isEmpty();
        robot.push(KeyCode.ENTER);
        assertThat(OnScreen.get(() -> model.pending().list())).hasSize(1);
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        assertThat(reads("Staff training → 6210 Staff training")).isTrue();
        robot.push(KeyCode.ENTER);

        OnScreen.settle();
        assertThat(desk.saved).singleElement().satisfies(set -> {
            assertThat(set.reason()).isEqualTo(Offers.REASON);
            assertThat(set.changes()).extracting(change -> change.slot().item()).containsExactly(Larkfield.TRAINING);
        });
        assertThat(reads("1 change is saved.")).isTrue();
    }

    @Test
    void aRuleThatItsColumnCutsIsToldWholeBelowTheGrid() {
        OnScreen.run(() -> {
            model.goTo(Larkfield.HIRE);
            model.goDown();
        });

        assertThat(reads("Vehicle hire if counterparty is Zipcar")).isTrue();
        OnScreen.run(() -> model.goTo(Larkfield.HIRE));
        assertThat(reads("Vehicle hire if counterparty is Zipcar")).isFalse();
    }

    @Test
    void aLongComparisonIsListedToItsEnd() {
        for (int at = 0; at < 60; at++) {
            var item = Larkfield.key("pleo", ItemKind.CATEGORY, "more-" + at);
            desk.add("Pleo", Larkfield.item(item, "More " + at, null), Larkfield.october(1, "-5.00"));
            desk.decide(new Mapping(
                    Slot.whole(item),
                    Target.to(Larkfield.account("7020")),
                    InForce.ALWAYS,
                    Mapping.Origin.PERSON,
                    "",
                    "Tom Reyes",
                    Instant.parse("2025-01-05T09:00:00Z")));
        }
        compare();
        var result = Objects.requireNonNull(
                OnScreen.get(() -> screen.parts().comparing().resultProperty().get()));
        assertThat(result.differing()).hasSizeGreaterThan(60);

        OnScreen.settle();
        OnScreen.run(() -> ((Button) shown.window().getScene().lookup("#mappings-compare-all")).fire());

        OnScreen.settle();
        var rows = OnScreen.get(() -> (TableView<?>) shown.window().getScene().lookup("#mappings-compare-rows"));
        assertThat(rows.getItems()).hasSameSizeAs(result.differing());
        assertThat(shown.focused()).isEqualTo(rows);
        robot.push(KeyCode.ESCAPE);
        OnScreen.settle();
        assertThat(OnScreen.get(() -> shown.window().getScene().lookup("#mappings-compare-rows")))
                .isNull();
    }
}
