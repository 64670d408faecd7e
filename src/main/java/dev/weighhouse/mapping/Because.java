package dev.weighhouse.mapping;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Why something goes where it goes.
 *
 * @param item what of the transaction was asked about
 * @param decision the decision that held, of the item or of something it is a part of; null where nobody decided
 */
public record Because(ItemKey item, @Nullable Mapping decision) {

    /** What the item is a part of, where that has decided. */
    public Optional<ItemKey> through() {
        return decision == null || decision.item().equals(item) ? Optional.empty() : Optional.of(decision.item());
    }

    /** As {@link #words(Function)}, by the platform's ids. */
    public String words() {
        return words(ItemKey::id);
    }

    /**
     * In words, with the test that decided: {@code Train, through Travel: counterparty is Brewfix}.
     *
     * @param names of items, for people
     */
    public String words(Function<ItemKey, String> names) {
        var name = item.kind() == ItemKind.ANYTHING ? "anything else" : names.apply(item);
        if (decision == null) {
            return "nobody has said where %s goes".formatted(name);
        }
        var when = decision.slot().when();
        return name
                + through()
                        .map(ancestor -> ", through " + names.apply(ancestor))
                        .orElse("") + ": " + (when.isNone() ? "all of it" : when.toString());
    }
}
