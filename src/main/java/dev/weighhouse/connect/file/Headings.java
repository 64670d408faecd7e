package dev.weighhouse.connect.file;

import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds in the cells of one row the headings of the columns that are wanted. */
final class Headings {

    private final ColumnProfile profile;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Set<String> missing = new TreeSet<>();

    private Headings(ColumnProfile profile) {
        this.profile = profile;
    }

    static Headings in(Sampled row, ColumnProfile profile) {
        var headings = new Headings(profile);
        headings.takeNamed(row);
        headings.takeUsual(row);
        headings.settleAmounts();
        headings.settleEntries();
        headings.judge();
        return headings;
    }

    /** Whether every column that is needed is there. */
    boolean complete() {
        return missing.isEmpty();
    }

    /** What is missing, by key. */
    Set<String> missing() {
        return missing;
    }

    Map<Field, Integer> columns() {
        return columns;
    }

    private void takeNamed(Sampled row) {
        for (var field : profile.kind().synonyms().keySet()) {
            profile.heading(field).ifPresent(heading -> {
                if (profile.ignores(field)) {
                    return;
                }
                var column = find(row, heading, field);
                if (column < 0) {
                    missing.add("%s (\"%s\")".formatted(field.key(), PlainText.name(heading)));
                } else {
                    columns.put(field, column);
                }
            });
        }
    }

    private void takeUsual(Sampled row) {
        var named = new HashSet<>(columns.values());
        for (var synonyms : new EnumMap<>(profile.kind().synonyms()).entrySet()) {
            var field = synonyms.getKey();
            if (profile.heading(field).isPresent()) {
                continue;
            }
            for (var heading : synonyms.getValue()) {
                var column = find(row, heading, field);
                // a column that a person gave a meaning has another by its name alone only where one is needed
                if (column >= 0 && (mayShare(field) || !named.contains(column))) {
                    columns.put(field, column);
                    break;
                }
            }
        }
    }

    private boolean mayShare(Field field) {
        return field == Field.NUMBER || profile.kind().required().contains(field);
    }

    private int find(Sampled row, String heading, Field field) {
        var found = -1;
        for (var column = 0; column < row.cells().size(); column++) {
            if (plain(row.cell(column)).equals(plain(heading))) {
                if (found >= 0) {
                    throw twice(row, column, field);
                }
                found = column;
            }
        }
        return found;
    }

    private FailureException twice(Sampled row, int column, Field field) {
        return new FailureException(new Failure.BadInput(
                "%s, row %d, column %d: there is another column named %s."
                        .formatted(row.file(), row.number(), column + 1, row.brief(column)),
                "Rename one of them, or say %s.%s with the name of the right one."
                        .formatted(profile.kind().key(), field.key())));
    }

    /** An amount column and debit and credit columns beside each other: what a person named wins. */
    private void settleAmounts() {
        if (profile.heading(Field.AMOUNT).isPresent()) {
            columns.remove(Field.DEBIT);
            columns.remove(Field.CREDIT);
        } else if (profile.heading(Field.DEBIT).isPresent()
                || profile.heading(Field.CREDIT).isPresent()
                || (columns.containsKey(Field.DEBIT) && columns.containsKey(Field.CREDIT))) {
            // beside debit and credit, a column named balance is a running total
            columns.remove(Field.AMOUNT);
        }
    }

    /** A journal whose lines have an id and no other: that is the id of the entry. */
    private void settleEntries() {
        if (profile.kind() == FileKind.JOURNALS && !columns.containsKey(Field.ENTRY)) {
            var id = columns.remove(Field.ID);
            if (id != null) {
                columns.put(Field.ENTRY, id);
            }
        }
    }

    private void judge() {
        for (var field : profile.kind().required()) {
            if (!columns.containsKey(field)
                    && !(field == Field.TYPE && profile.option("account-type").isPresent())) {
                missing.add(field.key());
            }
        }
        if (!profile.kind().hasAmounts()) {
            return;
        }
        var both = columns.containsKey(Field.DEBIT) && columns.containsKey(Field.CREDIT);
        if (!columns.containsKey(Field.AMOUNT) && !both) {
            missing.add("amount (or debit and credit)");
        }
        if (!columns.containsKey(profile.kind().dateField())
                && profile.option("as-of").isEmpty()) {
            missing.add(profile.kind().dateField().key()
                    + (profile.kind().dateField() == Field.PERIOD ? " (or the setting as-of)" : ""));
        }
    }

    static List<String> shown(Sampled row) {
        return row.cells().stream().map(PlainText::name).toList();
    }

    private static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }
}
