package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Item;
import dev.weighhouse.mappingdesk.MappingRow;
import dev.weighhouse.mappingdesk.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All lines of one item, which stay together.
 *
 * @param rows the item as a whole first
 * @param search everything a person may type to find it, in lower case
 */
record Block(Section section, List<MappingRow> rows, String search) {

    Block {
        rows = List.copyOf(rows);
    }

    /** The items of a sheet, in its order. */
    static List<Block> of(List<MappingRow> rows, TargetWords words, Past past) {
        var blocks = new ArrayList<Block>();
        for (int from = 0; from < rows.size(); ) {
            var item = rows.get(from).item().key();
            int to = from + 1;
            while (to < rows.size() && rows.get(to).item().key().equals(item)) {
                to++;
            }
            var lines = rows.subList(from, to);
            var former = String.join(" ", past.formerNames(item)).toLowerCase(Locale.ROOT);
            blocks.add(new Block(Section.of(lines), lines, words.search(lines) + " " + former));
            from = to;
        }
        return blocks;
    }

    MappingRow whole() {
        return rows.getFirst();
    }

    Item item() {
        return whole().item();
    }
}
