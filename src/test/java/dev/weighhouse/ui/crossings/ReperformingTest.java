package dev.weighhouse.ui.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.ui.common.Bench;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A second look at a crossing: what it finds, what it leaves in the log, and where the entry can be seen. */
class ReperformingTest {
    private final Logged log = Logged.larkfield();
    private final Looking ledger = new Looking(log.archive);
    private final Bench bench = new Bench();
    private final CrossingsModel model;

    ReperformingTest() {
        bench.workspaces.sample.crossings = log.archive;
        bench.workspaces.sample.journals = ledger.desk();
        bench.bench.openSample();
        model = new CrossingsModel(bench.bench);
        model.attach();
        model.list().goTo(33);
    }

    private CrossingKey key() {
        return Objects.requireNonNull(model.list().currentProperty().get()).key();
    }

    private String verdict() {
        return model.sentences()
                .verdict(Objects.requireNonNull(model.story().timelineProperty().get()));
    }

    private Reperformed look() {
        model.reperforming().look();
        return Objects.requireNonNull(model.reperforming().seenProperty().get());
    }

    @Test
    void findsAnEntryUnchangedAndTheStorySaysSo() {
        assertThat(verdict()).isEqualTo("Stands in QuickBooks exactly once.");

        assertThat(Sentences.finding(look())).startsWith("Unchanged");

        assertThat(verdict()).isEqualTo("Stands in QuickBooks exactly once. Read again 4 Nov 16:47:00: unchanged.");
        assertThat(Objects.requireNonNull(model.story().timelineProperty().get())
                        .events())
                .hasSize(7);
        assertThat(Comparison.of(look()).lines()).noneMatch(Comparison.Line::differs);
    }

    @Test
    void anAccountOnAPlatformIsLookedAtElsewhere() {
        log.account("Create account 7100 Rent", 3);
        bench.bench.refresh();
        model.list().top();
        model.list().choose(model.list().pageProperty().get().rows().getFirst());

        assertThat(model.reperforming().obstacle().get()).contains("the Accounts screen looks at it again");
        model.reperforming().look();
        assertThat(model.reperforming().failureProperty().get()).isNull();
        assertThat(verdict()).startsWith("Stands in Square exactly once.");
    }

    @Test
    void neverSaysThatItStandsOnceALaterLookSawSomethingElse() {
        for (var finding :
                List.of(Reperformed.Finding.DIFFERS, Reperformed.Finding.GONE, Reperformed.Finding.NOT_SEEN)) {
            ledger.finding = finding;
            look();

            assertThat(verdict())
                    .as(finding.name())
                    .startsWith("It was confirmed, and a later look questions that.")
                    .doesNotContain("exactly once");
        }
        ledger.finding = Reperformed.Finding.UNCHANGED;
        look();
        assertThat(verdict()).contains("exactly once");
    }

    @Test
    void laysWhatStandsThereBesideWhatWasSent() {
        ledger.finding = Reperformed.Finding.DIFFERS;

        var lines = Comparison.of(look()).lines();

        assertThat(lines)
                .filteredOn(Comparison.Line::differs)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.now()).contains("1,217.40"));
        assertThat(lines)
                .extracting(Comparison.Line::name)
                .containsExactly("Ledger id", "State", "Date", "Line 1", "Line 2");
    }

    @Test
    void namesEveryEntryWhereThereAreSeveralAndNothingWhereThereIsNone() {
        var two = Looking.seen(
                key(),
                Reperformed.Finding.DIFFERS,
                List.of(Looking.hit("75292", Looking.entry("1")), Looking.hit("75291", Looking.entry("1"))));
        var none = Looking.seen(key(), Reperformed.Finding.GONE, List.of());
        var unseen = Looking.seen(key(), Reperformed.Finding.NOT_SEEN, List.of());

        assertThat(Comparison.of(two).lines())
                .containsExactly(new Comparison.Line("Ledger id", "75291", "75291, 75292"));
        assertThat(Comparison.of(none).lines()).containsExactly(new Comparison.Line("Ledger id", "75291", "nothing"));
        assertThat(Comparison.of(unseen).lines()).isEmpty();
    }

    @Test
    void tellsAnEntryThatIsADraftOrLacksALine() {
        var draft = new Hit("75291", "3291", Hit.State.DRAFT, "", Looking.entry("1127.40"));

        var lines = Comparison.of(Looking.seen(key(), Reperformed.Finding.DIFFERS, List.of(draft)))
                .lines();

        assertThat(lines).contains(new Comparison.Line("State", "Posted", "Draft"));
        assertThat(lines).contains(new Comparison.Line("Line 2", "1111  \u22121,127.40", ""));
    }

    @Test
    void aLookThatFailsIsTold() {
        ledger.refusing = new Failure.SignInNeeded("The sign-in to QuickBooks has expired.");

        model.reperforming().look();

        assertThat(model.reperforming().failureProperty().get()).isEqualTo(ledger.refusing);
        assertThat(model.reperforming().obstacle().get()).isEmpty();
    }

    @Test
    void goesAwayWithTheCrossingItBelongsTo() {
        look();

        model.list().goTo(32);

        assertThat(model.reperforming().seenProperty().get()).isNull();
    }

    @Test
    void isNotOfferedWhereThereIsNothingToLookFor() {
        model.list().goTo(36);
        assertThat(model.reperforming().obstacle().get()).contains("cannot be read again");

        model.reperforming().look();

        assertThat(ledger.looks).isZero();
    }

    @Test
    void isNotOfferedInAWindowThatMayNotWrite() {
        bench.workspaces.sample.writtenElsewhere = "Maya";
        bench.bench.refresh();

        assertThat(model.reperforming().obstacle().get()).startsWith("Another window writes");
    }

    @Test
    void knowsThePageOfAnEntryOnlyWhereTheLedgerShowsOne() {
        assertThat(model.story().pageProperty().get()).isNull();

        bench.workspaces.sample.entryPage = new EntryPage("https://books.example.com/journal?id={id}");
        model.list().goTo(32);
        assertThat(model.story().pageProperty().get()).hasToString("https://books.example.com/journal?id=78277");
        model.list().goTo(36);
        assertThat(model.story().pageProperty().get()).isNull();
    }
}
