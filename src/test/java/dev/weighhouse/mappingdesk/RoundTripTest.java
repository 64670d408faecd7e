package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was exported and is read again changes nothing, whatever stands in it. */
class RoundTripTest extends DeskCase {
    private static final List<String> ODD = List.of(
            "=1+1",
            "@SUM(A1)",
            "+44",
            "-",
            "'=x",
            "''@y",
            "'s",
            "a;b=c\\d",
            "two\nlines",
            "tab\there",
            "\"quoted\", with comma",
            "caf\u00e9 \uD83D\uDE00",
            " edges ",
            "=HYPERLINK(\"http://x\";\"y\")");

    private void singleEntry() {
        var square = workspace.connections.all().stream()
                .filter(connection -> connection.role() == Role.PLATFORM)
                .findFirst()
                .orElseThrow();
        workspace.connections.replace(new Connection(
                square.id(), square.role(), square.provider(), square.title(), Map.of("books", "single-entry")));
    }

    private static String odd(Random random) {
        return ODD.get(random.nextInt(ODD.size())) + random.nextInt(4);
    }

    private void quoteOddNames(Random random) {
        for (int i = 0; i < 30; i++) {
            var plain = transaction("odd" + i, "till", "2026-10-%02d".formatted(1 + i % 28), "1.00");
            var traits =
                    Traits.NONE.ofType(odd(random)).taxed(odd(random), null).along(Map.of(odd(random), odd(random)));
            square.movements.add(new Transaction(
                            plain.id(),
                            plain.account(),
                            plain.date(),
                            plain.amount(),
                            plain.reference(),
                            null,
                            odd(random),
                            null)
                    .with(traits));
        }
        ledger.accounts.add(
                account("=L5", "@Odd", AccountType.EXPENSE).number("+5").build());
        pull();
    }

    private static AccountId account(Random random) {
        return new AccountId(List.of("L1", "L2", "L3", "=L5").get(random.nextInt(4)));
    }

    private static Target target(Random random, Item item) {
        var tax = random.nextBoolean() ? odd(random) : null;
        return switch (item.key().kind()) {
            case TAX_CODE -> new Target.Tax(odd(random), random.nextBoolean() ? account(random) : null);
            case DIMENSION -> new Target.Dimension(odd(random), odd(random));
            case TYPE -> new Target.Pair(account(random), account(random), tax, Map.of(odd(random), odd(random)));
            case ANYTHING -> new Target.Held(odd(random));
            case ACCOUNT, CATEGORY ->
                random.nextInt(5) == 0
                        ? new Target.Held(odd(random))
                        : new Target.To(account(random), tax, Map.of(odd(random), odd(random)));
        };
    }

    private static Slot slot(Random random, Item item) {
        var tests = new HashMap<Field, String>();
        var ruled = item.key().kind() != ItemKind.TAX_CODE && item.key().kind() != ItemKind.DIMENSION;
        while (ruled && random.nextInt(3) == 0) {
            tests.put(List.of(Field.COUNTERPARTY, Field.TEXT, Field.TYPE).get(random.nextInt(3)), odd(random));
        }
        return new Slot(item.key(), Conditions.of(tests));
    }

    private static InForce dates(Random random) {
        var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
        return switch (random.nextInt(4)) {
            case 0 -> InForce.from(day);
            case 1 -> new InForce(null, day);
            case 2 -> new InForce(day, day.plusDays(random.nextInt(60)));
            default -> InForce.ALWAYS;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void changesNothing(long seed) {
        var random = new Random(seed);
        singleEntry();
        quoteOddNames(random);
        var items = desk.sheet(OCTOBER).rows().stream()
                .map(MappingRow::item)
                .distinct()
                .toList();
        var decisions = new ArrayList<Mapping>();
        for (int i = 0; i < 200; i++) {
            var item = items.get(random.nextInt(items.size()));
            var target = random.nextInt(8) == 0 ? null : target(random, item);
            decisions.add(new Mapping(
                    slot(random, item), target, dates(random), Mapping.Origin.PERSON, odd(random), "Ada", now));
        }
        workspace.history.append(decisions);
        for (var name : List.of("out.csv", "out.xlsx")) {
            var file = folder.resolve(name);
            assertThat(desk.exportTo(file)).isGreaterThan(50);

            var read = desk.readFrom(file);

            assertThat(read.lines())
                    .filteredOn(line -> line.what() != What.SAME)
                    .as(name)
                    .isEmpty();
            assertThat(read.changes().changes()).isEmpty();
        }
    }

    @Test
    void nothingThatASpreadsheetWouldRunIsWritten() throws IOException {
        singleEntry();
        quoteOddNames(new Random(7));
        for (var row : desk.sheet(OCTOBER).rows()) {
            workspace.history.append(List.of(new Mapping(
                    row.slot(), new Target.Held("=1+1"), InForce.ALWAYS, Mapping.Origin.PERSON, "@x", "Ada", now)));
        }
        var csv = folder.resolve("out.csv");
        desk.exportTo(csv);

        assertThat(Files.readString(csv)).contains("'=1+1").doesNotContainPattern("(^|[,\"])[=+@\\t]");
    }

    @Test
    void aWorkbookThatAPersonWroteHasNumbersAndDates() throws IOException {
        var file = folder.resolve("typed.xlsx");
        workbook(file, LocalDate.of(2026, 10, 1), null);

        var preview = desk.readFrom(file);

        assertThat(preview.lines()).extracting(Line::what).containsExactly(What.NEW);
        assertThat(preview.changes().changes().getFirst().inForce()).isEqualTo(InForce.from(LocalDate.of(2026, 10, 1)));
    }

    @Test
    void aFormulaInAWorkbookIsRefusedAtItsCell() throws IOException {
        var file = folder.resolve("formula.xlsx");
        workbook(file, LocalDate.of(2026, 10, 1), "1+1");

        assertThatThrownBy(() -> desk.readFrom(file))
                .isInstanceOf(FailureException.class)
                .hasMessage("formula.xlsx, row 2, column C: the cell holds a formula, not text.");
    }

    private static void workbook(Path file, LocalDate from, @Nullable String formula) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Mapping");
            var head = List.of("platform", "item", "account", "from");
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
            }
            sheet.value(1, 0, "square");
            sheet.value(1, 1, "gift");
            if (formula == null) {
                sheet.value(1, 2, "L3");
            } else {
                sheet.formula(1, 2, formula);
            }
            sheet.value(1, 3, from);
            sheet.style(1, 3).format("yyyy-mm-dd").set();
        }
    }

    @Test
    void aHundredThousandRowsAreRead() throws IOException {
        for (int i = 0; i < 100_000; i++) {
            square.accounts.add(
                    account("a" + i, "Account " + i, AccountType.ASSET).build());
        }
        pull();
        var text = new StringBuilder("platform,item,account\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("square,a").append(i).append(",L1\n");
        }
        var preview = desk.readFrom(Files.writeString(folder.resolve("large.csv"), text));

        assertThat(preview.changes().changes()).hasSize(100_000);
        assertThat(preview.refused()).isFalse();
        assertThat(desk.save(preview.changes())).isInstanceOf(SaveResult.Saved.class);
    }
}
