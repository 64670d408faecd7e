package dev.weighhouse.sandbox;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Journal entries in the shape in which QuickBooks shows them. */
final class JournalShape {
    private JournalShape() {}

    /** An entry that came by request: as it was given, and what QuickBooks adds. */
    static ObjectNode stored(String id, JsonNode given, Instant at) {
        var entry = (ObjectNode) given.deepCopy();
        var number = 0;
        for (var line : entry.path("Line")) {
            ((ObjectNode) line).put("Id", Integer.toString(number++));
        }
        return finished(entry, id, at.toString());
    }

    /** An entry of the books from before anything came by request; told in the home currency. */
    static ObjectNode of(String id, List<SandboxLine> lines) {
        var entry = QuickBooksSandbox.JSON.createObjectNode();
        var first = lines.getFirst();
        entry.put("DocNumber", first.reference()).put("TxnDate", first.date().toString());
        entry.putObject("CurrencyRef").put("value", first.home().currency().getCurrencyCode());
        var list = entry.putArray("Line");
        for (var line : lines) {
            var node = list.addObject()
                    .put("Id", Integer.toString(list.size() - 1))
                    .put("Description", line.description())
                    .put("Amount", line.home().abs().decimal())
                    .put("DetailType", "JournalEntryLineDetail");
            node.putObject("JournalEntryLineDetail")
                    .put("PostingType", line.home().signum() < 0 ? "Credit" : "Debit")
                    .putObject("AccountRef")
                    .put("value", line.account());
        }
        return finished(entry, id, "2026-08-01T09:00:00Z");
    }

    private static ObjectNode finished(ObjectNode entry, String id, String at) {
        entry.put("Id", id)
                .put("SyncToken", "0")
                .put("domain", "QBO")
                .put("sparse", false)
                .put("Adjustment", false);
        entry.putObject("TxnTaxDetail");
        entry.putObject("MetaData").put("CreateTime", at).put("LastUpdatedTime", at);
        return entry;
    }
}
