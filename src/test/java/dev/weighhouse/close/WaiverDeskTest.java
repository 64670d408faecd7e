package dev.weighhouse.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.Waiver.State;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Waived;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaiverDeskTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final AccountId TILL = new AccountId("1110");
    private static final AccountId BANK = new AccountId("1120");
    private static final Period OCTOBER = Period.month("2026-10");
    private static final Period NOVEMBER = Period.month("2026-11");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

    private final WaiverDesk desk =
            new WorkspaceWaiverDesk(new MemoryWaivers(), Clock.fixed(NOW, ZoneOffset.UTC), () -> "Ada");

    @BeforeEach
    void upToAHundred() {
        desk.setMateriality(pounds("100.00"), "one per cent of turnover");
    }

    private static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }

    private static Waiver.Share share(AccountId account, Period month, Basis basis, String amount) {
        return new Waiver.Share(account, month, basis, pounds(amount), "too small to look for", YEAR_END);
    }

    private static Waiver.Share closing(String amount) {
        return share(TILL, OCTOBER, Basis.CLOSING, amount);
    }

    private Waiver waived(Waiver.Share share) {
        return desk.waive(share, share.amount(), false);
    }

    private WaiverMeter october() {
        return desk.meter(OCTOBER, GBP, TODAY);
    }

    private static List<State> states(WaiverMeter meter) {
        return meter.waivers().stream().map(WaiverMeter.Judged::state).toList();
    }

    private static void refused(ThrowingCallable deed, String words, String nextStep) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(FailureException.class, e -> {
            assertThat(e.failure().words()).isEqualTo(words);
            assertThat(e.failure().nextStep()).startsWith(nextStep);
        });
    }

    @Test
    void keepsWhoLetWhatStandAndWhy() {
        var share = new Waiver.Share(TILL, OCTOBER, Basis.CLOSING, pounds("4.00"), "  lost receipt ", YEAR_END);

        var waiver = desk.waive(share, pounds("9.00"), false);

        assertThat(waiver.name()).isEqualTo("W-1");
        assertThat(waiver.said().author()).isEqualTo("Ada");
        assertThat(waiver.said().at()).isEqualTo(NOW);
        assertThat(waiver.said().share().reason()).isEqualTo("lost receipt");
        assertThat(desk.all()).containsExactly(waiver);
        assertThat(desk.holding(TILL, GBP, OCTOBER, Basis.CLOSING, TODAY))
                .containsExactly(new Waived("W-1", pounds("4.00")));
    }

    @Test
    void theMeterAddsWithAndWithoutSigns() {
        waived(closing("40.00"));
        waived(share(BANK, OCTOBER, Basis.ACTIVITY, "-25.00"));

        var meter = october();

        assertThat(meter.gross()).isEqualTo(pounds("65.00"));
        assertThat(meter.net()).isEqualTo(pounds("15.00"));
        assertThat(meter.count()).isEqualTo(2);
        assertThat(meter.materiality().orElseThrow().limit()).isEqualTo(pounds("100.00"));
        assertThat(meter.holding(BANK, Basis.ACTIVITY)).containsExactly(new Waived("W-2", pounds("-25.00")));
        assertThat(meter.holding(BANK, Basis.CLOSING)).isEmpty();
    }

    @Test
    void aClosingBalanceCarriesItIntoLaterMonthsAndActivityDoesNot() {
        waived(closing("40.00"));
        waived(share(BANK, OCTOBER, Basis.ACTIVITY, "25.00"));

        var november = desk.meter(NOVEMBER, GBP, TODAY);
        assertThat(november.gross()).isEqualTo(pounds("40.00"));
        assertThat(november.holding(TILL, Basis.CLOSING)).containsExactly(new Waived("W-1", pounds("40.00"), true));
        assertThat(desk.meter(Period.month("2026-09"), GBP, TODAY).waivers()).isEmpty();
        assertThat(desk.meter(OCTOBER, Currency.getInstance("EUR"), TODAY).waivers())
                .isEmpty();
    }

    @Test
    void countsUpToItsLastDay() {
        waived(closing("40.00"));

        assertThat(states(desk.meter(OCTOBER, GBP, YEAR_END))).containsExactly(State.HOLDS);
        var after = desk.meter(OCTOBER, GBP, YEAR_END.plusDays(1));
        assertThat(states(after)).containsExactly(State.EXPIRED);
        assertThat(after.gross()).isEqualTo(pounds("0.00"));
        assertThat(after.holding(TILL, Basis.CLOSING)).isEmpty();
    }

    @Test
    void allLapseAboveTheMaterialityAndCountAgainWithinIt() {
        waived(closing("60.00"));
        desk.waive(share(BANK, OCTOBER, Basis.CLOSING, "-40.01"), pounds("-40.01"), true);

        assertThat(states(october())).containsExactly(State.LAPSED, State.LAPSED);
        assertThat(october().gross()).isEqualTo(pounds("100.01"));
        assertThat(october().count()).isZero();
        assertThat(october().holding(TILL, Basis.CLOSING)).isEmpty();

        desk.setMateriality(pounds("100.01"), "turnover grew");
        assertThat(states(october())).containsExactly(State.HOLDS, State.HOLDS);

        desk.setMateriality(pounds("60.00"), "it did not");
        assertThat(states(october())).containsExactly(State.LAPSED, State.LAPSED);

        desk.takeBack(2, "it was found");
        assertThat(states(october())).containsExactly(State.HOLDS, State.TAKEN_BACK);
    }

    @Test
    void whatWouldMakeAllLapseIsRefusedUnlessThatIsSaid() {
        waived(closing("60.00"));

        refused(
                () -> waived(share(BANK, OCTOBER, Basis.CLOSING, "-40.01")),
                "With it 100.01 GBP would be waived in 2026-10, and the materiality is 100.00 GBP: all waivers of the"
                        + " month would lapse.",
                "Waive less, take another back, or say that all may lapse. Nothing was changed.");
        assertThat(desk.all()).hasSize(1);
        waived(share(BANK, OCTOBER, Basis.CLOSING, "-40.00"));
        assertThat(states(october())).containsOnly(State.HOLDS);
    }

    @Test
    void looksAtTheLaterMonthsThatAClosingBalanceIsCarriedInto() {
        waived(share(BANK, NOVEMBER, Basis.ACTIVITY, "80.00"));

        refused(
                () -> waived(closing("30.00")),
                "With it 110.00 GBP would be waived in 2026-11, and the materiality is 100.00 GBP: all waivers of the"
                        + " month would lapse.",
                "Waive less");
        waived(share(TILL, OCTOBER, Basis.ACTIVITY, "30.00"));
    }

    @Test
    void nothingIsWaivedWithoutAMateriality() {
        var euros = new Waiver.Share(TILL, OCTOBER, Basis.CLOSING, Money.of("1.00", "EUR"), "small", YEAR_END);

        refused(
                () -> desk.waive(euros, Money.of("1.00", "EUR"), true),
                "Nothing can be waived in EUR, as no materiality is set.",
                "Set it in the review, or with weighhouse waive FILE --materiality");
        assertThat(desk.meter(OCTOBER, Currency.getInstance("EUR"), TODAY).materiality())
                .isEmpty();
    }

    @Test
    void noMoreIsWaivedThanIsUnexplainedAndNothingOfTheOtherSign() {
        for (var amount : List.of("9.01", "-1.00")) {
            refused(
                    () -> desk.waive(closing(amount), pounds("9.00"), false),
                    amount + " GBP cannot be waived where 9.00 GBP could be.",
                    "Waive 9.00 GBP or a part of it, with its sign.");
        }
        refused(
                () -> desk.waive(closing("1.00"), pounds("0.00"), false),
                "1.00 GBP cannot be waived where 0.00 GBP could be.",
                "There is nothing to waive.");
        refused(
                () -> desk.waive(closing("0.00"), pounds("9.00"), false),
                "Nothing is waived by an amount of zero.",
                "Give the amount that may stand.");
        refused(
                () -> desk.waive(closing("1.00"), Money.of("9.00", "EUR"), false),
                "1.00 GBP cannot be waived of a difference of 9.00 EUR.",
                "Waive an amount in EUR.");
    }

    @Test
    void whatLapsedIsNotWaivedOnceMore() {
        desk.waive(closing("101.00"), pounds("101.00"), true);

        refused(
                () -> desk.waive(closing("5.00"), pounds("104.00"), true),
                "5.00 GBP cannot be waived where 104.00 GBP could be and W-1 lapsed: 3.00 GBP is left.",
                "Waive 3.00 GBP or a part of it, with its sign.");
        desk.waive(closing("3.00"), pounds("104.00"), true);
    }

    @Test
    void aWaiverHasAReasonAWholeMonthAndAnEndThatIsNotOver() {
        var reasonless = new Waiver.Share(TILL, OCTOBER, Basis.CLOSING, pounds("1.00"), " ", YEAR_END);
        refused(() -> waived(reasonless), "A reason is needed.", "Say why the difference may stand.");
        var half = new Period(OCTOBER.from(), LocalDate.of(2026, 10, 15));
        refused(
                () -> waived(share(TILL, half, Basis.CLOSING, "1.00")),
                "2026-10-01..2026-10-15 is not a whole month.",
                "A difference is waived for a month.");
        for (var day : List.of(OCTOBER.to().minusDays(1), TODAY.minusDays(1))) {
            refused(
                    () -> waived(new Waiver.Share(TILL, OCTOBER, Basis.CLOSING, pounds("1.00"), "small", day)),
                    "A waiver that ends on %s would never count in the review of 2026-10.".formatted(day),
                    "Let it end on 2026-11-03 or later.");
        }
        waived(new Waiver.Share(TILL, OCTOBER, Basis.CLOSING, pounds("1.00"), "small", TODAY));
    }

    @Test
    void amountsThatCannotBeAddedAreToldInWords() {
        desk.setMateriality(new Money(Long.MAX_VALUE, GBP), "none");
        var most = new Money(Long.MAX_VALUE, GBP);
        var share = new Waiver.Share(TILL, OCTOBER, Basis.CLOSING, most, "all", YEAR_END);
        desk.waive(share, most, false);

        assertThatThrownBy(() -> waived(share(BANK, OCTOBER, Basis.CLOSING, "1.00")))
                .isInstanceOf(FailureException.class)
                .hasMessage("The amounts waived in 2026-10 are too large to be added.");
        var least = new Money(Long.MIN_VALUE, GBP);
        assertThatThrownBy(() ->
                        waived(new Waiver.Share(TILL, Period.month("2026-09"), Basis.ACTIVITY, least, "all", YEAR_END)))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("is too large to be added to what else is waived.");
    }

    @Test
    void aWaiverIsTakenBackOnceAndForAReason() {
        waived(closing("1.00"));
        refused(() -> desk.takeBack(1, ""), "A reason is needed.", "Say why it does not stand any more.");

        desk.takeBack(1, "it was found");

        assertThat(desk.all().getFirst().takenBack()).isEqualTo(new Waiver.TakenBack("it was found", "Ada", NOW));
        refused(
                () -> desk.takeBack(1, "again"),
                "There is no waiver W-1 that was not taken back.",
                "Look at the list of waivers. Nothing was changed.");
    }

    @Test
    void aMaterialityIsNotNegativeAndHasAReason() {
        refused(
                () -> desk.setMateriality(pounds("-1.00"), "x"),
                "A materiality of -1.00 GBP is negative.",
                "Give an amount of zero or more.");
        refused(() -> desk.setMateriality(pounds("1.00"), " "), "A reason is needed.", "Say how the materiality was");
        assertThat(october().materiality().orElseThrow())
                .isEqualTo(new Materiality(pounds("100.00"), "one per cent of turnover", "Ada", NOW));
    }
}
