package dev.weighhouse.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The moments at which a cadence falls due in one place. A local time that a day does not have is the first moment after the gap; one
 * that it has twice is the first of the two, but for hours, of which each is one.
 */
final class Slots {
    /** Steps to either side, which no change of a clock goes beyond: what lies in a gap is where the gap ends. */
    private static final int AROUND = 2;

    private final Cadence cadence;
    private final ZoneId zone;

    Slots(Cadence cadence, ZoneId zone) {
        this.cadence = cadence;
        this.zone = zone;
    }

    /** The latest at or before this moment; empty for a cadence that has none. */
    Optional<Instant> latest(Instant now) {
        return around(now).filter(slot -> !slot.isAfter(now)).max(Comparator.naturalOrder());
    }

    /** The first after this moment; empty for a cadence that has none. */
    Optional<Instant> next(Instant after) {
        return around(after).filter(slot -> slot.isAfter(after)).min(Comparator.naturalOrder());
    }

    private Stream<Instant> around(Instant moment) {
        var local = LocalDateTime.ofInstant(moment, zone);
        return switch (cadence) {
            case Cadence.OnConnect(), Cadence.ByHand() -> Stream.empty();
            case Cadence.Hourly() -> {
                var hour = local.truncatedTo(ChronoUnit.HOURS);
                yield IntStream.rangeClosed(-AROUND, AROUND)
                        .mapToObj(hour::plusHours)
                        .flatMap(this::each);
            }
            case Cadence.Daily(var at) -> near(local.toLocalDate()::plusDays, at);
            case Cadence.MonthEnd(var at) ->
                near(months -> YearMonth.from(local).plusMonths(months).atDay(1), at);
        };
    }

    private Stream<Instant> near(IntFunction<LocalDate> day, LocalTime at) {
        return IntStream.rangeClosed(-AROUND, AROUND)
                .mapToObj(step -> first(day.apply(step).atTime(at)));
    }

    private Instant first(LocalDateTime local) {
        return each(local).findFirst().orElseThrow();
    }

    /** In order; one moment, or two where the place has that time twice. */
    private Stream<Instant> each(LocalDateTime local) {
        var rules = zone.getRules();
        var gap = rules.getTransition(local);
        return gap != null && gap.isGap()
                ? Stream.of(gap.getInstant())
                : rules.getValidOffsets(local).stream().map(local::toInstant).sorted();
    }
}
