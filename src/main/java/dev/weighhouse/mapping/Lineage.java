package dev.weighhouse.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is a part of what, and so inherits from it. */
public final class Lineage {

    /** Nothing is a part of anything. */
    public static final Lineage NONE = new Lineage(Map.of());

    private final Map<ItemKey, ItemKey> parents;

    private Lineage(Map<ItemKey, ItemKey> parents) {
        this.parents = parents;
    }

    /** The parents that items state. */
    public static Lineage of(Collection<Item> items) {
        var parents = HashMap.<ItemKey, ItemKey>newHashMap(items.size());
        for (var item : items) {
            var parent = item.parent();
            if (parent != null) {
                parents.put(item.key(), parent);
            }
        }
        return new Lineage(parents);
    }

    /** What an item is directly a part of. */
    public Optional<ItemKey> parent(ItemKey item) {
        return Optional.ofNullable(parents.get(item));
    }

    /** The item, then what it is a part of, the nearest first. Of a loop each item comes once. */
    public List<ItemKey> line(ItemKey item) {
        var line = new ArrayList<ItemKey>();
        line.add(item);
        for (var next = parent(item); next.isPresent() && !line.contains(next.get()); next = parent(next.get())) {
            line.add(next.get());
        }
        return line;
    }

    /** Whether one item is the other or a part of it, through however many parents. */
    public boolean isWithin(ItemKey item, ItemKey whole) {
        return line(item).contains(whole);
    }

    /** The items that are, through their parents, a part of themselves. */
    public Set<ItemKey> loops() {
        var loops = new TreeSet<ItemKey>();
        for (var start : parents.keySet()) {
            var line = line(start);
            if (parent(line.getLast()).filter(start::equals).isPresent()) {
                loops.add(start);
            }
        }
        return loops;
    }
}
