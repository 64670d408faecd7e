package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.close.Waiver;
import dev.weighhouse.close.WaiverMeter;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.OpenRow;
import dev.weighhouse.reconcile.Waterfall;
import dev.weighhouse.ui.common.FakeWorkspace;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Workbench;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letting a difference stand: of the Square clearing account 96.20 is unexplained, and 9.00 the other way could be set right. */
class WaivingTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    private OneAccount account;
    private Workbench bench;
    private FakeWorkspace workspace;
    private DetailModel detail;
    private Waiving waiving;

    @BeforeEach
    void attach() {
        account = new OneAccount();
        bench = account.bench;
        workspace = account.workspace;
        detail = account.detail;
        waiving = new Waiving(bench, detail);
    }

    private Waiving.Offer offer() {
        return Objects.requireNonNull(waiving.offerProperty().get());
    }

    private void materiality(String limit) {
        waiving.open();
        waiving.setMateriality(Money.of(limit, "GBP"), "half a percent of sales");
    }

    private TypedWaiver typed(String amount, String reason, String until) {
        return TypedWaiver.of(offer(), amount, reason, until);
    }

    @Test
    void offersWhatMayStandUntilTheEndOfNextMonth() {
        materiality("1000.00");
        assertThat(offer().waivable()).isEqualTo(Money.of("87.20", "GBP"));
        assertThat(waiving.usualEnd(offer())).isEqualTo(DECEMBER);
    }

    @Test
    void asksForAMaterialityFirst() {
        waiving.open();
        assertThat(typed("87.20", "small", "31 Dec 2026").missing())
                .isEqualTo("Say first how much may be waived in a month.");
        materiality("1000.00");
        assertThat(typed("87.20", "small", "31 Dec 2026").missing()).isEmpty();
    }

    @Test
    void takesNoMoreThanCanBeWaivedAReasonAndADay() {
        materiality("1000.00");
        assertThat(typed("87.21", "small", "31 Dec 2026").missing()).isEqualTo("No more than 87.20 can be waived.");
        assertThat(typed("-1", "small", "31 Dec 2026").missing()).startsWith("That is no amount.");
        assertThat(typed("12", " ", "31 Dec 2026").missing()).isEqualTo("Say why it may stand.");
        assertThat(typed("12", "small", "31 Nov 2026").missing()).isEqualTo("Say until when, like 31 Dec 2026.");
        assertThat(typed("12", "small", "2026-12-31").missing()).isEmpty();
    }

    @Test
    void hasTheSignOfWhatCanBeWaived() {
        materiality("1000.00");
        var lower = new Waiving.Offer(
                offer().variance(), offer().account(), Money.of("-50.00", "GBP"), offer().meter(), List.of());
        assertThat(TypedWaiver.of(lower, "20", "small", "31 Dec 2026").amount()).isEqualTo(Money.of("-20.00", "GBP"));
    }

    @Test
    void waivesAndIsDone() {
        materiality("1000.00");
        waiving.waive(Money.of("87.20", "GBP"), "cents of rounding", DECEMBER, false);

        assertThat(waiving.offerProperty().get()).isNull();
        assertThat(workspace.waivers().all()).singleElement().satisfies(made -> {
            assertThat(made.said().share().amount()).isEqualTo(Money.of("87.20", "GBP"));
            assertThat(made.said().share().account().value()).isEqualTo("1110");
            assertThat(made.said().share().period()).isEqualTo(Larkfield.OCTOBER);
        });
        waiving.open();
        assertThat(offer().own()).extracting(WaiverMeter.Judged::state).containsExactly(Waiver.State.HOLDS);
    }

    @Test
    void saysWhatItWouldComeToAndWhatWouldLapse() {
        materiality("100.00");
        waiving.waive(Money.of("60.00", "GBP"), "a start", DECEMBER, false);
        waiving.open();

        assertThat(meter("20.00")).isEqualTo("Waived in October 2026: 60.00 of 100.00 (60 %). With this 80.00 (80 %).");
        assertThat(offer().lapses(Money.of("40.00", "GBP"))).isFalse();
        assertThat(offer().lapses(Money.of("40.01", "GBP"))).isTrue();
        assertThat(meter("40.01"))
                .contains("With this 100.01, above the 100.00 that may be waived: all 2 waivers of the month would"
                        + " lapse");
    }

    private String meter(String more) {
        return MeterWords.of(offer(), Money.of(more, "GBP"), Signs.AS_THEY_ARE);
    }

    @Test
    void tellsTheNetWithTheSignsOfTheListWhereItIsNotTheGross() {
        materiality("100.00");
        waiving.waive(Money.of("60.00", "GBP"), "a start", DECEMBER, false);
        waiving.open();
        var asListed = new Signs(SignLens.NATURAL, Side.CREDIT);
        var nothing = Money.zero(Larkfield.GBP);

        assertThat(MeterWords.of(offer(), nothing, Signs.AS_THEY_ARE))
                .isEqualTo("Waived in October 2026: 60.00 of 100.00 (60 %).");
        assertThat(MeterWords.of(offer(), nothing, asListed))
                .isEqualTo("Waived in October 2026: 60.00 of 100.00 (60 %), net −60.00.");
    }

    @Test
    void tellsPercentsByHalvesUpAndALittleAsLittle() {
        materiality("1000.00");
        assertThat(meter("0.00")).isEqualTo("Waived in October 2026: 0.00 of 1,000.00 (0 %).");
        assertThat(meter("9.99")).endsWith("With this 9.99 (under 1 %).");
        assertThat(meter("10.00")).endsWith("(1 %).");
        assertThat(meter("14.99")).endsWith("(1 %).");
        assertThat(meter("15.00")).endsWith("(2 %).");
    }

    @Test
    void refusesInWordsWhatIsTooLargeToBeAdded() {
        materiality("1000.00");
        waiving.waive(Money.of("60.00", "GBP"), "a start", DECEMBER, false);
        waiving.open();
        var most = Money.of("92233720368547758.07", "GBP");
        assertThat(typed(MoneyFormat.balance(most), "large", "31 Dec 2026").missing())
                .isEqualTo("No more than 87.20 can be waived.");
        assertThat(offer().lapses(most)).isTrue();

        var now = offer();
        var huge = new Waiving.Offer(now.variance(), now.account(), most, now.meter(), now.own());
        assertThat(TypedWaiver.of(huge, MoneyFormat.balance(most), "large", "31 Dec 2026")
                        .missing())
                .isEqualTo("With what is waived already that is too large to be added.");
        assertThat(MeterWords.of(huge, most, Signs.AS_THEY_ARE))
                .endsWith("With what is waived already that is too large to be added.");
        assertThat(typed("92233720368547758.08", "larger", "31 Dec 2026").missing())
                .startsWith("That is no amount.");
    }

    @Test
    void offersNothingWhereNothingMayStandExceptToTakeBackWhatIsWaived() {
        account.monthEnd.accounting = _ -> of(Cause.Kind.IN_FLIGHT);
        detail.readAgain();
        assertThat(waiving.obstacle()).contains("There is nothing here that could be waived.");
        account.monthEnd.accounting = _ -> of(Cause.Kind.WAIVED);
        detail.readAgain();
        assertThat(waiving.obstacle()).isEmpty();
    }

    @Test
    void takesBackWhatLapsedThoughNothingIsLeftToWaive() {
        materiality("50.00");
        waiving.waive(Money.of("87.20", "GBP"), "too much", DECEMBER, true);
        account.monthEnd.accounting = _ -> of(Cause.Kind.IN_FLIGHT);
        detail.readAgain();
        assertThat(waiving.obstacle()).isEmpty();
        takeBackTheLast();
        assertThat(waiving.obstacle()).contains("There is nothing here that could be waived.");
    }

    @Test
    void takesBackWhatHoldsThoughThereIsNoDifferenceAnyMore() {
        materiality("500.00");
        waiving.waive(Money.of("87.20", "GBP"), "cents", DECEMBER, false);
        account.monthEnd.accounting =
                _ -> new Accounted(Optional.empty(), List.of(), List.of(), List.of(), List.of(), _ -> List.of());
        detail.readAgain();
        assertThat(waiving.obstacle()).isEmpty();
        takeBackTheLast();
        assertThat(waiving.obstacle()).isPresent();
        account.turnTo("1120");
        account.turnTo("1110");
        assertThat(waiving.obstacle()).isPresent();
    }

    private void takeBackTheLast() {
        waiving.open();
        assertThat(offer().waivable().isZero()).isTrue();
        waiving.takeBack(offer().own().getFirst().waiver());
        Objects.requireNonNull(waiving.questionProperty().get()).answer().accept(List.of("it was found"));
        assertThat(workspace.waivers().all().getLast().takenBack()).isNotNull();
    }

    @Test
    void offersNothingWhereItIsTooLargeToBeAdded() {
        var most = new Money(Long.MAX_VALUE, Larkfield.GBP);
        // All together they are the difference; what an entry could set right alone is beyond what an amount can hold.
        var apart = new Waterfall(
                LarkfieldRows.gbp("255.75"),
                List.of(
                        new Cause(Cause.Kind.DUPLICATE, most, List.of("a")),
                        new Cause(Cause.Kind.MISSING_ON_PLATFORM, LarkfieldRows.gbp("1.00"), List.of("b"))));
        var open = OpenRow.of(LarkfieldRows.REFUND, Cause.Kind.DUPLICATE, most, "");
        account.monthEnd.accounting =
                _ -> new Accounted(Optional.of(apart), List.of(), List.of(open), List.of(), List.of(), _ -> List.of());
        detail.readAgain();
        assertThat(waiving.obstacle()).contains("The amounts are too large to be added.");
    }

    private static Accounted of(Cause.Kind all) {
        var difference = LarkfieldRows.gbp("255.75");
        var apart = new Waterfall(difference, List.of(new Cause(all, difference, List.of("W-1"))));
        return new Accounted(Optional.of(apart), List.of(), List.of(), List.of(), List.of(), _ -> List.of());
    }

    @Test
    void theMaterialityCanBeChanged() {
        materiality("50.00");
        waiving.setMateriality(Money.of("70.00", "GBP"), "sales went up");
        assertThat(offer().meter().materiality().orElseThrow().limit()).isEqualTo(Money.of("70.00", "GBP"));
    }

    @Test
    void letsAllLapseOnlyWhenAPersonSaysSo() {
        materiality("50.00");
        waiving.waive(Money.of("87.20", "GBP"), "too much", DECEMBER, false);
        assertThat(detail.failureProperty().get()).isInstanceOf(Failure.BadInput.class);
        assertThat(workspace.waivers().all()).isEmpty();

        waiving.waive(Money.of("87.20", "GBP"), "too much", DECEMBER, true);
        waiving.open();
        assertThat(offer().own()).extracting(WaiverMeter.Judged::state).containsExactly(Waiver.State.LAPSED);
    }

    @Test
    void takesAWaiverBackForAReason() {
        materiality("1000.00");
        waiving.waive(Money.of("87.20", "GBP"), "small", DECEMBER, false);
        waiving.open();
        waiving.takeBack(offer().own().getFirst().waiver());
        Objects.requireNonNull(waiving.questionProperty().get()).answer().accept(List.of("it was found"));

        assertThat(offer().own())
                .as("read again")
                .extracting(WaiverMeter.Judged::state)
                .containsExactly(Waiver.State.TAKEN_BACK);
    }

    @Test
    void isLeftWithItsAccount() {
        waiving.open();
        account.turnTo("1110");
        assertThat(waiving.offerProperty().get()).isNotNull();
        account.turnTo("1120");
        assertThat(waiving.offerProperty().get()).isNull();
    }

    @Test
    void dropsWhatIsReadOfAnAccountThePersonHasLeft() {
        account.desk.hold();
        waiving.open();
        account.turnTo("1120");
        account.desk.letGo();
        assertThat(waiving.offerProperty().get())
                .as("of 1110, while 1120 is shown")
                .isNull();
    }

    @Test
    void whatIsWaivedLateLeavesTheNextAccountAlone() {
        materiality("1000.00");
        account.desk.hold();
        waiving.waive(Money.of("87.20", "GBP"), "small", DECEMBER, false);
        account.turnTo("2030");
        account.desk.letGo();
        waiving.open();
        assertThat(offer().account().id().value()).isEqualTo("2030");

        account.desk.hold();
        waiving.waive(Money.of("1.00", "GBP"), "small", LocalDate.of(2026, 10, 1), false);
        account.turnTo("1110");
        account.desk.letGo();
        assertThat(detail.failureProperty().get()).isNull();
        assertThat(bench.notices().recent())
                .first()
                .satisfies(told -> assertThat(told.notice().words()).startsWith("2030 Gift cards outstanding: "));
    }

    @Test
    void waivesNothingOfAnUnmappedAccountOrInAWindowThatOnlyReads() {
        account.turnTo("Promotional");
        assertThat(waiving.obstacle()).contains("Only the difference of a mapped account can be waived.");
        account.turnTo("1110");
        assertThat(waiving.obstacle()).isEmpty();
        workspace.writtenElsewhere = "Tom's window";
        bench.refresh();
        assertThat(waiving.obstacle().orElseThrow()).startsWith("Another window writes this workspace.");
    }
}
