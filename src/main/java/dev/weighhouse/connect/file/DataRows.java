package dev.weighhouse.connect.file;

import dev.weighhouse.crossing.Progress;

/** Lets only rows of data through: not what stands above the headings, no totals, no section titles, no footers. */
final class DataRows implements RowTarget {

    private static final int CHECKPOINT = 4096;

    private final Layout layout;
    private final ColumnProfile profile;
    private final Progress progress;
    private final DataTarget target;
    private final int headings;
    private int seen;
    private int totals;
    private int lone;

    DataRows(Layout layout, ColumnProfile profile, Progress progress, DataTarget target) {
        this.layout = layout;
        this.profile = profile;
        this.progress = progress;
        this.target = target;
        this.headings = layout.names().size();
    }

    @Override
    public boolean take(Row row) {
        if (row.number() <= layout.headerRow()) {
            return true;
        }
        if (++seen % CHECKPOINT == 0) {
            progress.checkpoint();
        }
        var first = row.first();
        if (first < 0) {
            return true;
        }
        if (isTotal(row, first)) {
            totals++;
            target.total(row);
            return true;
        }
        if (row.size() > headings) {
            refuseSurplus(row);
        }
        if (profile.kind() == FileKind.TRIAL_BALANCE && isLone(row, first)) {
            lone++;
            target.title();
            return true;
        }
        target.take(row);
        return true;
    }

    private boolean isTotal(Row row, int column) {
        var from = row.start(column);
        // most rows are told apart by one character, before any text is made of them
        return row.end(column) - from >= Totals.WORD.length()
                && (row.chars()[from] | 32) == 't'
                && Totals.isOne(row.text(column))
                && !namesItsAccount(row, column);
    }

    /** A payee or an account may be called Total: a row that also has what every row needs is data. */
    private boolean namesItsAccount(Row row, int first) {
        if (profile.kind().dateField() == Field.DATE && profile.kind().hasAmounts() && hasAllItNeeds(row)) {
            return true;
        }
        var account = layout.column(profile.kind().hasAmounts() ? Field.ACCOUNT : Field.ID);
        var date = layout.column(profile.kind().dateField());
        return account != first && !row.isBlank(account) && (date < 0 || !row.isBlank(date));
    }

    private boolean hasAllItNeeds(Row row) {
        return profile.kind().required().stream().noneMatch(field -> row.isBlank(layout.column(field)));
    }

    /** Section titles and footers. Only a trial balance proves by its sums that nothing else was left out. */
    private static boolean isLone(Row row, int first) {
        for (int column = first + 1; column < row.size(); column++) {
            if (!row.isBlank(column)) {
                return false;
            }
        }
        return first == 0;
    }

    private void refuseSurplus(Row row) {
        for (int column = headings; column < row.size(); column++) {
            if (!row.isBlank(column)) {
                throw row.refused(
                        column,
                        "there is a value beyond the last heading: %s".formatted(row.shown(column)),
                        "Put values that hold the delimiter into quotation marks, or correct %s.delimiter."
                                .formatted(profile.kind().key()));
            }
        }
    }

    /** Says what was left out. */
    void tell(String file) {
        if (totals > 0) {
            progress.note("%s: %d rows that start with Total were left out.".formatted(file, totals));
        }
        if (lone > 0) {
            progress.note("%s: %d rows with nothing but a title were left out.".formatted(file, lone));
        }
    }
}
