package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Progress;
import dev.weighhouse.export.HandedOver.Stage;
import dev.weighhouse.feedback.Told;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An entry of an item that somebody removed from the ledger: the item is marked at the platform while its job is open, and not after. */
class CorrectedItemTest extends AtTheCounter {

    private Journal removed() {
        var entry = desk.journals().stream()
                .filter(journal -> journal.state() == JournalState.POSTED)
                .findFirst()
                .orElseThrow();
        hledger.takeOut(
                hledger.codes().indexOf(Objects.requireNonNull(entry.key()).brief()) + 1);
        time.passes(Duration.ofMinutes(1));
        desk.reperform(entry.id(), Progress.NONE);
        return desk.journal(entry.id());
    }

    private List<Told> tell(Journal entry) {
        var seen = workspace.feedback().corrections();
        assertThat(seen).singleElement().satisfies(each -> {
            assertThat(each.entry()).isEqualTo(entry.id());
            assertThat(each.says().status().word()).isEqualTo("removed");
        });
        workspace.feedback().approve(entry.id(), seen.getFirst().fingerprint(), "Priya Nair");
        return workspace.feedback().send(Progress.NONE);
    }

    @Test
    void isMarkedInTheStatusOfItsItemWhileTheJobIsOpen() {
        var entries = purchases(2);
        var job = export(entries);
        take();
        var first = desk.journals().getLast();
        desk.sendForApproval(first.id());
        assertThat(desk.approve(desk.grounds(List.of(first.id())), "Priya Nair"))
                .isEmpty();
        push();
        assertThat(stages(take())).containsExactlyInAnyOrder(Stage.POSTED, Stage.UNDER_WAY);

        assertThat(tell(removed()))
                .singleElement()
                .satisfies(told -> assertThat(told.isDone()).as(told.toString()).isTrue());

        var item = books.jobs().control(job).getFirst();
        assertThat(item.path("status").asString()).isEqualTo("failed");
        assertThat(item.path("failureReason").asString()).startsWith("Removed in the ledger: ");
        assertThat(stages(take())).containsExactlyInAnyOrder(Stage.REFUSED, Stage.UNDER_WAY);
        assertThat(fates(job)).containsExactlyInAnyOrder("failed", "in_progress");
    }

    @Test
    void onceTheJobHasEndedPleoTakesNoWordAndThatIsSaid() {
        export(purchases(1));
        take();
        approveAll();
        push();
        take();

        assertThat(tell(removed())).singleElement().satisfies(told -> {
            assertThat(told.isDone()).isFalse();
            assertThat(told.words())
                    .isEqualTo(
                            "The export job with this item has ended, and Pleo takes no word of its items after that.");
            assertThat(told.nextStep()).isEqualTo("Correct the item in Pleo by hand.");
        });
    }
}
