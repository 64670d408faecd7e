package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.MappingDesk;
import dev.weighhouse.mappingdesk.SaveResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several people decide about one item of one file in the same moment: one of them does, and each other is told. */
class TwoDesksOneFileTest extends AtLarkfield {
    private static final int ROUNDS = 5;

    private Mapping latest() {
        var item = ItemKey.of(variance.platformAccounts().getFirst().key());
        return workspace.mapping().history(item).getLast();
    }

    private static Callable<Boolean> save(MappingDesk desk, Change change, CyclicBarrier together) {
        return () -> {
            together.await();
            var result = desk.save(new ChangeSet(List.of(change), "at once"));
            if (result instanceof SaveResult.Overtaken(var meanwhile)) {
                assertThat(meanwhile)
                        .singleElement()
                        .satisfies(told -> assertThat(told.theirs()).isNotEmpty());
            }
            return result instanceof SaveResult.Saved;
        };
    }

    @Test
    void ofThreeWhoDecideAtOnceOneAloneDoes() throws Exception {
        var ledger = workspace.mapping().sheet(OCTOBER).ledger();
        var there = ledger.all().stream()
                .filter(account -> account.active() && !account.isHeading())
                .filter(account -> account.currency().equals(workspace.home()))
                .map(account -> account.id())
                .filter(id -> !Optional.of(id).equals(latest().ledger()))
                .limit(4)
                .toList();
        var another = workspace.mappingDesk(() -> "Tom Reyes");
        var third = workspace.mappingDesk(() -> "Priya Nair");
        var decisions = workspace.mapping().history(latest().item()).size();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var round = 0; round < ROUNDS; round++) {
                var seen = latest();
                var free = there.stream()
                        .filter(id -> !Optional.of(id).equals(seen.ledger()))
                        .toList();
                var together = new CyclicBarrier(3);
                var asked = new ArrayList<Callable<Boolean>>();
                asked.add(save(workspace.mapping(), change(seen, free.get(0)), together));
                asked.add(save(another, change(seen, free.get(1)), together));
                asked.add(save(third, change(seen, free.get(2)), together));

                var did =
                        threads.invokeAll(asked).stream().map(Future::resultNow).toList();

                assertThat(did).containsOnlyOnce(true);
                assertThat(workspace.mapping().history(seen.item())).hasSize(decisions + round + 1);
            }
        }
    }

    private static Change change(Mapping seen, AccountId to) {
        return new Change(Slot.whole(seen.item()), Target.to(to), InForce.ALWAYS, Mapping.Origin.PERSON, seen);
    }
}
