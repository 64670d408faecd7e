package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingsModelTest {
    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private final MappingActions.Parts parts = on.attached();
    private final MappingsModel model = parts.model();

    private List<GridRow.Head> heads() {
        return model.rows().stream()
                .filter(GridRow.Head.class::isInstance)
                .map(GridRow.Head.class::cast)
                .toList();
    }

    private List<String> names() {
        return model.rows().stream()
                .filter(Line.class::isInstance)
                .map(row -> TargetWords.name(((Line) row).row()))
                .toList();
    }

    @Test
    void whatIsUnmappedStandsFirstWithWhatIsAtStake() {
        assertThat(heads())
                .extracting(GridRow.Head::section, GridRow.Head::items, GridRow.Head::atStake)
                .containsExactly(
                        tuple(Section.UNMAPPED, 4, List.of(Money.of("805.00", "GBP"))),
                        tuple(Section.MAPPED, 8, List.of()));
        assertThat(names().subList(0, 4))
                .containsExactly("Staff training", "Gift cards, promotional", "Parking fines", "Delivery charge");
        assertThat(model.currentProperty().get()).isEqualTo(OnMapping.line(model, Larkfield.TRAINING));
    }

    @Test
    void rulesStandUnderTheirItemWithTheirTest() {
        var at = names().indexOf("Vehicle hire");

        assertThat(names().get(at + 1)).isEqualTo("if counterparty is Zipcar");
    }

    @Test
    void anItemWhoseAccountWasArchivedJoinsTheQueue() {
        on.desk.found.add(new MappingFinding(
                Larkfield.FLIGHTS, null, MappingFinding.Kind.INACTIVE_TARGET, "archived", "Choose another."));

        model.read();

        assertThat(OnMapping.line(model, Larkfield.FLIGHTS).section()).isEqualTo(Section.UNMAPPED);
        assertThat(Values.finding(OnMapping.line(model, Larkfield.FLIGHTS))).isNotNull();
        assertThat(new Values(model, () -> true).head(heads().getFirst()))
                .as("its amount is that of the month")
                .isEqualTo(
                        "Unmapped 5\nItems and amounts: all that waits, 1,423.00 at stake; broken accounts: October 2026");
    }

    @Test
    void whatIsHeldIsSetAside() {
        on.desk.decide(Larkfield.decision(Larkfield.PARKING, new Target.Held("ask Priya"), "unclear"));

        model.read();

        assertThat(heads()).extracting(GridRow.Head::section).contains(Section.SET_ASIDE);
        assertThat(OnMapping.line(model, Larkfield.PARKING).section()).isEqualTo(Section.SET_ASIDE);
    }

    @Test
    void filtersByWhatIsTypedWhateverItsOrder() {
        model.searchProperty().set("cards SQUARE");

        assertThat(names()).containsExactly("Gift cards, promotional", "Gift cards, sold");
        model.searchProperty().set("402.60");
        assertThat(names()).containsExactly("Train and bus");
        model.searchProperty().set("no such thing");
        assertThat(model.stageProperty().get()).isEqualTo(new Stage.NothingFits(12));
        model.showAll();
        assertThat(model.stageProperty().get()).isEqualTo(new Stage.Table());
    }

    @Test
    void filtersByPlatformKindAndState() {
        model.filterProperty().set(Filter.ALL.platform("Square").kind(ItemKind.TYPE));
        assertThat(names()).containsExactly("Delivery charge", "Processing fees");

        model.filterProperty().set(Filter.ALL.show(Filter.Show.UNMAPPED));
        assertThat(names()).hasSize(4);

        model.filterProperty().set(Filter.ALL.show(Filter.Show.CHANGED));
        assertThat(names()).isEmpty();
        model.showAll();
        OnMapping.select(model, Larkfield.PARKING);
        parts.edits().account(model.editable(), Larkfield.account("7010"));
        model.filterProperty().set(Filter.ALL.show(Filter.Show.CHANGED));
        assertThat(names()).containsExactly("Parking fines");
    }

    @Test
    void theSelectionSurvivesReadingAgainAndWhatIsPendingToo() {
        OnMapping.select(model, Larkfield.TRAINS, Larkfield.HIRE);
        parts.edits().account(model.editable(), Larkfield.account("7020"));

        model.read();

        assertThat(model.selectionProperty().get())
                .extracting(line -> line.item().key())
                .containsExactly(Larkfield.TRAINS, Larkfield.HIRE);
        assertThat(model.currentProperty().get()).isEqualTo(OnMapping.line(model, Larkfield.HIRE));
        assertThat(model.pending().list()).hasSize(2);
        assertThat(OnMapping.line(model, Larkfield.HIRE).pending()).isPresent();
    }

    @Test
    void anotherCompanyForgetsWhatWasPending() {
        OnMapping.select(model, Larkfield.HIRE);
        parts.edits().account(model.editable(), Larkfield.account("7020"));

        on.bench.close();

        assertThat(model.pending().isEmpty()).isTrue();
        assertThat(model.rows()).isEmpty();
        assertThat(model.loaded()).isEmpty();
    }

    @Test
    void whatAChangeLeavesToTheDaysBeforeStandsUnderIt() {
        OnMapping.select(model, Larkfield.TRAINS);
        parts.edits().account(model.editable(), Larkfield.account("7010"));

        var at = model.rows().indexOf(OnMapping.line(model, Larkfield.TRAINS));
        var left = (Line) model.rows().get(at + 1);
        assertThat(left.editable()).isFalse();
        assertThat(left.target())
                .isEqualTo(OnMapping.line(model, Larkfield.TRAINS).saved());
        assertThat(left.inForce())
                .isEqualTo(new InForce(Larkfield.START, Period.month("2026-09").to()));
    }

    @Test
    void goesDownPastTheHeadsAsASpreadsheetDoes() {
        OnMapping.select(model, Larkfield.DELIVERY);

        model.goDown();

        assertThat(model.currentProperty().get()).isEqualTo(OnMapping.line(model, Larkfield.FLIGHTS));
    }

    @Test
    void goesToALineThatIsFilteredAway() {
        model.searchProperty().set("parking");

        model.goTo(Larkfield.FLIGHTS);

        assertThat(model.searchProperty().get()).isEmpty();
        assertThat(model.currentProperty().get()).isEqualTo(OnMapping.line(model, Larkfield.FLIGHTS));
    }

    @Test
    void saysWhyNothingCanBeChanged() {
        on.workspace.writtenElsewhere = "Maya’s window";
        on.bench.refresh();

        assertThat(model.whyNoWriting()).contains("Maya’s window");
    }

    @Test
    void tellsWhyTheMappingCannotBeReadAndReadsItAgain() {
        var failure = new Failure.BadInput("The file is in use.", "Close the other program.");
        on.desk.failing = failure;
        model.read();
        assertThat(model.stageProperty().get()).isEqualTo(new Stage.Failed(failure));

        on.desk.failing = null;
        model.read();
        assertThat(model.stageProperty().get()).isEqualTo(new Stage.Table());
    }

    @Test
    void saysThatThereIsNothingToMapBeforeAnythingWasPulled() {
        var empty = new OnMapping(new FakeMapping(ChartOfAccounts.of(List.of()))).attached();

        assertThat(empty.model().stageProperty().get()).isEqualTo(new Stage.Nothing());
    }

    @Test
    void theQueueStaysOneLineHighWhenAllIsMapped() {
        for (var item : List.of(Larkfield.PARKING, Larkfield.TRAINING, Larkfield.GIFTS, Larkfield.DELIVERY)) {
            on.desk.decide(Larkfield.decision(item, Target.to(Larkfield.account("7010")), "all"));
        }
        model.read();

        assertThat(heads().getFirst()).isEqualTo(new GridRow.Head(Section.UNMAPPED, 0, List.of(), false));
        assertThat(new Values(model, () -> true).head(heads().getFirst())).isEqualTo("Nothing is unmapped.");
    }
}
