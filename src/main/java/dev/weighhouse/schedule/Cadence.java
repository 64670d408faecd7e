package dev.weighhouse.schedule;

import java.time.LocalTime;

/** How often a connection is read by itself. Times are those of the place where the computer stands. */
public sealed interface Cadence {

    /** Once after it was connected, then when a person asks. */
    record OnConnect() implements Cadence {}

    /** At each full hour. */
    record Hourly() implements Cadence {}

    /** Each day at a time. */
    record Daily(LocalTime at) implements Cadence {}

    /** On the first day of each month at a time, when the month before is over. */
    record MonthEnd(LocalTime at) implements Cadence {}

    /** Never by itself. */
    record ByHand() implements Cadence {}

    /** As people read it, within a sentence. */
    default String words() {
        return switch (this) {
            case OnConnect() -> "once connected, then when asked";
            case ByHand() -> "by hand only";
            case Hourly() -> "every hour";
            case Daily(var at) -> "daily at " + at;
            case MonthEnd(var at) -> "at month-end, on the 1st at " + at;
        };
    }
}
