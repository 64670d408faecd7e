package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.EntrySums;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A row of the list: a head with its entries below. */
sealed interface ListRow {

    /** What the entries below it need. */
    record Head(String words, int count) implements ListRow {}

    /** One entry. */
    record Entry(Journal journal) implements ListRow {

        /** The debits of each currency, such as {@code 640.80} or {@code 12.00 EUR, 640.80}. */
        String amount(Currency home) {
            return ListRow.amount(journal.draft(), home);
        }
    }

    /** What needs a person first, in the order of urgency. */
    List<JournalState> URGENCY = List.of(
            JournalState.NEEDS_PERSON,
            JournalState.IN_DOUBT,
            JournalState.REJECTED,
            JournalState.GIVEN_UP,
            JournalState.OUT_OF_DATE,
            JournalState.WAITING,
            JournalState.SENT_BACK,
            JournalState.DRAFT,
            JournalState.CROSSING,
            JournalState.APPROVED,
            JournalState.POSTED);

    /** The rows of these entries, in groups; a group without entries has no head. */
    static List<ListRow> of(List<Journal> journals) {
        var rows = new ArrayList<ListRow>();
        group(rows, "journals.needs-person", journals, ListRow::needsPerson);
        group(
                rows,
                "journals.on-its-way",
                journals,
                journal -> !needsPerson(journal) && journal.state() != JournalState.POSTED);
        group(
                rows,
                "journals.posted",
                journals,
                journal -> !needsPerson(journal) && journal.state() == JournalState.POSTED);
        return List.copyOf(rows);
    }

    /** What was edited in the ledger after it was posted wants a look, too. */
    static boolean needsPerson(Journal journal) {
        return journal.state().needsPerson() || journal.editedSince() != null;
    }

    /** The first entry of a list. */
    static Optional<Journal> first(List<ListRow> rows) {
        return rows.stream()
                .filter(Entry.class::isInstance)
                .map(row -> ((Entry) row).journal())
                .findFirst();
    }

    /** The debits without thousands marks, as {@link #amount} has them. */
    static String plainAmount(Draft draft) {
        var sums = EntrySums.of(draft);
        var debits = sums.debits();
        return debits.size() == 1 && sums.tooLarge().isEmpty()
                ? debits.getFirst().plain()
                : "";
    }

    private static void group(List<ListRow> rows, String head, List<Journal> journals, Predicate<Journal> belongs) {
        var entries = journals.stream()
                .filter(belongs)
                .sorted(Comparator.comparingInt((Journal journal) -> URGENCY.indexOf(journal.state()))
                        .thenComparing(Journal::id, Comparator.reverseOrder()))
                .toList();
        if (!entries.isEmpty()) {
            rows.add(new Head(Words.text(head), entries.size()));
            entries.forEach(journal -> rows.add(new Entry(journal)));
        }
    }

    /** Whether an entry has what was typed in its number, words or amount; every word of it. */
    static boolean found(Journal journal, String typed) {
        var draft = journal.draft();
        var text = String.join(
                        " ",
                        journal.id().toString(),
                        draft.narration(),
                        Objects.requireNonNullElse(draft.reference(), ""),
                        Objects.requireNonNullElse(journal.ledgerNumber(), ""),
                        draft.lines().stream()
                                .map(line -> line.amount() == null
                                        ? ""
                                        : line.amount().abs().plain())
                                .collect(Collectors.joining(" ")))
                .toLowerCase(Locale.ROOT);
        return List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(word -> text.contains(word.replace(",", "")));
    }

    /** The debits of each currency; the home currency is not named. */
    static String amount(Draft draft, Currency home) {
        var sums = EntrySums.of(draft);
        if (sums.tooLarge().isPresent()) {
            return Words.text("journals.too-large");
        }
        return sums.debits().stream()
                .map(sum -> MoneyFormat.balance(sum)
                        + (sum.currency().equals(home)
                                ? ""
                                : " " + sum.currency().getCurrencyCode()))
                .collect(Collectors.joining(", "));
    }
}
