package dev.weighhouse.crossing;

import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Period;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a platform is told of the books. It changes no account and no balance there. */
public sealed interface Feedback {

    /** What sort of fact it is. */
    FactKind kind();

    /** The stable id of what it is about; part of its key. */
    String source();

    /** What is told, under names that never change; {@link CanonicalJson} can write it. */
    SortedMap<String, ?> content();

    /** Of all that is told: a person's approval is bound to it. */
    default Digest fingerprint() {
        return Digest.of(CanonicalJson.write(content()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * That an entry made of an item of the platform stands in the ledger otherwise than it was posted.
     *
     * @param entry the key under which the entry crossed
     * @param sourceId the platform's own id of what the entry was made of
     * @param ledgerId the ledger's id of the entry
     * @param ledgerUrl where people see it in the ledger, or null
     * @param status how it stands now
     * @param reason what differs, as one sentence
     */
    record Correction(
            CrossingKey entry,
            String sourceId,
            String ledgerId,
            @Nullable String ledgerUrl,
            Status status,
            String reason)
            implements Feedback {

        @Override
        public FactKind kind() {
            return FactKind.CORRECTION;
        }

        @Override
        public String source() {
            return entry.hex();
        }

        @Override
        public SortedMap<String, ?> content() {
            var fields = new TreeMap<String, Object>();
            fields.put("sourceId", sourceId);
            fields.put("ledgerId", ledgerId);
            if (ledgerUrl != null) {
                fields.put("ledgerUrl", ledgerUrl);
            }
            fields.put("status", status.word());
            fields.put("reason", reason);
            return fields;
        }
    }

    /** How an entry stands in the ledger that was posted there once. The words leave this house, so they never change. */
    enum Status {
        /** Its date, accounts or amounts were changed. */
        CORRECTED,
        /** Nothing of it is left. */
        REMOVED,
        /** As it was posted, after it stood otherwise for a while. */
        POSTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the review of a month says of every account.
     *
     * @param company the ledger's own id of the company, or its name where the ledger tells none; the same from the first month on
     * @param month which
     * @param accounts a row for each account, as {@link CanonicalJson} takes them
     */
    record Results(String company, Period month, List<SortedMap<String, ?>> accounts) implements Feedback {
        public Results {
            accounts = List.copyOf(accounts);
        }

        @Override
        public FactKind kind() {
            return FactKind.RESULTS;
        }

        @Override
        public String source() {
            return "%s %s".formatted(month, company);
        }

        @Override
        public SortedMap<String, ?> content() {
            var fields = new TreeMap<String, Object>();
            fields.put("company", company);
            fields.put("from", month.from().toString());
            fields.put("to", month.to().toString());
            fields.put("accounts", accounts);
            return fields;
        }
    }
}
