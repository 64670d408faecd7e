package dev.weighhouse.schedule;

import dev.weighhouse.crossing.Pace;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Time and place of a schedule.
 *
 * @param pace both clocks
 * @param zone whose local times cadences mean
 */
public record ScheduleTime(Pace pace, ZoneId zone) {

    public Instant now() {
        return pace.now();
    }
}
