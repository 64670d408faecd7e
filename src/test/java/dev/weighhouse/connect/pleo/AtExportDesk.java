package dev.weighhouse.connect.pleo;

import dev.weighhouse.crossing.ExportDesk;
import dev.weighhouse.crossing.ExportItem;
import dev.weighhouse.crossing.ExportJob;
import dev.weighhouse.crossing.ExportPort;
import dev.weighhouse.crossing.ExportReport;
import dev.weighhouse.crossing.ExportResult;
import dev.weighhouse.crossing.ExportRun;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.node.ObjectNode;

/** A company with two accounts at a Pleo of our own, a ledger that remembers what it posted, and jobs between them. */
abstract class AtExportDesk {
    static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");

    final PleoDesk desk = new PleoDesk();
    final Platform pleo = desk.open();
    final ExportPort port = pleo.exports().orElseThrow();
    final Ledger ledger = new Ledger();
    String travel = "";

    /** A ledger that remembers what it posted, and can be told how the posting of an item goes. */
    final class Ledger implements ExportDesk {
        final Map<String, ExportResult.Posted> stored = new HashMap<>();
        final List<String> postings = new ArrayList<>();
        final List<String> givenUp = new ArrayList<>();
        Function<ExportItem, Optional<ExportResult>> otherwise = _ -> Optional.empty();

        @Override
        public Optional<ExportResult.Posted> posted(ExportJob job, ExportItem item) {
            return Optional.ofNullable(stored.get(item.company() + " " + item.id()));
        }

        @Override
        public Optional<ExportResult> before(ExportJob job, String item) {
            return Optional.ofNullable(stored.get(job.company() + " " + item));
        }

        @Override
        public void givenUp(ExportJob job, String item) {
            givenUp.add(item);
        }

        @Override
        public ExportResult bring(ExportJob job, ExportItem item, Progress progress) {
            return otherwise.apply(item).orElseGet(() -> {
                postings.add(item.id());
                var posted = new ExportResult.Posted(item.id(), "JE-" + postings.size(), desk.time.instant());
                stored.put(item.company() + " " + item.id(), posted);
                return posted;
            });
        }
    }

    final Pace pace = new Pace() {
        @Override
        public Instant now() {
            return desk.time.instant();
        }

        @Override
        public Duration elapsed() {
            return desk.time.elapsed();
        }
    };

    @BeforeEach
    void chart() {
        travel = desk.books.account("ext-7100", "7100", "Travel", false);
        desk.books.walletIs(desk.books.account("ext-1020", "1020", "Wallet", false));
    }

    @AfterEach
    void heldAgainstWhatPleoPublishes() {
        pleo.close();
        desk.close();
    }

    List<ObjectNode> purchases(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> desk.books.entry("CARD_PURCHASE", travel, MORNING, number, "GBP"))
                .toList();
    }

    String job(int items) {
        return desk.books.jobs().export(MORNING, purchases(items));
    }

    ExportReport run() {
        return new ExportRun(port, ledger, pace).next(desk.notes).orElseThrow();
    }

    Stream<String> fates(String job) {
        return desk.books.jobs().control(job).stream()
                .map(item -> item.path("status").asString());
    }
}
