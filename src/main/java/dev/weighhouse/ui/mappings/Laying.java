package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Money;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mappingdesk.MappingRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lays the items out as rows of the grid: what waits first, then what was set aside, then what is mapped.
 *
 * @param pending what is changed and not saved
 * @param suggested for items that wait
 */
record Laying(Loaded loaded, Pending pending, Map<ItemKey, List<Suggestion>> suggested) {

    /** @param text in lower case; every word of it must be found */
    List<GridRow> rows(Filter filter, String text) {
        var words = List.of(text.strip().split("\\s+", -1));
        var changed = changedItems();
        var bySection = loaded.blocks().stream()
                .filter(block ->
                        filter.fits(block, changed.contains(block.item().key())))
                .filter(block -> words.stream().allMatch(block.search()::contains))
                .collect(Collectors.groupingBy(Block::section));
        var rules = pendingRules();
        var rows = new ArrayList<GridRow>();
        for (var section : Section.values()) {
            var blocks = bySection.getOrDefault(section, List.of());
            if (!blocks.isEmpty() || (section == Section.UNMAPPED && filter.equals(Filter.ALL) && text.isBlank())) {
                rows.add(new GridRow.Head(section, blocks.size(), atStake(section, blocks), broken(section, blocks)));
                blocks.forEach(block ->
                        add(rows, block, rules.getOrDefault(block.item().key(), List.of())));
            }
        }
        return rows;
    }

    private Set<ItemKey> changedItems() {
        return pending.changes().keySet().stream().map(Slot::item).collect(Collectors.toSet());
    }

    /** Rules of which nothing is saved yet, so that no row of the sheet shows them. */
    private Map<ItemKey, List<Change>> pendingRules() {
        if (pending.isEmpty()) {
            return Map.of();
        }
        var shown = new HashSet<Slot>();
        loaded.sheet().rows().forEach(row -> shown.add(row.slot()));
        return pending.changes().values().stream()
                .filter(change -> !shown.contains(change.slot()))
                .collect(Collectors.groupingBy(change -> change.slot().item()));
    }

    private void add(List<GridRow> rows, Block block, Collection<Change> fresh) {
        var seen = new HashSet<Slot>();
        var suggestion = suggested.getOrDefault(block.item().key(), List.of()).stream()
                .findFirst()
                .orElse(null);
        for (var row : block.rows()) {
            if (seen.add(row.slot())) {
                var change = pending.changes().get(row.slot());
                var whole = row.slot().when().isNone();
                rows.add(new Line(row, block.section(), Line.Standing.NOW, change, whole ? suggestion : null));
                until(row, change, rows, block.section());
                besides(row, rows, block.section());
            } else {
                rows.add(new Line(row, block.section(), Line.Standing.OTHER_DATES, null, null));
            }
        }
        fresh.stream()
                .sorted(Comparator.comparing(
                        change -> TargetWords.tests(change.slot().when())))
                .forEach(change -> {
                    var row = bare(block.whole(), change.slot(), null, change.inForce());
                    rows.add(new Line(row, block.section(), Line.Standing.NEW, change, null));
                    besides(row, rows, block.section());
                });
    }

    /** What is pending of the same slot for other dates stands under what is shown for the month. */
    private void besides(MappingRow row, List<GridRow> rows, Section section) {
        pending.besides()
                .getOrDefault(row.slot(), List.of())
                .forEach(change -> rows.add(new Line(
                        bare(row, row.slot(), null, change.inForce()),
                        section,
                        Line.Standing.OTHER_DATES,
                        change,
                        null)));
    }

    /** What a change leaves to the days before and after it stands under it. */
    private static void until(MappingRow row, @Nullable Change change, List<GridRow> rows, Section section) {
        var before = row.mapping();
        if (change == null || before == null || before.target() == null || row.inherited() != null) {
            return;
        }
        var from = change.inForce().from();
        if (from != null) {
            keep(row, before, new InForce(null, from.minusDays(1)), rows, section);
        }
        var to = change.inForce().to();
        if (to != null) {
            keep(row, before, InForce.from(to.plusDays(1)), rows, section);
        }
    }

    private static void keep(MappingRow row, Mapping mapping, InForce beside, List<GridRow> rows, Section section) {
        row.inForce()
                .overlap(beside)
                .map(kept ->
                        new Line(bare(row, row.slot(), mapping, kept), section, Line.Standing.OTHER_DATES, null, null))
                .ifPresent(rows::add);
    }

    private static MappingRow bare(MappingRow of, Slot slot, @Nullable Mapping mapping, InForce inForce) {
        return new MappingRow(of.platform(), of.item(), slot, mapping, inForce, null, true, 0, List.of(), List.of());
    }

    private static boolean broken(Section section, List<Block> blocks) {
        return section == Section.UNMAPPED
                && blocks.stream().anyMatch(block -> block.whole().mapped());
    }

    private static List<Money> atStake(Section section, List<Block> blocks) {
        if (section != Section.UNMAPPED) {
            return List.of();
        }
        var sums = new TreeMap<Currency, Money>(Comparator.comparing(Currency::getCurrencyCode));
        blocks.stream()
                .flatMap(block -> block.whole().amounts().stream())
                .forEach(amount -> sums.merge(amount.currency(), amount.abs(), Money::plus));
        return List.copyOf(sums.values());
    }
}
