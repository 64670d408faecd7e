package dev.weighhouse.connect;

import dev.weighhouse.crossing.Failure;
import java.util.Optional;

/**
 * How one service says no. Asked about every reply, those with status 200 too, before the usual meaning of the status
 * applies. A {@link Failure.Throttled} is tried again like status 429; anything else ends the read.
 */
@FunctionalInterface
public interface Refusals {

    /** For services that only speak in statuses and problem documents. */
    Refusals BY_STATUS = _ -> Optional.empty();

    Optional<Failure> read(HttpReply reply);
}
