package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.PairText;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.MappingCells.Column;
import dev.weighhouse.mappingdesk.ReadRow.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of one row that say what it is about. */
record RowCells(ReadRow.Reader reader, TableFiles.TableRow row) {

    Slot slot() {
        return new Slot(item(), when());
    }

    Refused refused(Column column, String why) {
        return new Refused(column, reader.head(), why);
    }

    String cell(Column column) {
        return reader.head().cell(row, column);
    }

    String text(Column column) {
        return cell(column).strip();
    }

    String needed(Column column) {
        return needed(column, text(column));
    }

    String needed(Column column, String text) {
        if (text.isBlank()) {
            throw refused(column, "the cell is empty");
        }
        return text;
    }

    private ItemKey item() {
        var platform = new ConnectionId(needed(Column.PLATFORM));
        var kind = kind();
        needed(Column.ITEM);
        var exact = new ItemKey(platform, kind, cell(Column.ITEM));
        var key = isKnown(exact) ? exact : new ItemKey(platform, kind, text(Column.ITEM));
        if (!isKnown(key)) {
            throw unknown(key);
        }
        return key;
    }

    /** What the platform does not use any more is known by what was decided about it. */
    private boolean isKnown(ItemKey key) {
        return reader.known().items().containsKey(key) || reader.decided().contains(key);
    }

    /** Only to be taken away is something that the platform does not use any more; and what changes, must be called so. */
    void requireItem(ItemKey key, @Nullable Target target) {
        var item = reader.known().items().get(key);
        var name = text(Column.NAME);
        if (item != null && !name.isEmpty() && !name.equals(item.name().strip())) {
            throw refused(Column.NAME, "%s is called %s, not %s".formatted(key, item.name(), name));
        }
        if (target != null && !reader.known().items().containsKey(key)) {
            throw unknown(key);
        }
    }

    private Refused unknown(ItemKey key) {
        var platform = key.connection();
        var kind = key.kind();
        return reader.known().isPlatform(platform)
                ? refused(
                        Column.ITEM,
                        "there is no platform %s %s"
                                .formatted(word(kind), kind == ItemKind.ACCOUNT ? platform + "/" + key.id() : key))
                : refused(Column.PLATFORM, "there is no platform %s".formatted(platform));
    }

    private ItemKind kind() {
        var said = text(Column.KIND);
        return said.isEmpty() ? ItemKind.ACCOUNT : choice(Column.KIND, said, ItemKind.values());
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private <E extends Enum<E>> E choice(Column column, String said, E[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(said))
                .findFirst()
                .orElseThrow(() -> refused(
                        column,
                        "%s is none of %s"
                                .formatted(
                                        said,
                                        Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    private Conditions when() {
        var tests = new EnumMap<Field, String>(Field.class);
        pairs(Column.WHEN).forEach((said, value) -> {
            var field = choice(Column.WHEN, said, Field.values());
            if (tests.put(field, value) != null) {
                throw refused(Column.WHEN, "%s comes twice".formatted(field));
            }
        });
        return Conditions.of(tests);
    }

    Map<String, String> pairs(Column column) {
        try {
            return PairText.read(cell(column));
        } catch (IllegalArgumentException e) {
            throw refused(column, String.valueOf(e.getMessage()));
        }
    }

    InForce dates() {
        var from = day(Column.FROM);
        var to = day(Column.TO);
        if (from != null && to != null && to.isBefore(from)) {
            throw refused(Column.TO, "%s is before %s".formatted(to, from));
        }
        return new InForce(from, to);
    }

    /** Only what changes nothing may have such a day: it stood in the workspace before. */
    void requireDates() {
        for (var column : List.of(Column.FROM, Column.TO)) {
            if (InForce.isFar(day(column))) {
                throw refused(
                        column,
                        "%s is not between %s and %s; leave the cell empty for what has no beginning or no end"
                                .formatted(text(column), InForce.FIRST, InForce.LAST));
            }
        }
    }

    private @Nullable LocalDate day(Column column) {
        var text = text(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw refused(column, noDate(text));
        }
    }

    /** A spreadsheet that saves text turns dates round as its country has them, and what they were cannot be told. */
    private static String noDate(String text) {
        return "%s is no date such as 2026-10-31".formatted(text)
                + (text.matches("\\d{1,2}[./ -]\\d{1,2}[./ -]\\d{2,4}")
                        ? ", and which of its numbers is the day is not said. Write the year, the month, then the day;"
                                + " or save it as XLSX, which keeps dates as they are"
                        : "");
    }
}
