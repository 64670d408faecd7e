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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cells from a spreadsheet, set on lines in their order: ledger account, then, if there are more columns, tax code and
 * dates; rows that were copied here have all columns and are read by those. An empty cell leaves what is there. One row is
 * set on all selected lines.
 */
final class Paste {
    private static final int ACCOUNT = Clip.COLUMNS.indexOf("account");

    private final Edits edits;
    private final ChartOfAccounts ledger;
    private final List<String> left = new ArrayList<>();
    private final LinkedHashMap<Slot, @Nullable Change> changes = new LinkedHashMap<>();

    /** The three cells that can be set. */
    private record Cells(int row, String account, String tax, String dates) {}

    Paste(Edits edits, ChartOfAccounts ledger) {
        this.edits = edits;
        this.ledger = ledger;
    }

    /**
     * Sets them, as one step; what cannot be set is told by its row.
     *
     * @param text tab-separated
     * @param lines in order
     * @param spread whether one row is meant for all the lines
     */
    void onto(String text, List<Line> lines, boolean spread) {
        var rows = cells(text);
        var all = rows.size() == 1 && spread;
        for (int at = 0; at < (all ? lines.size() : Math.min(rows.size(), lines.size())); at++) {
            set(lines.get(at), rows.get(all ? 0 : at));
        }
        if (rows.size() > lines.size()) {
            left.add(Words.text("mappings.paste.more", rows.size() - lines.size()));
        }
        edits.all(Words.text("mappings.step.paste", changes.size()), changes, left, rows.size());
    }

    private static List<Cells> cells(String text) {
        var all = new ArrayList<Cells>();
        var lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            var cells = lines.get(at).split("\t", -1);
            if (!lines.get(at).isBlank() && !lines.get(at).equals(Clip.headings())) {
                var from = cells.length > ACCOUNT ? ACCOUNT : 0;
                all.add(new Cells(at + 1, cell(cells, from), cell(cells, from + 1), cell(cells, from + 2)));
            }
        }
        return all;
    }

    private static String cell(String[] cells, int at) {
        var text = at < cells.length ? cells[at].strip() : "";
        return text.startsWith("'") ? text.substring(1) : text;
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
        var pair = cells.account().split(" / ", -1);
        if (pair.length == 2) {
            var debit = account(pair[0]);
            var credit = account(pair[1]);
            if (debit.isPresent() && credit.isPresent()) {
                return retargeted(line, Retarget.pair(line, debit.get(), credit.get()), cells.row());
            }
        }
        var held = Words.text("mappings.held", "");
        if (cells.account().startsWith(held)) {
            var why = cells.account().substring(held.length());
            return retargeted(line, new Retarget.Now(new Target.Held(why)), cells.row());
        }
        var account = account(cells.account());
        if (account.isEmpty()) {
            left.add(Words.text("mappings.paste.unknown", cells.row(), cells.account()));
            return line;
        }
        return retargeted(line, Retarget.account(line, account.get()), cells.row());
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

    /** By number, id, number and name, or a name that only one account has. */
    private Optional<AccountId> account(String typed) {
        var text = plain(typed);
        for (var account : ledger.all()) {
            var number = account.number();
            if ((number != null && plain(number).equals(text))
                    || plain(account.label()).equals(text)
                    || plain(account.id().value()).equals(text)) {
                return Optional.of(account.id());
            }
        }
        var named = ledger.all().stream()
                .filter(account -> plain(account.name()).equals(text))
                .map(Account::id)
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
