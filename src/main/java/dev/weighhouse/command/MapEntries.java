package dev.weighhouse.command;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.mappingdesk.Drafted;
import dev.weighhouse.mappingdesk.Transformed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the entries that a platform's transactions make, and what stays out. */
record MapEntries(Session session, Format format) {
    private static final String OTHERWISE = "says something else than its transactions do by the mapping of now:"
            + " draft it again in Journals, or enter the difference by hand where it is posted";

    /** @param drafts in the order of the entries; none where they were not kept */
    int of(Transformed made, List<Drafted> drafts) {
        var sheet = new Sheet("what", "id", "date", "amount", "words", "draft", "note", "decided");
        for (int at = 0; at < made.entries().size(); at++) {
            var entry = made.entries().get(at);
            sheet.add(
                    "entry",
                    entry.id(),
                    entry.date().toString(),
                    debits(entry),
                    entry.narration(),
                    at < drafts.size() ? drafts.get(at).id().toString() : null,
                    at < drafts.size() && !drafts.get(at).asNow() ? OTHERWISE : null,
                    String.join("; ", decided(made, entry)));
        }
        made.held()
                .forEach(held -> sheet.add(
                        "held",
                        held.transaction().id(),
                        held.transaction().date().toString(),
                        held.transaction().amount().toString(),
                        held.why(),
                        null,
                        null,
                        null));
        made.before()
                .forEach(drafted -> sheet.add(
                        "before",
                        null,
                        null,
                        null,
                        null,
                        drafted.id().toString(),
                        drafted.asNow() ? null : OTHERWISE,
                        null));
        switch (format) {
            case csv -> sheet.csv(session.out());
            case json -> sheet.json(session.out());
            case table -> table(made, drafts);
        }
        return made.held().isEmpty() && all(made, drafts).allMatch(Drafted::asNow) ? Exit.DONE : Exit.LOOK;
    }

    private static Stream<Drafted> all(Transformed made, List<Drafted> drafts) {
        return Stream.concat(made.before().stream(), drafts.stream());
    }

    private void table(Transformed made, List<Drafted> drafts) {
        for (int at = 0; at < made.entries().size(); at++) {
            var entry = made.entries().get(at);
            session.out()
                    .printf(
                            "%s %s %s%s%n",
                            entry.date(),
                            debits(entry),
                            entry.narration(),
                            at < drafts.size() ? ", " + drafts.get(at).id() : "");
            decided(made, entry).forEach(line -> session.out().println("    " + line));
        }
        made.held()
                .forEach(held -> session.out()
                        .printf(
                                "held: %s %s %s, %s%n",
                                held.transaction().date(),
                                held.transaction().amount(),
                                held.transaction().id(),
                                held.why()));
        if (!made.before().isEmpty()) {
            session.out()
                    .printf(
                            "drafted before: %s%n",
                            made.before().stream()
                                    .map(each -> each.id().toString())
                                    .collect(Collectors.joining(", ")));
        }
        all(made, drafts)
                .filter(draft -> !draft.asNow())
                .forEach(draft -> session.out().printf("%s %s.%n", draft.id(), OTHERWISE));
        session.out()
                .printf(
                        "%d entries, %d transactions held.%n",
                        made.entries().size(), made.held().size());
    }

    /** What went where, and by which test: {@code 6110 -12.00 GBP of 3 transactions, Train: counterparty is Brewfix}. */
    private static List<String> decided(Transformed made, JournalEntry entry) {
        return made.decided().getOrDefault(entry.id(), List.of()).stream()
                .map(each -> "%s %s of %d %s, %s"
                        .formatted(
                                each.account(),
                                each.amount(),
                                each.transactions(),
                                each.transactions() == 1 ? "transaction" : "transactions",
                                each.words()))
                .toList();
    }

    private static String debits(JournalEntry entry) {
        return entry.debits().values().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
