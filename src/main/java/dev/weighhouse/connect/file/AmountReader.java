package dev.weighhouse.connect.file;

import dev.weighhouse.crossing.FailureException;
import java.util.Currency;
import java.util.Locale;

/** Reads the amounts of one file, all with the same decimal mark. */
final class AmountReader {

    private final AmountText text = new AmountText();
    private final AmountMarks marks = new AmountMarks();
    private final ColumnProfile profile;
    private final boolean dustAllowed;
    private final boolean sides;
    private char mark;
    private int dusted;

    private AmountReader(ColumnProfile profile, char mark) {
        this.profile = profile;
        this.mark = mark;
        this.dustAllowed = profile.choice("dust", "refuse", "drop").equals("drop");
        this.sides = saysSides(profile);
    }

    /** Whether a person said that DR and CR beside an amount are its side. */
    static boolean saysSides(ColumnProfile profile) {
        return profile.choice("amount.mark", "none", "dr-cr").equals("dr-cr");
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

    /**
     * Whether a figure that is no row's amount can be read like one: it has a value, and a mark of its side where the
     * amounts have one.
     */
    boolean canHold(Row row, int column) {
        if (row.kind(column) != Row.Kind.TEXT) {
            return row.kind(column) == Row.Kind.NUMBER && !sides;
        }
        if (!sides || row.isBlank(column)) {
            return true;
        }
        marks.take(row.chars(), row.start(column), row.end(column));
        return marks.words().stream().anyMatch(AmountReader::isSide);
    }

    private static boolean isSide(String word) {
        return word.equalsIgnoreCase("DR") || word.equalsIgnoreCase("CR");
    }

    /** The amount in minor units, debit positive where its side is marked; refused if it says to be in another currency. */
    long read(Row row, int column, Currency currency) {
        row.usable(column);
        var from = row.start(column);
        var to = row.end(column);
        if (row.kind(column) == Row.Kind.TEXT && AmountMarks.mayBeIn(row.chars(), from, to)) {
            marks.take(row.chars(), from, to);
            var minor = number(row, column, currency, marks.number(), 0, marks.length());
            return onItsSide(row, column, minor, side(row, column, currency));
        }
        return onItsSide(row, column, number(row, column, currency, row.chars(), from, to), "");
    }

    private long number(Row row, int column, Currency currency, char[] chars, int from, int to) {
        var typed = row.kind(column) == Row.Kind.NUMBER;
        var with = typed ? '.' : markOf(row, column, chars, from, to);
        text.read(chars, from, to, with, currency.getDefaultFractionDigits(), typed || dustAllowed);
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

    /** DR, CR or blank; every other word has to stand for the currency of the row. */
    private String side(Row row, int column, Currency currency) {
        var side = "";
        for (var word : marks.words()) {
            if (isSide(word)) {
                if (!side.isEmpty()) {
                    throw row.refused(
                            column, "%s has two marks of its side".formatted(row.shown(column)), "Leave one of them.");
                }
                side = word.toUpperCase(Locale.ROOT);
            } else if (!CurrencyWords.fits(word, currency)) {
                throw otherWord(row, column, word, currency);
            }
        }
        return side;
    }

    private static FailureException otherWord(Row row, int column, String word, Currency currency) {
        return CurrencyWords.isOne(word)
                ? row.refused(
                        column,
                        "%s says %s, and its row is in %s".formatted(row.shown(column), word, currency),
                        "Correct the amount or the currency; a file without a column of currencies is in one currency.")
                : row.refused(
                        column,
                        "%s is not an amount: %s is neither a currency nor DR or CR".formatted(row.shown(column), word),
                        "Correct the amount.");
    }

    private long onItsSide(Row row, int column, long minor, String side) {
        if (!sides && !side.isEmpty()) {
            throw row.refused(
                    column,
                    "%s is marked %s, and nobody has said what that means".formatted(row.shown(column), side),
                    "Say %s.amount.mark=dr-cr if it is the side of the amount, or remove the marks."
                            .formatted(profile.kind().key()));
        }
        if (!sides || minor == 0) {
            return minor;
        }
        if (side.isEmpty()) {
            throw row.refused(
                    column,
                    "%s is marked neither DR nor CR".formatted(row.shown(column)),
                    "Mark the amount, or leave out %s.amount.mark."
                            .formatted(profile.kind().key()));
        }
        if (marks.signed()) {
            throw row.refused(
                    column,
                    "%s has a sign and a side, which may mean two things".formatted(row.shown(column)),
                    "Leave one of them.");
        }
        return side.equals("CR") ? -minor : minor;
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
