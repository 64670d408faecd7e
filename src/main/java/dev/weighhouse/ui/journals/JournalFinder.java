package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Journal;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Fit;
import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds journal entries by number, narration, reference and amount, from anywhere in the window. */
final class JournalFinder implements Finder {
    private final JournalsModel model;

    JournalFinder(JournalsModel model) {
        this.model = model;
    }

    @Override
    public String title() {
        return Words.text("journals.finder");
    }

    @Override
    public Order<List<Found>> looking(String text) {
        var job = Words.text("look-up.job");
        var work = model.bench().work();
        var open = model.bench().current();
        if (text.isBlank() || open.isEmpty()) {
            return work.away(job, _ -> List.of());
        }
        return work.desk(job, progress -> {
            progress.checkpoint();
            return find(open.get(), text);
        });
    }

    private List<Found> find(Opening open, String text) {
        // People type amounts with thousands marks or without.
        var fit = new Fit(text.replaceAll("(?<=\\d),(?=\\d)", ""));
        return Fit.best(
                        open.workspace().journals().journals(),
                        journal -> fit.of(
                                Fit.plain(journal.id() + " " + journal.draft().narration()), codes(journal)))
                .stream()
                .map(journal -> found(journal, open))
                .toList();
    }

    private static List<String> codes(Journal journal) {
        var draft = journal.draft();
        var names = Stream.of(
                journal.id().toString(),
                String.valueOf(journal.id().number()),
                draft.reference(),
                journal.ledgerId(),
                journal.ledgerNumber());
        var amounts = Stream.concat(
                draft.lines().stream()
                        .map(line -> line.amount())
                        .filter(Objects::nonNull)
                        .map(amount -> amount.abs().plain()),
                Stream.of(ListRow.plainAmount(draft)));
        return Stream.concat(names, amounts)
                .filter(Objects::nonNull)
                .map(Fit::plain)
                .toList();
    }

    private Found found(Journal journal, Opening open) {
        var words = journal.draft().narration();
        var beside = Stream.of(
                        Times.day(journal.draft().date()),
                        ListRow.amount(journal.draft(), open.home()),
                        StateLook.of(journal).word())
                .filter(part -> !part.isEmpty())
                .toList();
        return Found.place(
                Icons.JOURNALS,
                journal.id() + " " + (words.isBlank() ? Words.text("journals.no-narration") : words),
                String.join(", ", beside),
                () -> model.goTo(journal.id()));
    }
}
