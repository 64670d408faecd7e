package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.Preview;
import dev.weighhouse.ui.common.Moves;
import dev.weighhouse.ui.common.StandsOn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rows of the grid show and what was decided about them, gone through once and only where it is asked about. */
final class ShownRows implements StandsOn.Rows {
    private final Loaded loaded;
    private @Nullable Map<ItemKey, Set<AccountId>> shown;
    private @Nullable Map<ItemKey, List<Mapping>> decided;

    private ShownRows(Loaded loaded) {
        this.loaded = loaded;
    }

    /** What a preview moves, with what of it stands where no row says; on the desk, before the change is saved. */
    static Moves moves(Loaded loaded, Preview preview) {
        return Moves.of(preview, new ShownRows(loaded));
    }

    @Override
    public Set<AccountId> shown(ItemKey item) {
        if (shown == null) {
            shown = all();
        }
        return shown.getOrDefault(item, Set.of());
    }

    private Map<ItemKey, Set<AccountId>> all() {
        var all = new HashMap<ItemKey, Set<AccountId>>();
        var day = loaded.sheet().month().to();
        for (var row : loaded.sheet().rows()) {
            var mapping = row.mapping();
            if (mapping != null && row.inForce().covers(day)) {
                all.computeIfAbsent(row.item().key(), _ -> new HashSet<>()).addAll(Target.accounts(mapping.target()));
            }
        }
        return all;
    }

    @Override
    public List<Mapping> history(ItemKey item) {
        if (decided == null) {
            decided = loaded.desk().changeSets().stream()
                    .flatMap(saved -> saved.decisions().stream())
                    .collect(Collectors.groupingBy(Mapping::item));
        }
        return decided.getOrDefault(item, List.of());
    }
}
