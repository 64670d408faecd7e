package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mappingdesk.MappingDesk;
import dev.weighhouse.mappingdesk.MappingSheet;
import dev.weighhouse.ui.common.Opening;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of a month as last read.
 *
 * @param items by key
 * @param lock how far the ledger's books are closed and when it said so; null where nobody knows
 */
record Loaded(
        Opening opening,
        MappingSheet sheet,
        List<Block> blocks,
        Map<ItemKey, Item> items,
        @Nullable BooksLock lock) {

    Loaded {
        blocks = List.copyOf(blocks);
    }

    /** Reads it; on the desk. */
    static Loaded read(Opening opening, Period month) {
        var desk = opening.workspace().mapping();
        return of(opening, desk.sheet(month), desk.lock().orElse(null));
    }

    static Loaded of(Opening opening, MappingSheet sheet, @Nullable BooksLock lock) {
        var items = new LinkedHashMap<ItemKey, Item>();
        for (var row : sheet.rows()) {
            items.putIfAbsent(row.item().key(), row.item());
        }
        var blocks = Block.of(sheet.rows(), new TargetWords(sheet.ledger()), sheet.past());
        return new Loaded(opening, sheet, blocks, items, lock);
    }

    MappingDesk desk() {
        return opening.workspace().mapping();
    }

    TargetWords words() {
        return new TargetWords(sheet.ledger());
    }

    /** Who else writes this workspace, where this window may only read. */
    Optional<String> readOnly() {
        return opening.writtenElsewhere();
    }

    int count(Section section) {
        return (int) blocks.stream().filter(block -> block.section() == section).count();
    }

    /** The items for which suggestions are worth asking. */
    Set<ItemKey> waiting() {
        return blocks.stream()
                .filter(block -> block.section() == Section.UNMAPPED)
                .map(block -> block.item().key())
                .collect(Collectors.toUnmodifiableSet());
    }

    List<String> platforms() {
        return blocks.stream()
                .map(block -> block.whole().platform())
                .distinct()
                .sorted()
                .toList();
    }

    List<ItemKind> kinds() {
        return blocks.stream()
                .map(block -> block.item().key().kind())
                .distinct()
                .sorted()
                .toList();
    }

    String name(ItemKey item) {
        var known = items.get(item);
        return known == null ? item.id() : known.name();
    }

    /** What holds of a slot in the month, if anything does. */
    Optional<Mapping> holding(Slot slot) {
        return sheet.rows().stream()
                .filter(row -> row.slot().equals(slot)
                        && row.inForce().covers(sheet.month().to()))
                .findFirst()
                .flatMap(row -> Optional.ofNullable(row.mapping()));
    }

    /** What was decided last about an item: who changes it now has seen that. */
    @Nullable
    Mapping seen(ItemKey item) {
        return sheet.latest().get(item);
    }
}
