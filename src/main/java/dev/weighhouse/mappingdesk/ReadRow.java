package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.MappingCells.Column;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a file says.
 *
 * @param target null: nobody says
 */
record ReadRow(
        int row, Slot slot, InForce inForce, @Nullable Target target) {

    /** Why a row is refused. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(Column column, FileHead head, String why) {
            super("column %s: %s".formatted(head.title(column), why));
        }
    }

    /** Reads rows against what is known of both sides. */
    record Reader(Known known, FileHead head) {

        /** Throws {@link Refused}. */
        ReadRow read(TableFiles.TableRow row) {
            return new Cells(this, row).read();
        }
    }

    /** The cells of one row. */
    private record Cells(Reader reader, TableFiles.TableRow row) {

        ReadRow read() {
            var key = item();
            var when = when();
            return new ReadRow(row.row(), new Slot(key, when), dates(), target(key));
        }

        private Refused refused(Column column, String why) {
            return new Refused(column, reader.head(), why);
        }

        private String cell(Column column) {
            return reader.head().cell(row, column);
        }

        private String text(Column column) {
            return cell(column).strip();
        }

        private String needed(Column column) {
            return needed(column, text(column));
        }

        private String needed(Column column, String text) {
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
            var items = reader.known().items();
            var key = items.containsKey(exact) ? exact : new ItemKey(platform, kind, text(Column.ITEM));
            var item = items.get(key);
            if (item == null) {
                throw reader.known().isPlatform(platform)
                        ? refused(
                                Column.ITEM,
                                "there is no platform %s %s"
                                        .formatted(
                                                word(kind), kind == ItemKind.ACCOUNT ? platform + "/" + key.id() : key))
                        : refused(Column.PLATFORM, "there is no platform %s".formatted(platform));
            }
            var name = text(Column.NAME);
            if (!name.isEmpty() && !name.equals(item.name().strip())) {
                throw refused(Column.NAME, "%s is called %s, not %s".formatted(key, item.name(), name));
            }
            return key;
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
                                            Arrays.stream(choices)
                                                    .map(Enum::name)
                                                    .collect(Collectors.joining(", ")))));
        }

        private Conditions when() {
            var tests = new EnumMap<Field, String>(Field.class);
            pairs(Column.WHEN).forEach((field, value) -> tests.put(choice(Column.WHEN, field, Field.values()), value));
            return Conditions.of(tests);
        }

        private Map<String, String> pairs(Column column) {
            try {
                return PairText.read(cell(column));
            } catch (IllegalArgumentException e) {
                throw refused(column, String.valueOf(e.getMessage()));
            }
        }

        private InForce dates() {
            var from = day(Column.FROM);
            var to = day(Column.TO);
            if (from != null && to != null && to.isBefore(from)) {
                throw refused(Column.TO, "%s is before %s".formatted(to, from));
            }
            return new InForce(from, to);
        }

        private @Nullable LocalDate day(Column column) {
            var text = text(column);
            try {
                return text.isEmpty() ? null : LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                throw refused(column, "%s is no date such as 2026-10-31".formatted(text));
            }
        }

        /** Where it goes; the word may be left out where the other cells tell. */
        private @Nullable Target target(ItemKey key) {
            var said = text(Column.GOES).toUpperCase(Locale.ROOT);
            return switch (said.isEmpty() ? guessed(key) : said) {
                case "" -> null;
                case "TO" -> new Target.To(account(), taxCode(), pairs(Column.DIMENSIONS));
                case "PAIR" ->
                    new Target.Pair(
                            account(), account(Column.CREDIT, Column.CREDIT_NAME), taxCode(), pairs(Column.DIMENSIONS));
                case "TAX" ->
                    new Target.Tax(
                            needed(Column.TAX_CODE, cell(Column.TAX_CODE)),
                            text(Column.ACCOUNT).isEmpty() ? null : account());
                case "DIMENSION" -> dimension();
                case "HELD" -> new Target.Held(cell(Column.REASON).isBlank() ? "held" : cell(Column.REASON));
                default -> throw refused(Column.GOES, "%s is none of TO, PAIR, TAX, DIMENSION, HELD".formatted(said));
            };
        }

        private String guessed(ItemKey key) {
            if (key.kind() == ItemKind.TAX_CODE && !text(Column.TAX_CODE).isEmpty()) {
                return "TAX";
            }
            if (key.kind() == ItemKind.DIMENSION && !text(Column.DIMENSIONS).isEmpty()) {
                return "DIMENSION";
            }
            if (text(Column.ACCOUNT).isEmpty()) {
                return "";
            }
            return text(Column.CREDIT).isEmpty() ? "TO" : "PAIR";
        }

        private @Nullable String taxCode() {
            var code = cell(Column.TAX_CODE);
            return code.isBlank() ? null : code;
        }

        private Target dimension() {
            var pairs = pairs(Column.DIMENSIONS);
            if (pairs.size() != 1) {
                throw refused(Column.DIMENSIONS, "one NAME=VALUE is needed, not %d".formatted(pairs.size()));
            }
            var one = pairs.entrySet().iterator().next();
            return new Target.Dimension(one.getKey(), one.getValue());
        }

        private AccountId account() {
            return account(Column.ACCOUNT, Column.ACCOUNT_NAME);
        }

        private AccountId account(Column column, Column nameColumn) {
            needed(column);
            var ledger = reader.known().ledger();
            var exact = new AccountId(cell(column));
            var id = ledger.contains(exact) ? exact : new AccountId(text(column));
            var account = ledger.find(id).orElseThrow(() -> refused(column, unknown(id)));
            var name = text(nameColumn);
            if (!name.isEmpty()
                    && !name.equals(account.name().strip())
                    && !name.equals(account.label().strip())) {
                throw refused(nameColumn, "account %s is %s, not %s".formatted(id, account.label(), name));
            }
            return id;
        }

        private String unknown(AccountId id) {
            var byNumber = reader.known().ledger().all().stream()
                    .filter(account -> id.value().equals(account.number()))
                    .map(Account::id)
                    .toList();
            return "there is no ledger account %s to map %s to"
                            .formatted(id, cell(Column.PLATFORM) + "/" + cell(Column.ITEM))
                    + (byNumber.size() == 1
                            ? "; the id of the account with that number is " + byNumber.getFirst()
                            : "");
        }
    }
}
