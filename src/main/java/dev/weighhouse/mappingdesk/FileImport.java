package dev.weighhouse.mappingdesk;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import dev.weighhouse.mappingdesk.MappingCells.Column;
import dev.weighhouse.mappingdesk.TableFiles.TableRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works out what the rows of a file would change. A row speaks of its own dates only; what no row speaks of stays. */
final class FileImport {
    private static final int HEAD = 1;
    private static final int ROWS_AT_ONCE = 1_000;

    private final Known known;
    private final Map<Slot, List<Stretch>> holding;
    private final Map<ItemKey, List<Mapping>> decided;
    private final Map<Slot, TreeMap<LocalDate, ReadRow>> read = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<Slot, List<Changing>> changing = new HashMap<>();

    /** Which line sends something elsewhere. */
    private record Changing(int line, @Nullable Target target) {}

    FileImport(Known known, History history) {
        this.known = known;
        this.holding = Stretch.of(history);
        this.decided = Saving.byItem(history);
    }

    /** @param brought what the checks find that changes bring about */
    ImportPreview of(
            Path file, List<TableRow> rows, Progress progress, Function<ChangeSet, List<MappingFinding>> brought) {
        if (rows.isEmpty()) {
            throw new FailureException(new Failure.BadInput(
                    "%s is empty.".formatted(file.getFileName()),
                    "Compare it with a file that map --export wrote. Nothing was changed."));
        }
        var reason = "imported from " + file.getFileName();
        var head = new FileHead(file, rows.getFirst());
        var reader = new ReadRow.Reader(known, head, holding);
        for (int at = 1; at < rows.size(); at++) {
            if (at % ROWS_AT_ONCE == 1) {
                progress.checkpoint();
                progress.step("Comparing %s with what is mapped".formatted(file.getFileName()), at, rows.size());
            }
            take(reader, rows.get(at));
        }
        progress.checkpoint();
        tell(brought.apply(new ChangeSet(changes, reason)));
        var refused = lines.stream().anyMatch(line -> line.what() == What.REFUSED);
        return new ImportPreview(lines, new ChangeSet(refused ? List.of() : changes, reason));
    }

    private void take(ReadRow.Reader reader, TableRow row) {
        try {
            take(once(reader.read(row), reader.head()));
        } catch (ReadRow.Refused e) {
            var item = "%s/%s"
                    .formatted(
                            reader.head().cell(row, Column.PLATFORM),
                            reader.head().cell(row, Column.ITEM));
            lines.add(new Line(row.row(), What.REFUSED, item, String.valueOf(e.getMessage())));
        }
    }

    private ReadRow once(ReadRow row, FileHead head) {
        var earlier = read.computeIfAbsent(row.slot(), _ -> new TreeMap<>());
        var to = row.inForce().to();
        var before = to == null ? earlier.lastEntry() : earlier.floorEntry(to);
        if (before != null && !endsBefore(before.getValue(), begins(row))) {
            var other = before.getValue();
            throw other.inForce().equals(row.inForce())
                    ? new ReadRow.Refused(
                            Column.ITEM,
                            head,
                            "%s is decided in row %d already"
                                    .formatted(row.slot().item(), other.row()))
                    : new ReadRow.Refused(
                            Column.FROM, head, "the dates overlap those of row %d".formatted(other.row()));
        }
        earlier.put(begins(row), row);
        return row;
    }

    private static LocalDate begins(ReadRow row) {
        var from = row.inForce().from();
        return from == null ? LocalDate.MIN : from;
    }

    private static boolean endsBefore(ReadRow row, LocalDate day) {
        var to = row.inForce().to();
        return to != null && to.isBefore(day);
    }

    private void take(ReadRow row) {
        var slot = row.slot();
        var words = new InWords(known);
        if (row.what() != What.SAME) {
            var about = decided.getOrDefault(slot.item(), List.of());
            changes.add(new Change(
                    slot,
                    row.target(),
                    row.inForce(),
                    Mapping.Origin.IMPORT,
                    about.isEmpty() ? null : about.getLast(),
                    row.reason()));
            changing.computeIfAbsent(slot, _ -> new ArrayList<>()).add(new Changing(lines.size(), row.target()));
        }
        var said = row.what() == What.SAME ? "" : words.change(row);
        var would = new ImportPreview.Would(
                slot,
                Stretch.targets(holding.getOrDefault(slot, List.of()), row.inForce()),
                row.target(),
                row.inForce(),
                row.reason());
        lines.add(new Line(row.row(), row.what(), words.item(slot), said, would));
    }

    /** What blocks refuses the row it is about, or the file where no row of it is; what a person should judge is added. */
    private void tell(List<MappingFinding> found) {
        var whole = new ArrayList<Line>();
        for (var finding : found) {
            var about = about(finding);
            for (var at : about) {
                var line = lines.get(at);
                if (finding.kind().blocks()) {
                    lines.set(at, new Line(line.row(), What.REFUSED, line.item(), finding.words()));
                } else if (finding.kind().worthALook() && line.what() != What.REFUSED) {
                    lines.set(
                            at,
                            new Line(
                                    line.row(),
                                    line.what(),
                                    line.item(),
                                    line.words() + ". " + finding.words(),
                                    line.would()));
                }
            }
            if (about.isEmpty() && finding.kind().blocks()) {
                var slot = finding.slot() == null ? Slot.whole(finding.item()) : finding.slot();
                whole.add(new Line(HEAD, What.REFUSED, new InWords(known).item(slot), finding.words()));
            }
        }
        lines.addAll(0, whole);
    }

    /** Which lines change what a finding is about; where it is about a target, only those that send it there. */
    private List<Integer> about(MappingFinding finding) {
        var slot = finding.slot() == null ? Slot.whole(finding.item()) : finding.slot();
        return changing.getOrDefault(slot, List.of()).stream()
                .filter(each -> finding.target() == null || finding.target().equals(each.target()))
                .map(Changing::line)
                .toList();
    }
}
