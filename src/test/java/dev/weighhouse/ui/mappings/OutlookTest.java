package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Moved.Standing;
import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Movement;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.SignLens;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OutlookTest {
    private final Deque<Runnable> resting = new ArrayDeque<>();
    private final Later later = (_, work) -> resting.add(work);
    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private final MappingsScreen screen = on.screen(Pictures.theme(Colours.LIGHT, 100), later);
    private final MappingActions.Parts parts = OnMapping.attached(screen);
    private final MappingsModel model = parts.model();
    private final Outlook outlook = parts.outlook();

    private void rest() {
        while (!resting.isEmpty()) {
            resting.poll().run();
        }
    }

    private Movement movement() {
        var preview = Objects.requireNonNull(outlook.shownProperty().get()).preview();
        return new Movement(preview, Larkfield.LEDGER, SignLens.NATURAL);
    }

    private void set(ItemKey item, String account) {
        OnMapping.select(model, item);
        parts.edits().account(model.editable(), Larkfield.account(account));
    }

    @Test
    void tellsWhatWouldMoveByMonthAfterAMomentOfRest() {
        set(Larkfield.GIFTS, "7610");
        assertThat(outlook.computingProperty().get()).isTrue();
        assertThat(outlook.ofPending()).isEmpty();
        assertThat(screen.doing().save.obstacleProperty().get()).startsWith("Working out");

        rest();

        assertThat(outlook.computingProperty().get()).isFalse();
        assertThat(movement().months(Larkfield.GIFTS))
                .extracting(
                        Movement.Month::month, Movement.Month::items, Movement.Month::amount, Movement.Month::standing)
                .containsExactly(
                        tuple(Period.month("2026-08"), 3, Money.of("75.00", "GBP"), Standing.LOCKED),
                        tuple(Period.month("2026-09"), 4, Money.of("100.00", "GBP"), Standing.LOCKED),
                        tuple(Period.month("2026-10"), 3, Money.of("75.00", "GBP"), Standing.OPEN),
                        tuple(Period.month("2026-11"), 2, Money.of("50.00", "GBP"), Standing.PENDING));
        assertThat(Movement.sums(movement().all())).containsExactly(Money.of("300.00", "GBP"));
        assertThat(screen.doing().save.enabledProperty().get()).isTrue();
    }

    @Test
    void asksOnceForManyStepsInARow() {
        set(Larkfield.GIFTS, "7610");
        set(Larkfield.GIFTS, "7620");
        set(Larkfield.GIFTS, "2030");

        rest();

        assertThat(on.desk.previewed).hasSize(1);
    }

    @Test
    void tellsWhatSomebodyOnlyLooksAtTogetherWithWhatIsPending() {
        set(Larkfield.HIRE, "7020");
        rest();
        OnMapping.select(model, Larkfield.GIFTS);
        parts.asking().target("");
        var ask = Objects.requireNonNull(model.askProperty().get());
        ask.offering().offer("", false).choices().getFirst().mark().run();
        rest();

        assertThat(movement().moves().rows()).hasSize(2);
        assertThat(Objects.requireNonNull(outlook.shownProperty().get()).of()).isEqualTo(Outlook.Of.TRIED);
        assertThat(outlook.ofPending()).as("it is of more than that").isEmpty();

        model.askProperty().set(null);
        rest();
        assertThat(movement().moves().rows()).hasSize(1);
        assertThat(outlook.ofPending()).isPresent();
    }

    @Test
    void showsAmountsOfTheLastMonthsForEachChange() {
        set(Larkfield.GIFTS, "2030");
        set(Larkfield.HIRE, "7020");
        rest();

        assertThat(movement().moves().months()).last().isEqualTo(Period.month("2026-11"));
        assertThat(movement().moves().locked())
                .containsExactlyInAnyOrder(Period.month("2026-08"), Period.month("2026-09"));
        assertThat(movement().moves().rows())
                .extracting(row -> row.amounts().get(Period.month("2026-10")))
                .as("without the sign of the debt that one of them arrives on")
                .contains(Money.of("75.00", "GBP"));
    }

    @Test
    void nothingIsToldOnceNothingIsPending() {
        set(Larkfield.GIFTS, "7610");
        rest();

        model.undo();

        assertThat(outlook.shownProperty().get()).isNull();
        assertThat(outlook.computingProperty().get()).isFalse();
    }

    @Test
    void remembersTheHistoryOfTheLineThatIsLookedAt() {
        OnMapping.select(model, Larkfield.FLIGHTS);
        OnMapping.select(model, Larkfield.TRAINS);
        rest();

        assertThat(outlook.rememberedProperty().get().decisions())
                .isEqualTo(on.desk.history(Larkfield.TRAINS))
                .extracting(Mapping::author)
                .containsExactly("Tom Reyes");
    }
}
