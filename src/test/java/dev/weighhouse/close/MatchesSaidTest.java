package dev.weighhouse.close;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.MatchDecision.About;
import dev.weighhouse.close.MatchesSaid.Why;
import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Decisions.Apart;
import dev.weighhouse.matching.Decisions.Given;
import dev.weighhouse.matching.Lag;
import dev.weighhouse.matching.Pool;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people said of matches, held against the rows as they are now. */
class MatchesSaidTest {
    private static final About TILL = new About(new AccountId("1110"), Currency.getInstance("GBP"));
    private static final About EUROS = new About(new AccountId("1110"), Currency.getInstance("EUR"));
    private static final Period OCTOBER = Period.month("2026-10");
    private static final Chosen J1 = row(true, "J-1", 2, "10.00");
    private static final Chosen J2 = row(true, "J-2", 3, "5.00");
    private static final Chosen T1 = row(false, "T-1", 4, "10.00");
    private static final Chosen T2 = row(false, "T-2", 5, "15.00");

    private final MatchDesk desk = new WorkspaceMatchDesk(
            new MemoryMatches(), Clock.fixed(Instant.parse("2026-11-03T10:00:00Z"), ZoneOffset.UTC), () -> "Ada");

    private static Chosen row(boolean ledger, String id, int day, String amount) {
        return new Chosen(ledger, id, LocalDate.of(2026, 10, day), Money.of(amount, "GBP"), null);
    }

    private MatchesSaid said(Chosen... now) {
        return MatchesSaid.of(desk.history(), TILL, List.of(now), OCTOBER);
    }

    @Test
    void givesTheMatcherWhatComesToZeroAndWhatIsApart() {
        desk.confirm(TILL, List.of(J1, T1), "");
        desk.apart(TILL, List.of(J2), List.of(T2), "");

        var said = said(J1, J2, T1, T2);

        assertThat(said.decisions().matches()).containsExactly(new Given(List.of("J-1", "T-1"), Certainty.CONFIRMED));
        assertThat(said.decisions().apart()).containsExactly(new Apart("J-2", "T-2"));
        assertThat(said.matched("T-1")).map(MatchDecision::number).contains(1L);
        assertThat(said.matched("T-2")).isEmpty();
        assertThat(said.ended()).isEmpty();
    }

    @Test
    void rowsThatDoNotComeToZeroBelongTogetherAndDiffer() {
        var match = desk.match(TILL, List.of(J1, T2), "");

        var said = said(J1, J2, T1, T2);

        assertThat(said.decisions().matches())
                .as("so that no rule takes one of them for another")
                .containsExactly(new Given(List.of("J-1", "T-2"), Certainty.MANUAL));
        assertThat(said.differing())
                .containsExactly(new MatchesSaid.Differing(match, List.of(J1, T2), Money.of("5.00", "GBP")));
    }

    @Test
    void aSplitKeepsTheRestTogetherAndTheOthersApart() {
        desk.split(TILL, List.of(J1, J2, T1), List.of(J2), "");

        var said = said(J1, J2, T1, T2);

        assertThat(said.decisions().matches()).containsExactly(new Given(List.of("J-1", "T-1"), Certainty.MANUAL));
        assertThat(said.decisions().apart()).containsExactly(new Apart("J-1", "J-2"), new Apart("T-1", "J-2"));
    }

    @Test
    void whatWasTakenBackSaysNothing() {
        desk.match(TILL, List.of(J1, T1), "");
        desk.takeBack(1);

        assertThat(said(J1, T1)).isEqualTo(MatchesSaid.NOTHING);
    }

    @Test
    void anotherRowInThePlaceOfAMatchedOneEndsTheMatch() {
        desk.match(TILL, List.of(J1, T1), "");

        var said = said(row(true, "J-1", 2, "7.00"), T1);

        assertThat(said.decisions().matches()).isEmpty();
        assertThat(said.ended()).singleElement().satisfies(ended -> {
            assertThat(ended.why()).isEqualTo(Why.CHANGED);
            assertThat(ended.words())
                    .isEqualTo("M-1, matched by hand, does not hold any more: its row J-1 was 10.00 GBP of 2026-10-02,"
                            + " and where it stood is J-1, 7.00 GBP of 2026-10-02, now.");
        });
        assertThat(said(row(true, "J-1", 3, "10.00"), T1).ended())
                .extracting(MatchesSaid.Ended::why)
                .as("another day")
                .containsExactly(Why.CHANGED);
        var renamed = new Chosen(true, "J-1", J1.date(), J1.amount(), "another reference");
        assertThat(said(renamed, T1).decisions().matches())
                .as("what is written on it")
                .hasSize(1);
    }

    @Test
    void aRowThatIsGoneEndsTheMatchAndWhatIsKeptApart() {
        desk.match(TILL, List.of(J1, T1), "");
        desk.apart(TILL, List.of(J2), List.of(T1, T2), "");

        var said = said(T1, T2);

        assertThat(said.decisions().matches()).isEmpty();
        assertThat(said.decisions().apart()).isEmpty();
        assertThat(said.ended())
                .extracting(MatchesSaid.Ended::words)
                .containsExactly(
                        "M-1, matched by hand, does not hold any more: its row J-1, 10.00 GBP of 2026-10-02, is not"
                                + " there.",
                        "M-2, taken apart, does not hold any more: its row J-2, 5.00 GBP of 2026-10-03, is not there.");
        assertThat(said(J2, T2).decisions().apart())
                .as("the pair that is there")
                .containsExactly(new Apart("J-2", "T-2"));
    }

    @Test
    void whatIsOfOtherMonthsIsPassedOver() {
        var september = new Chosen(false, "T-0", LocalDate.of(2026, 9, 30), T1.amount(), null);
        desk.match(TILL, List.of(new Chosen(true, "J-0", LocalDate.of(2026, 9, 1), J1.amount(), null), september), "");
        desk.apart(TILL, List.of(J2), List.of(september), "");
        assertThat(said(J1, J2).ended()).isEmpty();

        desk.takeBack(1);
        desk.match(TILL, List.of(J1, september), "");

        assertThat(said(J1, J2).ended())
                .extracting(MatchesSaid.Ended::why, MatchesSaid.Ended::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Why.OUT_OF_SIGHT,
                        "M-4, matched by hand, is not followed here: its row T-0 of 2026-09-30 is of another"
                                + " month and was not looked at."));
        assertThat(said(J1, J2, september).decisions().matches())
                .as("where the caller has it nevertheless")
                .containsExactly(new Given(List.of("J-1", "T-0"), Certainty.MANUAL));
    }

    @Test
    void ofTwoMatchesWhoseRowsCameBackTheLaterCounts() {
        var moved = row(true, "J-1", 2, "15.00");
        desk.match(TILL, List.of(J1, T1), "");
        desk.match(TILL, List.of(moved, T2), "");
        var history = new ArrayList<>(desk.history());
        history.add(new MatchDecision(
                3,
                MatchDecision.Kind.MATCHED,
                TILL,
                List.of(J2, T1),
                List.of(),
                null,
                history.getFirst().by()));

        var said = MatchesSaid.of(history, TILL, List.of(J1, J2, T1, T2), OCTOBER);

        assertThat(said.differing())
                .extracting(each -> each.decision().number())
                .containsExactly(3L);
        assertThat(said.ended()).extracting(MatchesSaid.Ended::why).containsExactly(Why.TAKEN, Why.CHANGED);
    }

    @Test
    void anotherCurrencyOfTheAccountIsAnotherMatter() {
        desk.match(TILL, List.of(J1, T1), "");

        assertThat(MatchesSaid.of(desk.history(), EUROS, List.of(), OCTOBER)).isEqualTo(MatchesSaid.NOTHING);
    }

    @Test
    void theLagIsLearntFromPairsThatPeopleMadeOrConfirmedAndDidNotTakeBack() {
        var pool = new Pool("1110", "");
        for (int day = 1; day <= 5; day++) {
            var posting = row(true, "J-3" + day, day, "1.00");
            desk.confirm(TILL, List.of(row(false, "T-3" + day, day + 2, "1.00"), posting), "");
        }
        desk.match(TILL, List.of(J1, J2, T2), "");
        desk.match(TILL, List.of(row(true, "J-4", 1, "3.00"), row(false, "T-4", 30, "3.00")), "");
        desk.takeBack(7);

        assertThat(MatchesSaid.learnt(desk.history(), pool, 5)).isEqualTo(Map.of(pool, new Lag(0, 2, 5)));
        assertThat(MatchesSaid.learnt(desk.history(), pool, 6)).isEmpty();
    }
}
