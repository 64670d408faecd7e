package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.DimensionValue;
import dev.weighhouse.books.TaxCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's tax codes and dimensions, as it told them when it was last pulled and the workspace remembers: one line each,
 * with tabs between its parts.
 */
public final class LedgerLists {
    private static final String LISTS = "mapping.ledger.lists";
    private static final String TAX = "tax";
    private static final String VALUE = "value";
    private static final int PARTS = 6;

    private LedgerLists() {}

    /**
     * None where the ledger was never asked.
     *
     * @param settings of the workspace by key
     */
    public static CodeLists of(Function<String, Optional<String>> settings) {
        var codes = new ArrayList<TaxCode>();
        var values = new ArrayList<DimensionValue>();
        settings.apply(LISTS).stream().flatMap(String::lines).forEach(line -> {
            var parts = line.split("\t", -1);
            if (parts.length == PARTS && parts[0].equals(TAX)) {
                codes.add(new TaxCode(
                        parts[1],
                        parts[2],
                        parts[3].isEmpty() ? null : new BigDecimal(parts[3]),
                        TaxCode.Use.valueOf(parts[4]),
                        Boolean.parseBoolean(parts[5])));
            } else if (parts.length == PARTS && parts[0].equals(VALUE)) {
                values.add(new DimensionValue(
                        parts[1],
                        parts[2],
                        parts[3],
                        parts[4].isEmpty() ? null : parts[4],
                        Boolean.parseBoolean(parts[5])));
            }
        });
        return new CodeLists(codes, values);
    }

    /**
     * Keeps what the ledger told, in place of what it told before.
     *
     * @param set a setting of the workspace by key
     */
    public static void remember(CodeLists lists, BiConsumer<String, String> set) {
        var lines = new ArrayList<String>();
        lists.taxCodes()
                .forEach(code -> lines.add(line(
                        TAX,
                        code.id(),
                        code.name(),
                        code.percent() == null ? "" : code.percent().toPlainString(),
                        code.use().name(),
                        String.valueOf(code.active()))));
        lists.dimensionValues()
                .forEach(value -> lines.add(line(
                        VALUE,
                        value.dimension(),
                        value.value(),
                        value.name(),
                        value.code(),
                        String.valueOf(value.active()))));
        set.accept(LISTS, String.join("\n", lines));
    }

    private static String line(@Nullable String... parts) {
        var cells = new ArrayList<String>();
        for (var part : parts) {
            cells.add(part == null ? "" : part.replaceAll("[\\t\\r\\n]", " "));
        }
        return String.join("\t", List.copyOf(cells));
    }
}
