package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Progress;
import dev.weighhouse.export.HandedOver.Stage;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.sandbox.PleoSandbox.Mishap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever order things happen in: jobs that come, expire and come again, words that are lost, programs that end, people who discard and
 * approve. In the end each item that somebody wants posted stands in the ledger once, and the platform knows its id.
 */
class JobsProvedTest extends AtTheCounter {
    private static final int DEEDS = 25;

    private final List<ObjectNode> entries = new ArrayList<>();
    private String lastJob = "";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eachItemStandsOnceAndThePlatformKnowsIt(long seed) {
        var random = new Random(seed);
        entries.addAll(purchases(8));
        for (int deed = 0; deed < DEEDS; deed++) {
            switch (random.nextInt(9)) {
                case 0, 1 -> exportSome(random);
                case 2, 3 -> {
                    var mishaps = Mishap.values();
                    pleo.next(mishaps[random.nextInt(mishaps.length)]);
                    take();
                }
                case 4 -> take();
                case 5 -> approveAll();
                case 6 -> push();
                case 7 -> discardOne(random);
                default -> {
                    if (random.nextBoolean()) {
                        startAgain();
                    } else {
                        time.passes(Duration.ofMinutes(10 + random.nextInt(90)));
                    }
                }
            }
        }
        settle();

        var standing = new HashMap<String, String>();
        for (var journal : desk.journals()) {
            assertThat(journal.state()).isEqualTo(JournalState.POSTED);
            var before = standing.put(
                    ((Origin.Exported) journal.origin()).item(), Objects.requireNonNull(journal.ledgerId()));
            assertThat(before).isNull();
            assertThat(Collections.frequency(
                            hledger.codes(),
                            Objects.requireNonNull(journal.key()).brief()))
                    .isEqualTo(1);
        }
        assertThat(standing).as("seed %d", seed).hasSize(entries.size());
        assertThat(posted()).isEqualTo(entries.size());
        assertThat(books.jobs().control(lastJob)).hasSize(entries.size()).allSatisfy(item -> {
            assertThat(item.path("status").asString()).isEqualTo("successful");
            assertThat(item.path("externalId").asString())
                    .isEqualTo(standing.get(item.path("accountingEntryId").asString()));
        });
        assertThat(books.jobs().status(lastJob)).isEqualTo("completed");
        assertThat(workspace.crossings().totals().inDoubt()).isZero();
        var chain = workspace.crossings().verify(List.of(), Progress.NONE);
        assertThat(chain.ok()).as(chain.toString()).isTrue();
    }

    /** As the platform allows: one job at a time. */
    private void exportSome(Random random) {
        if (!lastJob.isEmpty()
                && List.of("pending", "in_progress").contains(books.jobs().status(lastJob))) {
            return;
        }
        var some = new ArrayList<>(entries);
        Collections.shuffle(some, random);
        lastJob = export(some.subList(0, 1 + random.nextInt(some.size())));
    }

    private void discardOne(Random random) {
        var drafts = desk.journals().stream()
                .filter(journal -> journal.state() == JournalState.DRAFT)
                .toList();
        if (!drafts.isEmpty()) {
            desk.discard(drafts.get(random.nextInt(drafts.size())).id(), "Not now");
        }
    }

    /** Nothing goes wrong any more, and everything is exported once more. */
    private void settle() {
        pleo.heal();
        time.passes(Duration.ofHours(2));
        finish();
        lastJob = export(entries);
        assertThat(finish()).containsOnly(Stage.POSTED);
        assertThat(take().jobs()).isEmpty();
    }

    private List<Stage> finish() {
        take();
        approveAll();
        push();
        return stages(take());
    }
}
