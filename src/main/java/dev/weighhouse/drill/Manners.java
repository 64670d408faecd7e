package dev.weighhouse.drill;

import dev.weighhouse.crossing.Capabilities;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of ledger a run is against.
 *
 * @param capabilities what the ledger declares
 * @param keyDamage what it does to keys, or null if it keeps them
 * @param showsEntry whether its answer shows the entry as stored
 * @param repeats whether the network in front of it brings sendings once more
 * @param slowest entries appear in its lists before this time is over; no later than the settle time it declares, if that is true
 */
record Manners(
        Capabilities capabilities, @Nullable Fault keyDamage, boolean showsEntry, boolean repeats, Duration slowest) {

    private static final int KEY_FIELD = 21;
    private static final int TEXT = 250;
    private static final int MOST_LANES = 4;

    /** Any of the kinds, by chance. */
    static Manners any(Chaos chaos) {
        var nativeKey = chaos.heads() ? Optional.of(Duration.ofMinutes(6)) : Optional.<Duration>empty();
        var lasting = nativeKey.isPresent() && chaos.heads();
        var settle = Duration.ofSeconds(30L + chaos.upTo(400));
        var damage = switch (chaos.upTo(20)) {
            case 0 -> Fault.KEY_TRUNCATED;
            case 1 -> Fault.KEY_RECASED;
            case 2 -> Fault.KEY_DROPPED;
            default -> null;
        };
        return new Manners(
                new Capabilities(
                        nativeKey,
                        lasting,
                        chaos.upTo(3) == 0,
                        true,
                        settle,
                        "number",
                        KEY_FIELD,
                        TEXT,
                        TEXT,
                        2,
                        0,
                        0,
                        1 + chaos.upTo(MOST_LANES)),
                damage,
                chaos.heads(),
                false,
                settle);
    }

    /** Any of those that keep keys, behind a network that brings sendings once more. */
    static Manners repeating(Chaos chaos) {
        var any = any(chaos);
        var recased = any.keyDamage() == Fault.KEY_RECASED ? Fault.KEY_RECASED : null;
        return new Manners(any.capabilities(), recased, any.showsEntry(), true, any.slowest());
    }
}
