package dev.weighhouse.mappingdesk;

import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import dev.weighhouse.mappingdesk.MappingCells.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a file says.
 *
 * @param target null: nobody says
 * @param what it changes by that
 * @param before what holds on those dates, from the earliest on
 * @param reason why, by the row itself; empty where it says nothing, or says only why of what it takes the place of
 */
record ReadRow(
        int row, Slot slot, InForce inForce, @Nullable Target target, What what, List<Stretch> before, String reason) {

    ReadRow {
        before = List.copyOf(before);
    }

    /** Why a row is refused. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(Column column, FileHead head, String why) {
            this("column %s: %s".formatted(head.title(column), why));
        }

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Reads rows against what is known of both sides and what holds. What a row leaves as it is may be about an item or an account
     * that is no longer there.
     *
     * @param holding by slot, from the earliest date on
     * @param decided everything about which anything was ever decided
     */
    record Reader(Known known, FileHead head, Map<Slot, List<Stretch>> holding, Set<ItemKey> decided) {

        Reader(Known known, FileHead head, Map<Slot, List<Stretch>> holding) {
            this(known, head, holding, holding.keySet().stream().map(Slot::item).collect(Collectors.toSet()));
        }

        /** Throws {@link Refused}. */
        ReadRow read(TableFiles.TableRow row) {
            var astray = head.astray(row);
            if (astray > 0) {
                throw new Refused("cell %d: the first row names no column for it".formatted(astray));
            }
            var cells = new RowCells(this, row);
            var slot = cells.slot();
            var dates = cells.dates();
            var stretches = holding.getOrDefault(slot, List.of());
            var before =
                    stretches.stream().filter(stretch -> stretch.meets(dates)).toList();
            var targets = targets(new TargetCells(cells), slot, before, Stretch.cover(before, dates));
            var what = Stretch.change(
                    stretches,
                    dates,
                    targets.stream().anyMatch(Objects::nonNull),
                    stretch -> Objects.equals(
                            targets.get(before.indexOf(stretch)),
                            stretch.decision().target()));
            var target = targets.getFirst();
            if (what != What.SAME) {
                cells.requireDates();
                refuseSeveral(targets);
                cells.requireItem(slot.item(), target);
                new TargetCells(cells).requireAccounts(target);
            }
            return new ReadRow(row.row(), slot, dates, target, what, before, reason(cells, target, before));
        }

        /** A reason that was exported with what held is not why a person put something else into the row. */
        private static String reason(RowCells cells, @Nullable Target target, List<Stretch> before) {
            var said = cells.text(Column.REASON);
            var ofBefore = before.stream()
                    .filter(stretch -> !Objects.equals(stretch.decision().target(), target))
                    .map(stretch -> MappingCells.reason(stretch.decision()).strip())
                    .anyMatch(said::equals);
            return ofBefore ? "" : said;
        }

        /** By each of what holds, as a file keeps what it has no column for; days on which nobody says have nothing to keep. */
        private static List<@Nullable Target> targets(
                TargetCells cells, Slot slot, List<Stretch> before, boolean covered) {
            var targets = new ArrayList<@Nullable Target>();
            before.forEach(stretch ->
                    targets.add(cells.target(slot.item(), stretch.decision().target())));
            if (!covered) {
                targets.add(cells.target(slot.item(), null));
            }
            return targets;
        }

        private void refuseSeveral(List<@Nullable Target> targets) {
            Set<@Nullable Target> different = new HashSet<>(targets);
            if (different.size() > 1) {
                var absent =
                        Set.of(Column.GOES, Column.CREDIT, Column.TAX_CODE, Column.DIMENSIONS, Column.REASON).stream()
                                .filter(column -> !head.has(column))
                                .sorted()
                                .map(head::title)
                                .toList();
                throw new Refused(
                        "what the file does not say (%s) is not the same on all of these dates; add these columns, or name dates"
                                .formatted(String.join(", ", absent)));
            }
        }
    }
}
