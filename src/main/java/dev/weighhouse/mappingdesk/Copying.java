package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import dev.weighhouse.mappingdesk.MappingCells.Column;
import dev.weighhouse.mappingdesk.TableFiles.TableRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes the mapping of another workspace as a starting point: for items that this one uses as well and about which nobody has
 * decided here, to accounts that the ledger here has under the same id and the same name. The rest is named and left.
 */
final class Copying {
    private final Known known;
    private final History history;
    private final Map<Slot, List<Stretch>> holding;
    private final Set<ItemKey> decided;

    Copying(Known known, History history) {
        this.known = known;
        this.history = history;
        this.holding = Stretch.of(history);
        this.decided = history.decisions().stream()
                .filter(decision -> decision.target() != null)
                .map(Mapping::item)
                .collect(Collectors.toSet());
    }

    ImportPreview of(Path file, Elsewhere other, Progress progress, Function<ChangeSet, List<MappingFinding>> brought) {
        var theirs = Known.read(other.quotes(), other.connections().all());
        var stretches = Stretch.of(new History(other.history().all()));
        var like = alike(other.connections().all());
        var head = new TableRow(1, MappingCells.head());
        var reader = new ReadRow.Reader(known, new FileHead(file, head), holding);
        var taken = new ArrayList<TableRow>();
        taken.add(head);
        var left = new ArrayList<Line>();
        for (var cells : MappingCells.rows(theirs, stretches)) {
            var row = taken.size() + left.size() + 1;
            var platform = Optional.ofNullable(like.get(new ConnectionId(cell(cells, Column.PLATFORM))));
            var here = platform.map(connection -> moved(row, cells, connection));
            var why = here.map(each -> whyNot(reader, each))
                    .orElse("no platform here is the like of " + cell(cells, Column.PLATFORM));
            if (here.isPresent() && why.isEmpty()) {
                taken.add(here.get());
            } else {
                left.add(new Line(row, What.SAME, label(cells), "left out: " + why));
            }
        }
        ImportPreview preview = new FileImport(known, history).of(file, taken, progress, brought);
        if (preview.refused()) {
            leave(preview, head, taken, left);
            preview = new FileImport(known, history).of(file, taken, progress, brought);
        }
        var lines = new ArrayList<>(preview.lines());
        lines.addAll(left);
        lines.sort(Comparator.comparingInt(Line::row));
        return new ImportPreview(lines, preview.changes());
    }

    /** What the checks refuse is left as well. */
    private static void leave(ImportPreview preview, TableRow head, List<TableRow> taken, List<Line> left) {
        for (var line : preview.lines()) {
            if (line.what() == What.REFUSED && line.row() > head.row()) {
                taken.removeIf(row -> row.row() == line.row());
                left.add(new Line(line.row(), What.SAME, line.item(), "left out: " + line.words()));
            }
        }
    }

    /** Why a row is not taken; empty if it is. */
    private String whyNot(ReadRow.Reader reader, TableRow row) {
        try {
            var read = reader.read(row);
            return decided.contains(read.slot().item()) && read.what() != What.SAME
                    ? "somebody has decided about it here"
                    : "";
        } catch (ReadRow.Refused e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The row for a connection here. Names of items differ from company to company; names of accounts must not. */
    private static TableRow moved(int row, Map<Column, String> cells, ConnectionId here) {
        var moved = new EnumMap<>(cells);
        moved.put(Column.PLATFORM, here.value());
        moved.remove(Column.NAME);
        if (!"HELD".equals(cell(moved, Column.GOES))) {
            // Why somebody decided so elsewhere is not why it is so here: because it was copied from there.
            moved.remove(Column.REASON);
        }
        return new TableRow(row, MappingCells.inOrder(moved));
    }

    private static String cell(Map<Column, String> cells, Column column) {
        return cells.getOrDefault(column, "");
    }

    private static String label(Map<Column, String> cells) {
        var name = cell(cells, Column.NAME);
        return cell(cells, Column.PLATFORM) + ", " + (name.isEmpty() ? cell(cells, Column.ITEM) : name);
    }

    /** Of each platform there the one here of the same provider: by its id, or where there is but one on either side. */
    private Map<ConnectionId, ConnectionId> alike(Collection<Connection> others) {
        var like = new HashMap<ConnectionId, ConnectionId>();
        for (var other : others) {
            if (other.role() != Role.PLATFORM) {
                continue;
            }
            var here = known.platforms().stream()
                    .map(Known.Side::connection)
                    .filter(own -> own.provider().equals(other.provider()))
                    .map(Connection::id)
                    .toList();
            var there = others.stream()
                    .filter(each ->
                            each.role() == Role.PLATFORM && each.provider().equals(other.provider()))
                    .count();
            if (here.contains(other.id())) {
                like.put(other.id(), other.id());
            } else if (here.size() == 1 && there == 1) {
                like.put(other.id(), here.getFirst());
            }
        }
        return like;
    }
}
