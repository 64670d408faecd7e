package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final Path FILE = Path.of("mapping.csv");

    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private final MappingsScreen screen = on.screen(Pictures.theme(Colours.LIGHT, 100));
    private final MappingActions.Parts parts = OnMapping.attached(screen);
    private final MappingActions actions = screen.doing();
    private final MappingsModel model = parts.model();
    private final Exchange exchange = parts.exchange();

    private Exchange.Offer offer() {
        return Objects.requireNonNull(exchange.offerProperty().get());
    }

    @Test
    void whatIsTakenIsPendingAndSavedOnTheSameRoad() {
        on.desk.offered = Offers.good();

        exchange.importFrom(FILE);
        assertThat(offer().changes()).isEqualTo(5);
        assertThat(model.pending().isEmpty()).as("nothing before it is taken").isTrue();
        exchange.take();

        assertThat(exchange.offerProperty().get()).isNull();
        assertThat(model.pending().list())
                .hasSize(5)
                .allSatisfy(change -> assertThat(change.origin()).isEqualTo(Mapping.Origin.IMPORT));
        assertThat(model.noteProperty().get()).startsWith("5 changes taken from mapping.csv.");
        assertThat(parts.outlook().ofPending()).as("what they would move").isPresent();
        actions.save.run();
        var question = Objects.requireNonNull(model.questionProperty().get());
        assertThat(question.fields().getFirst().first()).isEqualTo(Offers.REASON);
        assertThat(question.says().apply(List.of(Offers.REASON)).words())
                .endsWith("1 keeps the reason of its row in the file.");
        question.answer().accept(List.of(Offers.REASON));
        assertThat(on.desk.saved)
                .singleElement()
                .satisfies(set -> assertThat(set.changes())
                        .containsExactlyInAnyOrderElementsOf(
                                Offers.good().changes().changes()));
    }

    @Test
    void oneStepTakesAllOfItBackAndMakesItAgain() {
        on.desk.offered = Offers.good();
        exchange.importFrom(FILE);
        exchange.take();

        actions.undo.run();
        assertThat(model.pending().isEmpty()).isTrue();
        actions.redo.run();
        assertThat(model.pending().size()).isEqualTo(5);
    }

    @Test
    void aRowWithTwoChangesShowsTheOneOfTheMonthAndTheOtherUnderIt() {
        on.desk.offered = Offers.good();
        exchange.importFrom(FILE);
        exchange.take();

        var lines = model.rows().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .filter(line -> line.slot().equals(Slot.whole(Larkfield.TRAINS)))
                .toList();
        assertThat(lines.getFirst().target()).isEqualTo(Offers.to("7060", "Zero"));
        assertThat(lines).filteredOn(line -> line.pending().isPresent()).hasSize(2);
        assertThat(lines)
                .anySatisfy(line -> assertThat(line.target()).isEqualTo(Offers.to("7010", "20%")))
                .filteredOn(Line::editable)
                .hasSize(1);
    }

    @Test
    void saysHowManyPendingChangesItTakesThePlaceOf() {
        OnMapping.select(model, Larkfield.HIRE);
        parts.edits().account(model.editable(), Larkfield.account("7020"));
        on.desk.offered = Offers.good();

        exchange.importFrom(FILE);

        assertThat(offer().replaced()).isEqualTo(1);
        exchange.take();
        assertThat(model.pending().changes().get(Slot.whole(Larkfield.HIRE)))
                .isNotNull()
                .satisfies(change -> assertThat(change.target()).isNull());
    }

    @Test
    void nothingOfAFileWithARefusedRowIsTakenUntilItIsMended() {
        on.desk.offered = Offers.refused();
        exchange.importFrom(FILE);
        exchange.take();
        assertThat(model.pending().isEmpty()).isTrue();

        on.desk.offered = Offers.good();
        exchange.again();
        exchange.take();

        assertThat(model.pending().size()).isEqualTo(5);
    }

    @Test
    void aFileThatCannotBeReadIsToldAndLeavesWhatIsLookedAt() {
        on.desk.offered = Offers.refused();
        exchange.importFrom(FILE);
        on.desk.failing = new Failure.BadInput("mapping.csv cannot be read.", "Check its name.");

        exchange.again();

        assertThat(exchange.failureProperty().get()).isEqualTo(on.desk.failing);
        assertThat(offer().preview()).isEqualTo(Offers.refused());
        exchange.leave();
        assertThat(exchange.offerProperty().get()).isNull();
    }

    @Test
    void anotherWorkspaceIsLookedAtLikeAFile() {
        on.desk.offered = Offers.copied();

        exchange.copyFrom(Path.of("last-year.weighhouse"));
        assertThat(offer().source()).isEqualTo(Exchange.Source.WORKSPACE);
        exchange.take();

        assertThat(model.pending().changes()).containsOnlyKeys(Slot.whole(Larkfield.TRAINING));
    }

    @Test
    void exportsAllOfItAndSaysSo() {
        exchange.exportTo(FILE, false);

        assertThat(on.desk.exported.get(FILE)).hasSize(12);
        assertThat(model.noteProperty().get()).isEqualTo("Wrote the whole mapping, 12 rows, to mapping.csv.");
    }

    @Test
    void exportsOnlyWhatIsListedAndSaysWhatIsNotInIt() {
        assertThat(actions.exportListed.obstacleProperty().get()).startsWith("No filter is set");
        OnMapping.select(model, Larkfield.HIRE);
        parts.edits().account(model.editable(), Larkfield.account("7020"));
        model.searchProperty().set("vehicle");
        assertThat(actions.exportListed.enabledProperty().get()).isTrue();

        exchange.exportTo(FILE, true);

        assertThat(on.desk.exported.get(FILE)).containsExactly(Larkfield.HIRE);
        assertThat(model.noteProperty().get())
                .isEqualTo("Wrote 1 row of the 1 item that is listed to mapping.csv. What is pending is not in it.");
    }

    @Test
    void readingOnlyAllowsExportsAlone() {
        on.workspace.writtenElsewhere = "Maya Okafor";
        on.bench.refresh();

        assertThat(actions.importFile.obstacleProperty().get()).contains("Maya Okafor");
        assertThat(actions.copyFrom.enabledProperty().get()).isFalse();
        assertThat(actions.export.enabledProperty().get()).isTrue();
    }

    @Test
    void anotherWorkspaceForgetsWhatIsLookedAt() {
        on.desk.offered = Offers.good();
        exchange.importFrom(FILE);

        on.bench.close();

        assertThat(exchange.offerProperty().get()).isNull();
    }

    @Test
    void proposesANameWithTheCompany() {
        assertThat(exchange.suggestedName()).isEqualTo("Mapping Larkfield Coffee.xlsx");
        assertThat(MappingFiles.named(Path.of("mine"), List.of("*.csv"))).hasFileName("mine.csv");
        assertThat(MappingFiles.named(Path.of("mine"), List.of("*.xlsx"))).hasFileName("mine.xlsx");
        assertThat(MappingFiles.named(Path.of("mine.CSV"), List.of("*.xlsx"))).hasFileName("mine.CSV");
    }
}
