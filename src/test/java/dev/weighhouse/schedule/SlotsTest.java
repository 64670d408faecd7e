package dev.weighhouse.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The moments of a cadence where clocks change. */
class SlotsTest {

    /** The local times of the slots after one moment and before another. */
    private static List<String> slots(Cadence cadence, String zone, String from, String until) {
        var place = ZoneId.of(zone);
        var slots = new Slots(cadence, place);
        var all = new ArrayList<String>();
        var end = LocalDateTime.parse(until).atZone(place).toInstant();
        var at = LocalDateTime.parse(from).atZone(place).toInstant();
        for (var slot = slots.next(at).orElseThrow();
                slot.isBefore(end);
                slot = slots.next(slot).orElseThrow()) {
            assertThat(slots.latest(slot)).contains(slot);
            all.add(slot.atZone(place).toOffsetDateTime().toString());
        }
        return all;
    }

    private static Cadence daily(String at) {
        return new Cadence.Daily(LocalTime.parse(at));
    }

    @Test
    void aTimeThatADayDoesNotHaveIsTheFirstMomentAfterTheGap() {
        assertThat(slots(daily("01:30"), "Europe/London", "2026-03-28T00:00", "2026-03-31T00:00"))
                .containsExactly("2026-03-28T01:30Z", "2026-03-29T02:00+01:00", "2026-03-30T01:30+01:00");
    }

    @Test
    void aTimeThatADayHasTwiceIsTheFirstOfThem() {
        assertThat(slots(daily("01:30"), "Europe/London", "2026-10-24T00:00", "2026-10-27T00:00"))
                .containsExactly("2026-10-24T01:30+01:00", "2026-10-25T01:30+01:00", "2026-10-26T01:30Z");
    }

    @Test
    void midnightThatIsNotThereIsOneOClock() {
        assertThat(slots(daily("00:00"), "America/Sao_Paulo", "2018-11-02T12:00", "2018-11-05T12:00"))
                .containsExactly("2018-11-03T00:00-03:00", "2018-11-04T01:00-02:00", "2018-11-05T00:00-02:00");
    }

    @Test
    void halfAnHourIsAGapToo() {
        assertThat(slots(daily("02:15"), "Australia/Lord_Howe", "2026-10-03T00:00", "2026-10-06T00:00"))
                .containsExactly("2026-10-03T02:15+10:30", "2026-10-04T02:30+11:00", "2026-10-05T02:15+11:00");
    }

    @Test
    void aDayThatAPlaceLeftOutHasItsSlotWhenTheNextOneBegins() {
        assertThat(slots(daily("06:30"), "Pacific/Apia", "2011-12-29T00:00", "2012-01-01T00:00"))
                .containsExactly("2011-12-29T06:30-10:00", "2011-12-31T00:00+14:00", "2011-12-31T06:30+14:00");
    }

    @Test
    void eachHourIsOneWhereAnHourComesTwice() {
        assertThat(slots(new Cadence.Hourly(), "Europe/London", "2026-10-25T00:30", "2026-10-25T02:30"))
                .containsExactly("2026-10-25T01:00+01:00", "2026-10-25T01:00Z", "2026-10-25T02:00Z");
        assertThat(slots(new Cadence.Hourly(), "Australia/Lord_Howe", "2026-04-05T00:30", "2026-04-05T03:30"))
                .containsExactly("2026-04-05T01:00+11:00", "2026-04-05T02:00+10:30", "2026-04-05T03:00+10:30");
    }

    @Test
    void monthEndIsTheFirstDayOfTheNextMonth() {
        var monthEnd = new Cadence.MonthEnd(LocalTime.of(6, 30));
        assertThat(slots(monthEnd, "Europe/London", "2026-01-31T23:00", "2026-05-01T00:00"))
                .containsExactly("2026-02-01T06:30Z", "2026-03-01T06:30Z", "2026-04-01T06:30+01:00");
    }

    @Test
    void onConnectHasNone() {
        var slots = new Slots(new Cadence.OnConnect(), ZoneId.of("Europe/London"));
        assertThat(slots.next(Instant.EPOCH)).isEmpty();
        assertThat(slots.latest(Instant.EPOCH)).isEmpty();
    }
}
