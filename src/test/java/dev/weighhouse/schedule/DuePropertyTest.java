package dev.weighhouse.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeded clocks that run, sleep and are set, in places whose clocks change by an hour, by half of one, at midnight and by a day. */
class DuePropertyTest {
    private static final int SEEDS = 40;
    private static final int TICKS = 120;

    private static Cadence cadence(Random random) {
        var at = LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
        return switch (random.nextInt(3)) {
            case 0 -> new Cadence.Hourly();
            case 1 -> new Cadence.MonthEnd(at);
            default -> new Cadence.Daily(at);
        };
    }

    private static Duration bound(Cadence cadence) {
        return switch (cadence) {
            case Cadence.Hourly() -> Duration.ofMinutes(121);
            case Cadence.Daily _ -> Duration.ofHours(26);
            default -> Duration.ofDays(32);
        };
    }

    /** In the weeks around a change of the clocks of the place, where it has one. */
    private static Instant begin(ZoneId zone, Random random) {
        var any = Instant.parse("2010-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(365 * 8)));
        var change = zone.getRules().nextTransition(any);
        return change == null ? any : change.getInstant().minus(Duration.ofMinutes(random.nextInt(60 * 72)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/London",
                "America/Sao_Paulo",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "Africa/Cairo",
                "Asia/Kathmandu",
                "UTC"
            })
    void servesEachTimeOnceAndIsNeverStuckWhileTheClockRunsForward(String place) {
        var zone = ZoneId.of(place);
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var cadence = cadence(random);
            var now = begin(zone, random);
            var past = new Past(now, null, true, 0, null, null);
            var servedSlots = new ArrayList<Instant>();
            for (int tick = 0; tick < TICKS; tick++) {
                var due = Due.of(cadence, past, now, zone);
                switch (due) {
                    case Due.Now(var _, var slot, var _) -> {
                        assertThat(slot)
                                .as("%s, seed %d", place, seed)
                                .isNotNull()
                                .isBeforeOrEqualTo(now);
                        assertThat(servedSlots).as("%s, seed %d", place, seed).doesNotContain(slot);
                        servedSlots.add(slot);
                        past = new Past(past.since(), now, true, 0, null, null);
                        assertThat(Due.of(cadence, past, now, zone).isNow())
                                .as("it is caught up once")
                                .isFalse();
                    }
                    case Due.At(var next) -> {
                        assertThat(next).isAfter(now).isBefore(now.plus(bound(cadence)));
                        assertThat(Due.of(cadence, past, next.minusMillis(1), zone)
                                        .isNow())
                                .as("it is not due before")
                                .isFalse();
                        assertThat(Due.of(cadence, past, next, zone).isNow())
                                .as("%s, seed %d: it is due then", place, seed)
                                .isTrue();
                    }
                    case Due.WhenAsked() -> throw new AssertionError("a cadence with times is never on request only");
                }
                now = now.plus(step(random, Due.of(cadence, past, now, zone), now));
            }
        }
    }

    /** A timer's minutes, a night's sleep, or straight to the next time. */
    private static Duration step(Random random, Due due, Instant now) {
        return switch (random.nextInt(6)) {
            case 0 -> Duration.ofMinutes(random.nextInt(60 * 60));
            case 1, 2 -> Duration.between(now, due.moment(now).orElseThrow());
            default -> Duration.ofSeconds(1 + random.nextInt(1800));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "America/Sao_Paulo", "Australia/Lord_Howe"})
    void aClockSetBackAnHourServesNoTimeTwice(String place) {
        var zone = ZoneId.of(place);
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var cadence = cadence(random);
            var now = begin(zone, random);
            var past = new Past(now, null, true, 0, null, null);
            var lastSlot = Instant.MIN;
            for (int tick = 0; tick < TICKS; tick++) {
                if (Due.of(cadence, past, now, zone) instanceof Due.Now(var _, var slot, var _) && slot != null) {
                    assertThat(slot).as("%s, seed %d, %s", place, seed, cadence).isAfter(lastSlot);
                    lastSlot = slot;
                    past = new Past(past.since(), now, true, 0, null, null);
                }
                var back = random.nextInt(12) == 0
                        && (past.served() == null || !past.served().isAfter(now));
                now = back ? now.minus(Duration.ofHours(1)) : now.plusSeconds(1 + random.nextInt(5400));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Australia/Lord_Howe"})
    void isDueAgainWithinItsTimeHoweverWronglyTheClockWasSet(String place) {
        var zone = ZoneId.of(place);
        for (int seed = 0; seed < SEEDS * 4; seed++) {
            var random = new Random(seed);
            var cadence = cadence(random);
            var now = begin(zone, random);
            var wrong = now.plus(Duration.ofMinutes(random.nextLong(-5_000_000, 5_000_000)));
            var past = new Past(random.nextBoolean() ? wrong : null, wrong, true, 0, null, null);
            var due = Due.of(cadence, past, now, zone);
            assertThat(Duration.between(now, due.moment(now).orElseThrow()))
                    .as("seed %d: %s after a run at %s", seed, cadence, wrong)
                    .isLessThan(bound(cadence).plusHours(26));
            var healed = new Past(past.since(), now, true, 0, null, null);
            assertThat(Due.of(cadence, healed, now, zone).isNow())
                    .as("seed %d: a run that follows heals it", seed)
                    .isFalse();
        }
    }

    /** What runs when it is due, whenever that is asked, never leaves out two times in a row of which it was asked. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Australia/Lord_Howe", "America/Sao_Paulo"})
    void aTimerEveryQuarterOfAnHourServesEveryTime(String place) {
        var zone = ZoneId.of(place);
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var cadence = new Cadence.Daily(LocalTime.of(random.nextInt(24), random.nextInt(60)));
            var now = begin(zone, random);
            var end = now.plus(Duration.ofDays(7));
            var expected = all(new Slots(cadence, zone), now, end);
            var served = new ArrayList<Instant>();
            var past = new Past(now, null, true, 0, null, null);
            for (; now.isBefore(end.plus(Duration.ofMinutes(20))); now = now.plusSeconds(15 * 60)) {
                if (Due.of(cadence, past, now, zone) instanceof Due.Now(var _, var slot, var _) && slot != null) {
                    served.add(slot);
                    past = new Past(past.since(), now.plusSeconds(2), true, 0, null, null);
                }
            }
            assertThat(served).as("%s, seed %d", place, seed).startsWith(expected.toArray(new Instant[0]));
        }
    }

    private static List<Instant> all(Slots slots, Instant from, Instant until) {
        var all = new ArrayList<Instant>();
        for (var slot = slots.next(from).orElseThrow();
                slot.isBefore(until);
                slot = slots.next(slot).orElseThrow()) {
            all.add(slot);
        }
        return all;
    }
}
