package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Mappings;
import dev.weighhouse.mapping.Marks;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Moved.Standing;
import dev.weighhouse.mapping.Target;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a change moves of an item in one month. */
record FakeMove(
        Change change,
        Period period,
        Mappings before,
        @Nullable LocalDate lockedUntil) {

    /** @param standsOn where an item stands, where that is not where the mapping before says */
    Optional<Moved> of(FakeMapping.Share share, Function<ItemKey, @Nullable AccountId> standsOn) {
        var item = change.slot().item();
        var stands = standsOn.apply(item);
        var mapped = before.of(item).flatMap(Mapping::ledger).orElse(null);
        var from = stands == null ? mapped : stands;
        var to = change.target() instanceof Target.To target ? target.account() : null;
        return change.inForce().covers(period.to()) && !Objects.equals(from, to)
                ? Optional.of(new Moved(
                        item,
                        period,
                        from,
                        to,
                        share.items(),
                        share.amount(),
                        standing(),
                        Marks.NONE,
                        Marks.NONE,
                        true,
                        !Objects.equals(from, mapped)))
                : Optional.empty();
    }

    private Standing standing() {
        if (lockedUntil != null && !period.to().isAfter(lockedUntil)) {
            return Standing.LOCKED;
        }
        return period.equals(Period.month("2026-11")) ? Standing.PENDING : Standing.OPEN;
    }
}
