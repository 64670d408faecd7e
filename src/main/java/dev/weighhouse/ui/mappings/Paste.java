package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cells from a spreadsheet, set on lines in their order: ledger account, then, if there are more columns, tax code and
 * dates; rows that were copied here have all columns and are read by those. An empty cell leaves what is there, and so does
 * an empty row. A line that can only be read takes its row up all the same, as it does where rows are copied, and a row that
 * names another item than its line is refused: so none slips up or down. One row is set on all selected lines, whatever it
 * names.
 */
final class Paste {
    private static final int ACCOUNT = Clip.COLUMNS.indexOf("account");

    private final Edits edits;
    private final ChartOfAccounts ledger;
    private final Readings readings;
    private final List<String> left = new ArrayList<>();
    private final LinkedHashMap<Slot, @Nullable Change> changes = new LinkedHashMap<>();

    /**
     * The three cells that can be set.
     *
     * @param named what the row says it is of, as {@link Clip#named} does; empty where it does not say
     */
    private record Cells(int row, List<String> named, String account, String tax, String dates) {

        boolean isOf(Line line) {
            var expected = Clip.named(line);
            for (int at = 0; at < named.size(); at++) {
                if (!named.get(at).isEmpty()
                        && !named.get(at).equals(expected.get(at).strip())) {
                    return false;
                }
            }
            return true;
        }
    }

    Paste(Edits edits, ChartOfAccounts ledger) {
        this.edits = edits;
        this.ledger = ledger;
        this.readings = new Readings(ledger);
    }

    /**
     * Sets them, as one step; what cannot be set is told by its row.
     *
     * @param text tab-separated
     * @param lines in order, those that can only be read too
     * @param spread whether one row is meant for all the lines
     */
    void onto(String text, List<Line> lines, boolean spread) {
        var rows = cells(text);
        if (rows.size() == 1) {
            var to = lines.stream().filter(Line::editable).limit(spread ? lines.size() : 1);
            to.forEach(line -> set(line, rows.getFirst()));
        } else {
            for (int at = 0; at < Math.min(rows.size(), lines.size()); at++) {
                meet(lines.get(at), rows.get(at));
            }
        }
        if (rows.size() > lines.size()) {
            left.add(Words.text("mappings.paste.more", rows.size() - lines.size()));
        }
        edits.all(Words.text("mappings.step.paste", changes.size()), changes, left, rows.size());
    }

    private static List<Cells> cells(String text) {
        var all = new ArrayList<Cells>();
        var rows = PastedRows.of(text);
        for (int at = 0; at < rows.size(); at++) {
            var cells = rows.get(at);
            if (at > 0 || !String.join("\t", cells).equals(Clip.headings())) {
                var from = cells.size() > ACCOUNT ? ACCOUNT : 0;
                var named = from == 0 ? List.<String>of() : cells.subList(0, Clip.NAMED);
                all.add(new Cells(at + 1, named, cell(cells, from), cell(cells, from + 1), cell(cells, from + 2)));
            }
        }
        return all;
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    private void meet(Line line, Cells cells) {
        if (!cells.isOf(line)) {
            left.add(Words.text(
                    "mappings.paste.other", cells.row(), cells.named().get(1), TargetWords.name(line.row())));
        } else if (line.editable()) {
            set(line, cells);
        } else if (!cells.account().isEmpty() && !cells.account().equals(Clip.account(line, ledger))) {
            left.add(Words.text("mappings.paste.only-read", cells.row()));
        }
    }

    private void set(Line line, Cells cells) {
        var now = line;
        if (!cells.account().isEmpty()) {
            now = target(now, cells);
        }
        if (!cells.tax().isEmpty()) {
            now = retargeted(now, Retarget.tax(now, cells.tax()), cells.row());
        }
        if (!cells.dates().isEmpty()) {
            now = dated(now, cells);
        }
        var change = now.pending();
        if (!now.equals(line) && change.isPresent()) {
            changes.put(line.slot(), change.get());
        }
    }

    private Line target(Line line, Cells cells) {
        var text = cells.account();
        if (readings.of(text).isEmpty()) {
            var pair = text.split(" / ", -1);
            if (pair.length == 2) {
                return pair(line, pair[0], pair[1], cells.row());
            }
            var held = Words.text("mappings.held", "");
            if (text.startsWith(held)) {
                var why = text.substring(held.length());
                return retargeted(line, new Retarget.Now(new Target.Held(why)), cells.row());
            }
        }
        return account(line, text, cells.row())
                .map(account -> retargeted(line, Retarget.account(line, account), cells.row()))
                .orElse(line);
    }

    private Line pair(Line line, String debit, String credit, int row) {
        var one = account(line, debit, row);
        var other = account(line, credit, row);
        return one.isPresent() && other.isPresent()
                ? retargeted(line, Retarget.pair(line, one.get(), other.get()), row)
                : line;
    }

    private Line retargeted(Line line, Retarget how, int row) {
        return switch (how) {
            case Retarget.Now(var target) ->
                line.with(edits.change(line, target, edits.dates(line), Mapping.Origin.PERSON));
            case Retarget.Refused(var why) -> {
                left.add(Words.text("mappings.paste.refused", row, why));
                yield line;
            }
        };
    }

    private Line dated(Line line, Cells cells) {
        var dates = TypedDates.of(cells.dates());
        if (dates.isEmpty()) {
            left.add(Words.text("mappings.paste.dates", cells.row(), cells.dates()));
            return line;
        }
        return line.target() == null
                ? line
                : line.with(edits.change(line, line.target(), dates.get(), Mapping.Origin.PERSON));
    }

    /** The one account that a text names; told where there is none, or more than one. */
    private Optional<AccountId> account(Line line, String text, int row) {
        var named = readings.of(text);
        if (named.size() == 1) {
            return Optional.of(named.getFirst().id());
        }
        if (named.isEmpty()) {
            left.add(Words.text("mappings.paste.unknown", row, text));
        } else if (!isThere(line, text)) {
            left.add(Words.text("mappings.paste.ambiguous", row, text, readings.words(text)));
        }
        return Optional.empty();
    }

    /** What was copied here and pasted back is no question. */
    private boolean isThere(Line line, String text) {
        return switch (line.target()) {
            case Target.To(var account, var _, var _) -> isCalled(account, text);
            case Target.Pair(var debit, var credit, var _, var _) -> isCalled(debit, text) || isCalled(credit, text);
            case Target.Tax(var _, var account) -> account != null && isCalled(account, text);
            case null, default -> false;
        };
    }

    private boolean isCalled(AccountId account, String text) {
        return ledger.find(account)
                .map(Account::label)
                .map(Readings::plain)
                .filter(Readings.plain(text)::equals)
                .isPresent();
    }
}
