package dev.weighhouse.journal;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drafts turned into entries and into other drafts. */
final class Drafts {

    private Drafts() {}

    /** The entry a draft says, or empty while a line lacks its account or amount. */
    static Optional<JournalEntry> entry(JournalId id, Draft draft) {
        var lines = new ArrayList<JournalEntry.Line>();
        for (var line : draft.lines()) {
            var account = line.account();
            var amount = line.amount();
            if (account == null || amount == null) {
                return Optional.empty();
            }
            var description = line.description().isBlank() ? null : line.description();
            lines.add(new JournalEntry.Line(account, amount, description, line.taxCode(), line.dimensions()));
        }
        return Optional.of(new JournalEntry(id.toString(), draft.date(), draft.reference(), draft.narration(), lines));
    }

    /** The draft that takes this one back. */
    static Draft reversal(JournalId of, Draft draft, LocalDate date) {
        var lines = draft.lines().stream()
                .map(line -> new Draft.Line(
                        line.account(), negated(line.amount()), line.description(), line.taxCode(), line.dimensions()))
                .toList();
        return new Draft(date, "Reversal of %s: %s".formatted(of, draft.narration()), draft.reference(), lines, null);
    }

    private static @Nullable Money negated(@Nullable Money amount) {
        return amount == null ? null : amount.negated();
    }

    /** The same draft for another day. */
    static Draft on(Draft draft, LocalDate date, @Nullable LocalDate reverseOn) {
        return new Draft(date, draft.narration(), draft.reference(), draft.lines(), reverseOn);
    }
}
