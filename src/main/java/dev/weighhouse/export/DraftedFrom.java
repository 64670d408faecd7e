package dev.weighhouse.export;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.CanonicalJson;
import dev.weighhouse.crossing.ExportItem;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of an item decides where its amounts go: accounts, lines, taxes and dimensions. Its words do not, nor does the order of its
 * lines, nor what the platform calls its accounts by now.
 */
final class DraftedFrom {

    private DraftedFrom() {}

    static Digest of(ExportItem item) {
        var fields = new TreeMap<String, Object>();
        fields.put("wallet", id(item.wallet()));
        fields.put(
                "lines", item.lines().stream().map(DraftedFrom::line).sorted().toList());
        return Digest.of(CanonicalJson.write(fields).getBytes(StandardCharsets.UTF_8));
    }

    private static String line(ExportItem.Line line) {
        var fields = new TreeMap<String, Object>();
        fields.put("account", id(line.account()));
        fields.put("amount", line.amount().toString());
        fields.put("net", line.net().toString());
        fields.put("dimensions", new TreeMap<>(line.dimensions()));
        var taxCode = line.taxCode();
        fields.put("tax", taxCode == null ? "" : taxCode);
        return CanonicalJson.write(fields);
    }

    private static String id(ExportItem.@Nullable AccountName account) {
        return account == null ? "" : account.id();
    }
}
