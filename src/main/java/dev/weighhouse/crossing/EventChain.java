package dev.weighhouse.crossing;

import dev.weighhouse.books.Digest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How rows of the crossing log are written as canonical JSON and chained. The form never changes; new fields may be added. */
public final class EventChain {

    /** What the first row follows. */
    public static final Digest START = new Digest("0".repeat(64));

    private EventChain() {}

    /** Every field of the entry and its place in the log. Fields that are missing are left out. */
    public static String body(long sequence, LogEntry entry) {
        var fields = new TreeMap<String, Object>();
        fields.put("sequence", sequence);
        fields.put("key", entry.key().hex());
        fields.put("short", entry.key().brief());
        fields.put("step", entry.step().name());
        fields.put("at", entry.at().toEpochMilli());
        fields.put("by", entry.by());
        fields.put("machine", entry.machine());
        fields.put("attempt", (long) entry.attempt());
        subject(fields, entry.subject());
        detail(fields, entry.detail());
        return CanonicalJson.write(fields);
    }

    /** The hash of a row. */
    public static Digest hash(Digest previous, String body) {
        var sha = Digest.sha256();
        sha.update(previous.hex().getBytes(StandardCharsets.US_ASCII));
        return new Digest(HexFormat.of().formatHex(sha.digest(body.getBytes(StandardCharsets.UTF_8))));
    }

    private static void subject(Map<String, Object> fields, LogEntry.Subject subject) {
        fields.put("direction", subject.direction().name());
        fields.put("kind", subject.kind().name());
        fields.put("connection", subject.connection().value());
        fields.put("what", subject.what());
        fields.put("source", subject.source());
        put(fields, "reference", subject.reference());
        var amount = subject.amount();
        if (amount != null) {
            fields.put("minor", amount.minor());
            fields.put("currency", amount.currency().getCurrencyCode());
        }
        put(fields, "date", subject.date());
    }

    private static void detail(Map<String, Object> fields, LogEntry.Detail detail) {
        fields.put("words", detail.words());
        put(fields, "ledgerId", detail.ledgerId());
        put(fields, "ledgerNumber", detail.ledgerNumber());
        var digest = detail.body();
        put(fields, "body", digest == null ? null : digest.hex());
        put(fields, "status", detail.status());
        var approval = detail.approval();
        put(fields, "approval", approval == null ? null : approval.hex());
        var evidence = detail.evidence();
        if (evidence != null) {
            var seen = new TreeMap<String, Object>();
            seen.put("asked", evidence.asked());
            seen.put("scanned", (long) evidence.scanned());
            put(seen, "from", evidence.from());
            put(seen, "to", evidence.to());
            fields.put("evidence", seen);
        }
        if (detail.rows() >= 0) {
            fields.put("rows", (long) detail.rows());
        }
        if (detail.millis() >= 0) {
            fields.put("millis", detail.millis());
        }
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
