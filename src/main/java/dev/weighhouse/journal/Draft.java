package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person has typed so far. It may be out of balance, and a line may still lack its account or amount; so it can be kept
 * at any time.
 *
 * @param date the accounting date
 * @param narration why it is made
 * @param reference the number of the document behind it
 * @param lines in the order a person sees them
 * @param reverseOn the day on which it is taken back by itself, or null
 */
public record Draft(
        LocalDate date,
        String narration,
        @Nullable String reference,
        List<Line> lines,
        @Nullable LocalDate reverseOn) {

    /**
     * A line as typed.
     *
     * @param account the ledger account, once chosen
     * @param amount debit positive, once typed
     */
    public record Line(
            @Nullable AccountId account,
            @Nullable Money amount,
            String description,
            @Nullable String taxCode,
            Map<String, String> dimensions) {
        public Line {
            // in their order: an approval is bound to these words, and a plain copy has another order in every process
            dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
        }
    }

    public Draft {
        lines = List.copyOf(lines);
    }

    /** The draft of an entry that is complete. */
    public static Draft of(JournalEntry entry) {
        var lines = entry.lines().stream()
                .map(line -> new Line(
                        line.account(),
                        line.amount(),
                        line.description() == null ? "" : line.description(),
                        line.taxCode(),
                        line.dimensions()))
                .toList();
        return new Draft(
                entry.date(), entry.narration() == null ? "" : entry.narration(), entry.reference(), lines, null);
    }
}
