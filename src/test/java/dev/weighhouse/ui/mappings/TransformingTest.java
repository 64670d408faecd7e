package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mappingdesk.Transformed;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TransformingTest {
    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private final List<Journal> journals = new ArrayList<>();
    private final MappingsScreen screen = on.screen(Pictures.theme(Colours.LIGHT, 100));
    private final MappingActions actions = screen.doing();
    private final Transforming work = screen.parts().transforming();

    TransformingTest() {
        on.workspace.monthEnd.connections.add(
                new Connection(Sales.SQUARE, Role.PLATFORM, "square", "Square", Map.of()));
        on.workspace.journals = Sales.journals(journals);
        on.bench.refresh();
        on.desk.made = (_, _) -> Sales.october();
        OnMapping.attached(screen);
        OnMapping.select(screen.parts().model(), Larkfield.GIFTS);
    }

    private Transforming.Made made() {
        return Objects.requireNonNull(work.madeProperty().get());
    }

    @Test
    void tellsOfEachLineWhichTestDecided() {
        var made = Sales.october();
        var words = made.entries().getFirst().lines().stream()
                .map(line -> TransformParts.decided(made, made.entries().getFirst(), line))
                .toList();

        assertThat(words).containsOnlyOnce("Sales: country is GB (41 transactions, \u2212612.40 GBP)");
        assertThat(made.entries().getLast().lines())
                .allSatisfy(line -> assertThat(
                                TransformParts.decided(made, made.entries().getLast(), line))
                        .isEmpty());
    }

    @Test
    void showsWhatTheTransactionsOfTheMonthMakeBeforeAnythingIsKept() {
        actions.transform.run();

        assertThat(work.platformProperty().get()).isEqualTo(Sales.SQUARE);
        assertThat(made().transformed().entries()).hasSize(3);
        assertThat(made().wanted()).hasSize(3);
        assertThat(made().first()).isEmpty();
        assertThat(on.desk.handedOver).isEmpty();
    }

    @Test
    void handsTheDraftsToJournalsAndGoesThere() {
        actions.transform.run();

        work.draft();

        assertThat(on.desk.handedOver).containsExactly(Sales.FIRST, Sales.SECOND, Sales.THIRD);
        assertThat(made().fresh()).isEqualTo(3);
        assertThat(made().wanted()).isEmpty();
        work.draft();
        assertThat(on.desk.handedOver).as("once only").hasSize(3);
        work.go();
        assertThat(on.shown).containsExactly(new JournalId(1070));
        assertThat(work.platformProperty().get()).isNull();
    }

    @Test
    void saysWhatIsInJournalsAlreadyAndDraftsTheRest() {
        journals.add(Sales.drafted(12, Sales.FIRST));
        journals.add(Sales.departed(13, Sales.SECOND));
        actions.transform.run();

        assertThat(made().known(Sales.FIRST)).contains(new Transforming.Known(new JournalId(12), true));
        assertThat(made().known(Sales.SECOND)).contains(new Transforming.Known(new JournalId(13), false));
        assertThat(made().otherwise()).isEqualTo(1);

        work.draft();

        assertThat(on.desk.handedOver).extracting(JournalEntry::id).containsExactly(Sales.THIRD.id());
        assertThat(made().known(Sales.THIRD)).isPresent();
        work.go();
        assertThat(on.shown).containsExactly(new JournalId(12));
    }

    @Test
    void anEntryOfAnotherPlatformWithTheSameDayIsNoneOfThese() {
        var other = Sales.october();
        var pleo = new Transformed(
                Larkfield.HIRE.connection(),
                other.month(),
                other.entries(),
                1,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of());

        assertThat(Transforming.known(pleo, List.of(Sales.drafted(12, Sales.FIRST))))
                .isEmpty();
    }

    @Test
    void aFailureIsToldInTheDialogAndNothingIsDrafted() {
        on.desk.failing = new Failure.BadInput("Square: The setting entries is hourly.", "Correct the setting.");

        actions.transform.run();
        work.draft();

        assertThat(work.failureProperty().get()).isEqualTo(on.desk.failing);
        assertThat(work.madeProperty().get()).isNull();
        assertThat(on.desk.handedOver).isEmpty();
    }

    @Test
    void aWindowThatOnlyReadsShowsEntriesAndDraftsNone() {
        on.workspace.writtenElsewhere = "Maya Okafor";
        on.bench.refresh();

        actions.transform.run();
        work.draft();

        assertThat(made().wanted()).hasSize(3);
        assertThat(on.desk.handedOver).isEmpty();
    }

    @Test
    void withoutPlatformsThereIsNothingToMake() {
        on.workspace.monthEnd.connections.clear();
        on.bench.refresh();

        assertThat(actions.transform.obstacleProperty().get()).isEqualTo("No platform is connected.");
    }
}
