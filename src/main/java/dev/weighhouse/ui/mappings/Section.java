package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.MappingRow;
import java.util.List;
import java.util.Locale;

/** Which part of the grid an item stands in. */
enum Section {
    /** Nobody decided, or what was decided no longer works: a person is wanted. */
    UNMAPPED,
    /** Somebody said that it waits, or the platform no longer uses it. */
    SET_ASIDE,
    MAPPED;

    /** @param item the lines of one item, the item as a whole first */
    static Section of(List<MappingRow> item) {
        var broken = item.stream()
                .flatMap(row -> row.findings().stream())
                .anyMatch(found -> found.kind().blocks());
        var whole = item.getFirst();
        var held = whole.mapping() != null && whole.mapping().target() instanceof Target.Held;
        var gone = item.stream()
                .flatMap(row -> row.findings().stream())
                .anyMatch(found -> found.kind() == Kind.UNKNOWN_ITEM);
        if (gone) {
            return SET_ASIDE;
        }
        if (broken) {
            return UNMAPPED;
        }
        if (whole.mapped() && !held) {
            return MAPPED;
        }
        return held || !whole.item().active() ? SET_ASIDE : UNMAPPED;
    }

    /** As in the keys of words. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
