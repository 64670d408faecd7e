package dev.weighhouse.connect.file;

/** Reads the amounts of one file, all with the same decimal mark. */
final class AmountReader {

    private final AmountText text = new AmountText();
    private final ColumnProfile profile;
    private final boolean dustAllowed;
    private char mark;
    private int dusted;

    private AmountReader(ColumnProfile profile, char mark) {
        this.profile = profile;
        this.mark = mark;
        this.dustAllowed = profile.choice("dust", "refuse", "drop").equals("drop");
    }

    /** With the mark of the profile, else that of the first rows; where these do not say, the first clear one counts. */
    static AmountReader of(ColumnProfile profile, Layout layout) {
        var said = profile.option("decimal-mark");
        if (said.isPresent()) {
            return new AmountReader(
                    profile,
                    profile.choice("decimal-mark", said.get().equals(",") ? "," : ".")
                            .charAt(0));
        }
        for (var row : layout.sample()) {
            for (var field : new Field[] {Field.AMOUNT, Field.DEBIT, Field.CREDIT}) {
                var cell = row.cell(layout.column(field)).toCharArray();
                var says = DecimalMark.of(cell, 0, cell.length);
                if (row.kind(layout.column(field)) == Row.Kind.TEXT && (says == '.' || says == ',')) {
                    return new AmountReader(profile, says);
                }
            }
        }
        return new AmountReader(profile, DecimalMark.SILENT);
    }

    /** How many amounts were freed from the dust of binary fractions. */
    int dusted() {
        return dusted;
    }

    /** The amount in minor units of a currency with so many decimals. */
    long read(Row row, int column, int decimals) {
        row.usable(column);
        var typed = row.kind(column) == Row.Kind.NUMBER;
        var chars = row.chars();
        var from = row.start(column);
        var to = row.end(column);
        var with = typed ? '.' : markOf(row, column, chars, from, to);
        text.read(chars, from, to, with, decimals, typed || dustAllowed);
        var problem = text.problem();
        if (problem != null) {
            throw row.refused(
                    column,
                    "%s %s".formatted(row.shown(column), problem),
                    "Correct the amount, or say %s.decimal-mark (and %s.dust=drop where a program left stray decimals)."
                            .formatted(profile.kind().key(), profile.kind().key()));
        }
        if (text.dusty()) {
            dusted++;
        }
        return text.minor();
    }

    private char markOf(Row row, int column, char[] chars, int from, int to) {
        if (mark != DecimalMark.SILENT) {
            return mark;
        }
        var says = DecimalMark.of(chars, from, to);
        if (says == DecimalMark.AMBIGUOUS) {
            throw row.refused(
                    column,
                    "%s can be read in two ways, and nothing before it shows which".formatted(row.shown(column)),
                    "Say %s.decimal-mark=. or %s.decimal-mark=,"
                            .formatted(profile.kind().key(), profile.kind().key()));
        }
        if (says != DecimalMark.SILENT) {
            mark = says;
        }
        return says == DecimalMark.SILENT ? '.' : says;
    }
}
