package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.Consumer;

/** Finds crossings from anywhere in the window, and goes to them. */
final class CrossingFinder implements Finder {
    private final Logbook logbook;
    private final Sentences sentences;
    private final Moments moments;
    private final Consumer<CrossingRow> goTo;

    CrossingFinder(CrossingsModel model) {
        logbook = model.logbook();
        sentences = model.sentences();
        moments = new Moments(logbook.clock());
        goTo = model::goTo;
    }

    @Override
    public String title() {
        return Words.text("crossings.name");
    }

    @Override
    public Order<List<Found>> looking(String text) {
        var job = Words.text("crossings.looking");
        if (text.isBlank()) {
            return logbook.bench().work().away(job, _ -> List.of());
        }
        return logbook.<List<Found>>asking(
                        job,
                        (log, _) -> log.find(text, MOST).rows().stream()
                                .map(this::found)
                                .toList())
                .orElseGet(() -> logbook.bench().work().away(job, _ -> List.of()));
    }

    private Found found(CrossingRow row) {
        var beside = "%s, %s, %s"
                .formatted(moments.inList(row.events().began()), sentences.amount(row), Looks.word(row.fate()));
        return Found.place(Icons.CROSSINGS, row.subject().what(), beside.replace(", ,", ","), () -> goTo.accept(row));
    }
}
