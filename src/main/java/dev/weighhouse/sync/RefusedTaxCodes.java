package dev.weighhouse.sync;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.ChartPort;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Progress;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tax codes a platform does not know. One counts once an account stands without it that was refused with it: before that,
 * anything may have been wrong. It counts no more as soon as the platform lists it among its own.
 */
final class RefusedTaxCodes {
    private RefusedTaxCodes() {}

    static Set<ChartMemory.RefusedTaxCode> of(
            ChartBook book, CrossingLog log, ChartPort port, ConnectionId platform, String company) {
        var refused = book.withoutTaxCode(platform, company).stream()
                .filter(change -> CrossingState.of(log.events(change.key()))
                        .filter(CrossingState.CONFIRMED::equals)
                        .isPresent())
                .map(change -> new ChartMemory.RefusedTaxCode(
                        change.change().externalId(), Objects.requireNonNull(change.withoutTaxCode())))
                .collect(Collectors.toSet());
        if (refused.isEmpty()) {
            return refused;
        }
        var known = port.taxCodes(Progress.NONE);
        return refused.stream().filter(one -> !known.contains(one.taxCode())).collect(Collectors.toSet());
    }
}
