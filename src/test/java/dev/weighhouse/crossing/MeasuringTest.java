package dev.weighhouse.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.LogMeasures.Crossed;
import dev.weighhouse.crossing.LogMeasures.Reconciled;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a log tells of how the work goes. */
class MeasuringTest {
    private static final ConnectionId LEDGER = new ConnectionId("quickbooks");
    private static final ConnectionId TILL = new ConnectionId("square");
    private static final LocalDate END_OF_OCTOBER = LocalDate.of(2026, 10, 31);

    private final Measuring measuring = new Measuring(ZoneOffset.UTC);

    private static Measuring.Crossing reading(
            ConnectionId from, @Nullable LocalDate day, String at, CrossingState state) {
        var when = Instant.parse(at);
        return new Measuring.Crossing(Direction.IN, FactKind.PULL, from, state, 0, false, day, when, when);
    }

    private static Measuring.Crossing entry(
            LocalDate day, String began, String changed, CrossingState state, int attempts, boolean doubted) {
        return new Measuring.Crossing(
                Direction.OUT,
                FactKind.JOURNAL,
                LEDGER,
                state,
                attempts,
                doubted,
                day,
                Instant.parse(began),
                Instant.parse(changed));
    }

    private static Measuring.Crossing posted(LocalDate day, String at) {
        return entry(day, at, at, CrossingState.CONFIRMED, 1, false);
    }

    @Test
    void nothingCrossedIsNothingMeasured() {
        assertThat(measuring.measures()).isEqualTo(new LogMeasures(List.of(), List.of(), List.of()));
        assertThat(measuring.measures().trend()).isEmpty();
    }

    @Test
    void countsTheMonthInWhichACrossingBegan() {
        measuring.add(reading(LEDGER, END_OF_OCTOBER, "2026-11-02T09:00:00Z", CrossingState.RECEIVED));
        measuring.add(reading(TILL, null, "2026-11-02T09:01:00Z", CrossingState.NOT_RECEIVED));
        measuring.add(entry(
                END_OF_OCTOBER, "2026-10-31T23:59:59Z", "2026-11-02T10:00:00Z", CrossingState.CONFIRMED, 1, false));

        assertThat(measuring.measures().months())
                .containsExactly(
                        new Crossed(YearMonth.of(2026, 10), 0, 0, 1, 1, 1, 0, 0),
                        new Crossed(YearMonth.of(2026, 11), 1, 1, 0, 0, 0, 0, 0));
        assertThat(measuring.measures().months()).extracting(Crossed::crossings).containsExactly(1L, 2L);
    }

    @Test
    void aMonthBeginsWhereThePersonIs() {
        var inAuckland = new Measuring(ZoneId.of("Pacific/Auckland"));
        inAuckland.add(posted(END_OF_OCTOBER, "2026-10-31T12:00:00Z"));

        assertThat(inAuckland.measures().months()).extracting(Crossed::month).containsExactly(YearMonth.of(2026, 11));
    }

    @Test
    void onlyWhatWasSentOnceAndAnsweredAtOnceWasTakenAtTheFirstTry() {
        var at = "2026-11-03T09:00:00Z";
        measuring.add(entry(END_OF_OCTOBER, at, at, CrossingState.CONFIRMED, 1, false));
        measuring.add(entry(END_OF_OCTOBER, at, at, CrossingState.CONFIRMED, 2, false));
        measuring.add(entry(END_OF_OCTOBER, at, at, CrossingState.CONFIRMED, 1, true));
        measuring.add(entry(END_OF_OCTOBER, at, at, CrossingState.REJECTED, 1, false));
        measuring.add(entry(END_OF_OCTOBER, at, at, CrossingState.IN_DOUBT, 1, true));
        measuring.add(entry(END_OF_OCTOBER, at, at, CrossingState.INTENDED, 0, false));
        measuring.add(entry(END_OF_OCTOBER, at, at, CrossingState.NEEDS_PERSON, 1, false));

        var november = measuring.measures().months().getFirst();

        assertThat(november).isEqualTo(new Crossed(YearMonth.of(2026, 11), 0, 0, 7, 4, 1, 2, 1));
        assertThat(november.firstTryPercent()).contains(new BigDecimal("25.0"));
    }

    @Test
    void whatWasFoundStandingOrGivenUpUnsentHadNoTry() {
        var at = "2026-11-03T09:00:00Z";
        measuring.add(entry(END_OF_OCTOBER, at, at, CrossingState.CONFIRMED, 0, false));
        measuring.add(entry(END_OF_OCTOBER, at, at, CrossingState.REJECTED, 0, false));

        assertThat(measuring.measures().months())
                .containsExactly(new Crossed(YearMonth.of(2026, 11), 0, 0, 2, 0, 0, 0, 0));
    }

    @Test
    void aShareIsNeverRoundedUpToAll() {
        assertThat(new Crossed(YearMonth.of(2026, 11), 0, 0, 3_000, 3_000, 2_999, 0, 0).firstTryPercent())
                .contains(new BigDecimal("99.9"));
        assertThat(new Crossed(YearMonth.of(2026, 11), 0, 0, 4, 0, 0, 0, 0).firstTryPercent())
                .isEmpty();
    }

    @Test
    void aMonthIsReconciledFromTheFirstReadingAfterItsEndToTheLastEntryThatCameToStand() {
        measuring.add(reading(LEDGER, END_OF_OCTOBER, "2026-10-31T18:00:00Z", CrossingState.RECEIVED));
        measuring.add(reading(LEDGER, END_OF_OCTOBER, "2026-11-03T08:00:00Z", CrossingState.NOT_RECEIVED));
        measuring.add(reading(LEDGER, END_OF_OCTOBER, "2026-11-04T08:00:00Z", CrossingState.RECEIVED));
        measuring.add(reading(LEDGER, END_OF_OCTOBER, "2026-11-03T09:00:00Z", CrossingState.RECEIVED));
        measuring.add(reading(LEDGER, LocalDate.of(2026, 10, 30), "2026-11-01T09:00:00Z", CrossingState.RECEIVED));
        measuring.add(posted(LocalDate.of(2026, 10, 12), "2026-11-06T11:30:00Z"));
        measuring.add(posted(END_OF_OCTOBER, "2026-11-05T11:30:00Z"));
        measuring.add(entry(
                END_OF_OCTOBER, "2026-11-09T09:00:00Z", "2026-11-09T09:00:00Z", CrossingState.REJECTED, 1, false));

        assertThat(measuring.measures().periods())
                .containsExactly(new Reconciled(
                        YearMonth.of(2026, 10),
                        Instant.parse("2026-11-03T09:00:00Z"),
                        Instant.parse("2026-11-06T11:30:00Z")));
    }

    @Test
    void aMonthWithoutAnEntryAfterItWasReadTookNoTimeThatCanBeMeasured() {
        measuring.add(reading(LEDGER, END_OF_OCTOBER, "2026-11-03T09:00:00Z", CrossingState.RECEIVED));
        assertThat(measuring.measures().periods()).isEmpty();

        measuring.add(posted(END_OF_OCTOBER, "2026-10-31T15:00:00Z"));
        assertThat(measuring.measures().periods()).isEmpty();
    }

    @Test
    void theTrendHoldsTheLatestMonthAgainstTheMiddleOfTheThreeBefore() {
        assertThat(took(40, 20, 10, 5, 9).trend()).contains(Duration.ofHours(9 - 10));
        assertThat(took(4, 9).trend()).contains(Duration.ofHours(5));
        assertThat(took(4, 8, 9).trend()).contains(Duration.ofHours(1));
        assertThat(took(9).trend()).isEmpty();
    }

    private static LogMeasures took(int... hours) {
        var periods = new ArrayList<Reconciled>();
        for (int hour : hours) {
            var began = Instant.parse("2026-11-03T09:00:00Z");
            periods.add(new Reconciled(
                    YearMonth.of(2026, 1).plusMonths(periods.size()), began, began.plus(Duration.ofHours(hour))));
        }
        return new LogMeasures(List.of(), periods, List.of());
    }

    @Test
    void theAgeOfAConnectionIsThatOfItsNewestKeptReading() {
        measuring.add(reading(TILL, null, "2026-11-02T09:00:00Z", CrossingState.RECEIVED));
        measuring.add(reading(LEDGER, null, "2026-11-01T09:00:00Z", CrossingState.RECEIVED));
        measuring.add(reading(TILL, null, "2026-11-01T09:00:00Z", CrossingState.RECEIVED));
        measuring.add(reading(TILL, null, "2026-11-05T09:00:00Z", CrossingState.NOT_RECEIVED));

        assertThat(measuring.measures().newest())
                .containsExactly(
                        new LogMeasures.Newest(LEDGER, Instant.parse("2026-11-01T09:00:00Z")),
                        new LogMeasures.Newest(TILL, Instant.parse("2026-11-02T09:00:00Z")));
    }

    @Test
    void theOrderOfTheLogMakesNoDifference() {
        var random = new Random(4711);
        var crossings = new ArrayList<Measuring.Crossing>();
        for (int i = 0; i < 400; i++) {
            var at = Instant.parse("2026-06-01T00:00:00Z").plusSeconds(random.nextInt(15_000_000));
            var day = LocalDate.of(2026, 6 + random.nextInt(5), 1 + random.nextInt(30));
            crossings.add(
                    random.nextBoolean()
                            ? posted(day, at.toString())
                            : reading(
                                    random.nextBoolean() ? TILL : LEDGER,
                                    YearMonth.from(day).atEndOfMonth(),
                                    at.toString(),
                                    CrossingState.RECEIVED));
        }
        crossings.forEach(measuring::add);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(crossings, random);
            var again = new Measuring(ZoneOffset.UTC);
            crossings.forEach(again::add);
            assertThat(again.measures()).isEqualTo(measuring.measures());
        }
        assertThat(measuring.measures().periods()).isNotEmpty();
    }

    @Test
    void lengthsOfTimeAreToldInTheTwoUnitsThatMatter() {
        assertThat(LogMeasures.words(Duration.ofHours(99))).isEqualTo("4 days 3 h");
        assertThat(LogMeasures.words(Duration.ofHours(24))).isEqualTo("1 day");
        assertThat(LogMeasures.words(Duration.ofMinutes(-320))).isEqualTo("5 h 20 min");
        assertThat(LogMeasures.words(Duration.ofHours(2))).isEqualTo("2 h");
        assertThat(LogMeasures.words(Duration.ofMinutes(12))).isEqualTo("12 min");
        assertThat(LogMeasures.words(Duration.ofSeconds(59))).isEqualTo("under a minute");
    }
}
