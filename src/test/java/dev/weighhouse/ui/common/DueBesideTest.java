package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.StepRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window does what is due beside the person; its minutes pass when a test says so. */
class DueBesideTest {
    private static final ConnectionId TILL = new ConnectionId("till");

    private final Queue<Runnable> away = new ArrayDeque<>();
    private final Queue<Runnable> minutes = new ArrayDeque<>();
    private final FakeWorkspace company =
            new FakeWorkspace(Path.of("/tmp/corner.weighhouse"), "Corner", Bench.GBP, new FakeMonthEnd());
    private final Workbench bench = new Workbench(
            new FakeWorkspaces(company),
            new Work(Runnable::run, away::add, Runnable::run),
            FreshSettings.made(),
            Bench.CLOCK);
    private final Pulling pulling = new Pulling(bench);
    private final List<Boolean> inBackground = new ArrayList<>();

    @BeforeEach
    void open() {
        company.monthEnd.connections.add(new Connection(TILL, Role.PLATFORM, "rest", "Till", Map.of()));
        company.monthEnd.whilePulling = progress -> inBackground.add(progress.background());
        new DueBeside(bench, pulling, (_, work) -> minutes.add(work), company.schedule).start();
        bench.openSample();
    }

    private void aMinutePasses() {
        company.schedule.pass(Duration.ofMinutes(1));
        minutes.remove().run();
    }

    private List<Outcome> outcomes() {
        return company.schedule.runs(9).reversed().stream()
                .map(StepRun::outcome)
                .toList();
    }

    private List<String> told() {
        return bench.notices().recent().stream()
                .map(told -> told.notice().words())
                .toList();
    }

    @Test
    void readsWhatIsDueAsAJobThatIsSeen() {
        aMinutePasses();
        assertThat(bench.work().running()).extracting(Job::name).containsExactly("Doing what is due");
        var before = bench.revisionProperty().get();
        away.remove().run();
        assertThat(bench.work().running()).isEmpty();
        assertThat(outcomes()).containsExactly(Outcome.DONE);
        assertThat(inBackground).as("what a person asks for goes first").containsExactly(true);
        assertThat(bench.revisionProperty().get()).as("screens read again").isGreaterThan(before);
        assertThat(told()).isEmpty();

        company.schedule().say(TILL, new Cadence.Hourly(), null);
        for (int minute = 0; minute < 59; minute++) {
            aMinutePasses();
        }
        assertThat(away).as("once the hour is full").hasSize(1);
    }

    @Test
    void asksForNothingWhereNothingIsDue() {
        company.monthEnd.pull(List.of(), List.of(), Progress.NONE);
        for (int minute = 0; minute < 12; minute++) {
            aMinutePasses();
        }
        assertThat(away).isEmpty();
        assertThat(bench.work().running()).isEmpty();
    }

    @Test
    void waitsWhileAPersonsPullRunsAndGivesWayToOne() {
        pulling.pullAll();
        aMinutePasses();
        assertThat(away).as("only the person's").hasSize(1);
        away.remove().run();

        company.schedule().say(TILL, new Cadence.Hourly(), null);
        company.schedule.pass(Duration.ofHours(1));
        aMinutePasses();
        var due = away.remove();
        pulling.pullAll();
        var told = told();
        due.run();
        assertThat(told()).as("giving way is no news").isEqualTo(told);
        assertThat(company.monthEnd.asked).as("the person's alone").hasSize(1);
        away.remove().run();
        assertThat(pulling.runningProperty().get()).isNull();

        company.schedule.pass(Duration.ofMinutes(5));
        aMinutePasses();
        assertThat(bench.work().running())
                .as("it is due still")
                .extracting(Job::name)
                .containsExactly("Doing what is due");
    }

    @Test
    void putsNoQuestionForThePassphraseBeforeThePerson() {
        var questions = Bench.declining(bench.passphrases());
        var opening = new ArrayList<Boolean>();
        var pulling = new ArrayList<Boolean>();
        var file = Path.of("secrets.sealed");
        var why = new Failure.NoKeychain("None.", "Install one.");
        company.exports.whileOpening =
                () -> opening.add(bench.passphrases().existing(file).isPresent());
        company.monthEnd.whilePulling = _ -> {
            pulling.add(bench.passphrases().existing(file).isPresent());
            pulling.add(bench.passphrases().fresh(file, why, 12).isPresent());
        };
        aMinutePasses();
        assertThat(opening).as("to know what is due").isNotEmpty().containsOnly(false);
        away.remove().run();

        assertThat(pulling).containsExactly(false, false);
        assertThat(questions).isEmpty();
    }

    @Test
    void tellsWhatFailedByTheNameOfTheConnection() {
        company.monthEnd.failing.put(TILL, new Failure.Offline("Nobody answers."));
        aMinutePasses();
        away.remove().run();
        assertThat(told()).singleElement().asString().startsWith("Till: Nobody answers. Check the network");
        assertThat(outcomes()).containsExactly(Outcome.FAILED);
    }

    @Test
    void marksTheConnectionThatCouldNotBeReadUntilItIsReadAgain() {
        var offline = new Failure.Offline("Nobody answers.");
        company.monthEnd.failing.put(TILL, offline);
        aMinutePasses();
        away.remove().run();
        assertThat(pulling.failures()).containsExactly(entry(TILL, offline));

        company.monthEnd.failing.clear();
        company.schedule.pass(Duration.ofMinutes(15));
        aMinutePasses();
        away.remove().run();

        assertThat(outcomes()).containsExactly(Outcome.FAILED, Outcome.DONE);
        assertThat(pulling.failures()).isEmpty();
    }

    @Test
    void forgetsWhatAPersonsPullFailedWithOnceItIsReadByItself() {
        company.monthEnd.failing.put(TILL, new Failure.Offline("Nobody answers."));
        pulling.pullAll();
        away.remove().run();
        assertThat(pulling.failures()).containsKey(TILL);

        company.monthEnd.failing.clear();
        aMinutePasses();
        away.remove().run();

        assertThat(pulling.failures()).isEmpty();
    }

    @Test
    void marksNothingOfAWorkspaceThatWasClosedMeanwhile() {
        company.monthEnd.failing.put(TILL, new Failure.Offline("Nobody answers."));
        aMinutePasses();
        var due = away.remove();
        bench.close();
        due.run();
        assertThat(pulling.failures()).isEmpty();
    }

    @Test
    void leavesAWorkspaceThatIsWrittenElsewhereAlone() {
        company.writtenElsewhere = "ben since noon";
        bench.refresh();
        aMinutePasses();
        assertThat(away).isEmpty();
    }

    @Test
    void endsWithTheWorkspace() {
        aMinutePasses();
        bench.close();
        away.remove().run();
        assertThat(outcomes()).isEmpty();
        assertThat(told()).isEmpty();
        aMinutePasses();
        assertThat(away).isEmpty();
    }
}
