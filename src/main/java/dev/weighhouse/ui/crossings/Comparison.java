package dev.weighhouse.ui.crossings;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was sent beside what stands in the ledger now, line by line. */
record Comparison(List<Line> lines) {

    /**
     * One line.
     *
     * @param name what is compared
     * @param sent as the log has it
     * @param now as the ledger has it; empty where it has nothing
     */
    record Line(String name, String sent, String now) {

        boolean differs() {
            return !sent.equals(now);
        }
    }

    Comparison {
        lines = List.copyOf(lines);
    }

    static Comparison of(Reperformed look) {
        var lines = new ArrayList<Line>();
        var recorded = look.recordedId() == null ? Words.text("crossings.beside.nothing") : look.recordedId();
        if (look.finding() == Reperformed.Finding.NOT_SEEN) {
            return new Comparison(List.of());
        }
        lines.add(new Line(Words.text("crossings.beside.id"), recorded, ids(look.hits())));
        if (look.hits().size() == 1) {
            var hit = look.hits().getFirst();
            lines.add(new Line(
                    Words.text("crossings.beside.state"),
                    Words.text("crossings.beside.state.posted"),
                    Words.text("crossings.beside.state." + hit.state().name().toLowerCase(Locale.ROOT))));
            lines.add(new Line(
                    Words.text("crossings.beside.date"),
                    Times.date(look.sent().date()),
                    Times.date(hit.entry().date())));
            addPostings(lines, postings(look.sent()), postings(hit.entry()));
        }
        return new Comparison(lines);
    }

    private static String ids(List<Hit> hits) {
        return hits.isEmpty()
                ? Words.text("crossings.beside.nothing")
                : hits.stream().map(Hit::ledgerId).sorted().collect(Collectors.joining(", "));
    }

    private static void addPostings(List<Line> lines, List<String> sent, List<String> now) {
        IntStream.range(0, Math.max(sent.size(), now.size()))
                .mapToObj(i -> new Line(Words.text("crossings.beside.line", i + 1), at(sent, i), at(now, i)))
                .forEach(lines::add);
    }

    private static String at(List<String> all, int i) {
        return i < all.size() ? all.get(i) : "";
    }

    /** In an order of their own, because ledgers keep none. */
    private static List<String> postings(JournalEntry entry) {
        return entry.lines().stream()
                .map(line -> "%s  %s".formatted(line.account().value(), MoneyFormat.balance(line.amount())))
                .sorted()
                .toList();
    }
}
