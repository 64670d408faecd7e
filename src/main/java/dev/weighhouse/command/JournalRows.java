package dev.weighhouse.command;

import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.EntrySums;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Journal entries as a command prints them. */
final class JournalRows {
    private static final int WIDEST = 80;

    private final List<Journal> journals;

    /** What keeps an entry from going on, by its number; the entry's own reason where there is none. */
    private final Map<String, String> reasons;

    /** Of those that wait for approval, what it would be bound to. */
    private final Map<JournalId, Grounds> grounds;

    JournalRows(List<Journal> journals, Map<String, String> reasons) {
        this(journals, reasons, Map.of());
    }

    JournalRows(List<Journal> journals, Map<String, String> reasons, Map<JournalId, Grounds> grounds) {
        this.grounds = Map.copyOf(grounds);
        this.journals = List.copyOf(journals);
        this.reasons = Map.copyOf(reasons);
    }

    void print(PrintWriter out, Format format) {
        switch (format) {
            case json -> sheet().json(out);
            case csv -> sheet().csv(out);
            case table -> table(out);
        }
    }

    private Sheet sheet() {
        var sheet = new Sheet(
                "entry",
                "revision",
                "state",
                "date",
                "narration",
                "reference",
                "debits",
                "lines",
                "preparedBy",
                "approvedBy",
                "key",
                "ledgerId",
                "ledgerNumber",
                "source",
                "reason",
                "nextStep",
                "reversedBy",
                "editedSince",
                "fingerprint");
        for (var journal : journals) {
            var draft = journal.draft();
            var approval = journal.approval();
            var key = journal.key();
            var reversal = journal.reversedBy();
            var edited = journal.editedSince();
            var seen = grounds.get(journal.id());
            sheet.add(
                    journal.id().toString(),
                    journal.revision(),
                    journal.state().name(),
                    draft.date().toString(),
                    draft.narration(),
                    draft.reference(),
                    debits(draft).stream().map(Money::toString).toList(),
                    draft.lines().size(),
                    journal.preparedBy(),
                    approval == null ? null : approval.approver(),
                    key == null ? null : key.hex(),
                    journal.ledgerId(),
                    journal.ledgerNumber(),
                    journal.origin().source(),
                    reason(journal),
                    journal.nextStep(),
                    reversal == null ? null : reversal.toString(),
                    edited == null ? null : edited.words(),
                    seen == null ? null : seen.fingerprint().hex());
        }
        return sheet;
    }

    private String reason(Journal journal) {
        return reasons.getOrDefault(journal.id().toString(), journal.reason());
    }

    private void table(PrintWriter out) {
        if (journals.isEmpty()) {
            out.println("There are no entries.");
            return;
        }
        var lines = journals.stream().map(JournalRows::line).toList();
        new TextColumns("Entry", "Date", "Debits", "State", "Prepared by", "Approved by", "Ledger", "Narration")
                .right(2)
                .print(out, lines);
        for (var journal : journals) {
            if (!reason(journal).isEmpty()) {
                out.printf("* %s: %s%n", journal.id(), reason(journal));
            }
            var seen = grounds.get(journal.id());
            if (seen != null) {
                out.printf("* %s waits for approval. Fingerprint %s.%n", journal.id(), seen.shown());
            }
            EntrySums.of(journal.draft())
                    .tooLarge()
                    .ifPresent(wrong -> out.printf("* %s: %s %s%n", journal.id(), wrong.words(), wrong.nextStep()));
            var edited = journal.editedSince();
            if (edited != null) {
                out.printf("* %s was posted, and stands otherwise since: %s%n", journal.id(), edited.words());
            }
        }
    }

    private static List<String> line(Journal journal) {
        var draft = journal.draft();
        var approval = journal.approval();
        return List.of(
                journal.id().toString(),
                draft.date().toString(),
                String.join(", ", debits(draft).stream().map(Phrases::words).toList()),
                Phrases.words(journal.state()),
                journal.preparedBy(),
                approval == null ? "" : approval.approver(),
                Phrases.text(journal.ledgerNumber()),
                cut(draft.narration()));
    }

    /** As long as the widest cell makes every line of the table. */
    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= WIDEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    /** In the order of the codes; none where they are too large to be counted. */
    private static List<Money> debits(Draft draft) {
        var sums = EntrySums.of(draft);
        return sums.tooLarge().isPresent() ? List.of() : sums.debits();
    }
}
