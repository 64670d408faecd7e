package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Lineage;
import dev.weighhouse.mapping.Mappings;
import dev.weighhouse.mapping.OwnSide;
import dev.weighhouse.mapping.Precedent;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds where items may belong that nobody mapped.
 *
 * @param holding what is decided by now
 * @param lists of the ledger; its tax codes are those its accounts name where it told none
 */
record Suggesting(Known known, Mappings holding, CodeLists lists) {

    /** For each of these items that is there and waits, at most three, the best first. */
    Map<ItemKey, List<Suggestion>> of(Set<ItemKey> items) {
        var precedents = Precedent.in(
                holding.all(),
                key -> Optional.ofNullable(known.items().get(key)),
                key -> known.title(key.connection()));
        var suggestions = new Suggestions(known.ledger(), withCodesInUse(), precedents);
        var all = new TreeMap<ItemKey, List<Suggestion>>();
        for (var side : known.platforms()) {
            var lineage = Lineage.of(side.uses().all());
            side.uses().all().stream()
                    .filter(item -> item.key().kind() != ItemKind.ANYTHING
                            && items.contains(item.key())
                            && holding.of(item.key()).isEmpty())
                    .forEach(item -> all.put(
                            item.key(), suggestions.of(item, side.uses().usage(item.key()), own(side, lineage, item))));
        }
        return all;
    }

    private OwnSide own(Known.Side side, Lineage lineage, Item item) {
        return OwnSide.of(side.uses().accountsOf(item.key()), holding, lineage::line);
    }

    private CodeLists withCodesInUse() {
        if (!lists.taxCodes().isEmpty()) {
            return lists;
        }
        return new CodeLists(known.taxCodes().stream().map(TaxCode::bare).toList(), lists.dimensionValues());
    }
}
