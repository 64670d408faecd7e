package dev.weighhouse.ui.crossings;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.ui.common.Bench;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A desk whose ledger shows one entry, which a second look finds; the look goes into the log as the real one does. */
final class Looking {
    static final LocalDate DAY = LocalDate.of(2026, 10, 19);
    static final Evidence EVIDENCE = new Evidence("QuickBooks for entries dated 19 Oct with this key", 31, DAY, DAY);

    private final MemoryArchive archive;
    Reperformed.Finding finding = Reperformed.Finding.UNCHANGED;
    int looks;

    @Nullable
    Failure refusing;

    Looking(MemoryArchive archive) {
        this.archive = archive;
    }

    static JournalEntry entry(String... amounts) {
        var lines = java.util.stream.IntStream.range(0, amounts.length)
                .mapToObj(i -> new JournalEntry.Line(
                        new AccountId(String.valueOf(1110 + i)), Money.of(amounts[i], "GBP"), "Takings"))
                .toList();
        return new JournalEntry("J-1019", DAY, null, "Station Road takings, 19 Oct", lines);
    }

    static Hit hit(String id, JournalEntry entry) {
        return new Hit(id, "3291", Hit.State.POSTED, "", entry);
    }

    static Reperformed seen(CrossingKey key, Reperformed.Finding finding, List<Hit> hits) {
        return new Reperformed(
                key, entry("1127.40", "-1127.40"), "75291", finding, "Entry 3291 was looked at.", EVIDENCE, hits);
    }

    private Reperformed look(CrossingKey key) {
        looks++;
        if (refusing != null) {
            throw new FailureException(refusing);
        }
        var unchanged = finding == Reperformed.Finding.UNCHANGED;
        var hits = switch (finding) {
            case UNCHANGED -> List.of(hit("75291", entry("1127.40", "-1127.40")));
            case DIFFERS -> List.of(hit("75291", entry("1217.40", "-1217.40")));
            case GONE, STILL_ABSENT, NOT_SEEN -> List.<Hit>of();
        };
        var seen = seen(key, finding, hits);
        var first = archive.timeline(key).orElseThrow().events().getLast().entry();
        var detail = LogEntry.Detail.words(seen.words()).evidence(EVIDENCE);
        archive.append(new LogEntry(
                key,
                Step.LOOKED_UP,
                Bench.CLOCK.instant(),
                "Jonas Weber",
                "auditor-pc",
                first.attempt(),
                first.subject(),
                unchanged ? detail.ledger("75291", "3291") : detail));
        return seen;
    }

    /** The desk; anything but a second look is no business of this screen. */
    JournalDesk desk() {
        return (JournalDesk) Proxy.newProxyInstance(
                Looking.class.getClassLoader(), new Class<?>[] {JournalDesk.class}, (_, method, args) -> {
                    if (method.getName().equals("reperform") && args[0] instanceof CrossingKey key) {
                        return look(key);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
