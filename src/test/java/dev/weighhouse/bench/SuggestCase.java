package dev.weighhouse.bench;

import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.OwnSide;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Suggestions;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mapping.Usage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of a platform and where it belongs.
 *
 * @param right null where the ledger has no place for it, so that whatever is accepted is wrong
 */
record SuggestCase(
        Item item, Usage usage, OwnSide own, @Nullable Target right) {

    static SuggestCase of(Item item, Target right) {
        return new SuggestCase(item, Usage.NONE, OwnSide.UNKNOWN, right);
    }

    List<Suggestion> ask(Suggestions suggestions) {
        return suggestions.of(item, usage, own);
    }

    /** The same under another name. */
    SuggestCase named(String name) {
        var other = new Item(
                item.key(),
                name,
                item.parent(),
                item.type(),
                item.currency(),
                item.active(),
                item.externalId(),
                item.number());
        return new SuggestCase(other, usage, own, right);
    }

    /** The same under so many other names each, as a few items tell too little. */
    static List<SuggestCase> perturbed(Collection<SuggestCase> cases, Perturbed perturbed, int times) {
        var all = new ArrayList<SuggestCase>();
        for (var time = 0; time < times; time++) {
            cases.forEach(each -> all.add(each.named(perturbed.name(each.item().name()))));
        }
        return all;
    }
}
