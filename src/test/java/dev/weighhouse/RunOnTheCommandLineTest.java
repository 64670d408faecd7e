package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.weighhouse.Terminal.Said;
import dev.weighhouse.sandbox.Faults;
import dev.weighhouse.sandbox.SampleCompany;
import dev.weighhouse.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is due, done by a scheduler; time passes when a test says so. It is a Wednesday afternoon, 4 November. */
class RunOnTheCommandLineTest {
    private static final List<String> ALL = List.of("quickbooks", "square", "stripe", "pleo");

    @TempDir
    private Path folder;

    private final Ticking time = new Ticking(Terminal.CLOCK);
    private SampleCompany company;
    private Terminal terminal;
    private Path file = Path.of("");

    @BeforeEach
    void start() {
        company = SampleCompany.start(folder, time);
        file = company.workspace().file();
        company.workspace().close();
        terminal = new Terminal(company.vault(), time);
    }

    @AfterEach
    void stop() {
        company.close();
    }

    private static List<JsonNode> lines(Said said) {
        return said.out().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static List<JsonNode> steps(Said said, String name) {
        return lines(said).stream()
                .filter(line -> line.path("step").asString().equals(name))
                .toList();
    }

    private static JsonNode end(Said said) {
        var last = lines(said).getLast();
        assertThat(last.path("step").asString()).isEqualTo("run");
        return last;
    }

    private static String text(JsonNode line, String name) {
        return line.path(name).asString("");
    }

    @Test
    void readsEachConnectionForTheFirstTimeAndThenNothing() {
        var said = terminal.run("run", file);

        assertThat(said.exit()).isZero();
        assertThat(steps(said, "pull"))
                .extracting(
                        line -> text(line, "connection"),
                        line -> text(line, "outcome"),
                        line -> line.path("months").toString())
                .containsExactlyElementsOf(ALL.stream()
                        .map(id -> tuple(id, "done", "[\"2026-10\",\"2026-11\"]"))
                        .toList());
        assertThat(steps(said, "pull"))
                .allSatisfy(line -> assertThat(line.path("rows").asLong()).isPositive());
        assertThat(text(end(said), "outcome")).isEqualTo("done");

        var again = terminal.run("run", file);
        assertThat(again.exit()).isZero();
        assertThat(lines(again)).hasSize(1);
        assertThat(text(end(again), "outcome")).isEqualTo("nothing-due");
        assertThat(text(end(again), "next"))
                .as("the off-peak hours, for August and September")
                .isEqualTo("2026-11-04T20:00:00Z");
    }

    @Test
    void theNamesInALineAreStable() {
        var said = terminal.run("run", file);
        assertThat(lines(said).getFirst().propertyNames())
                .containsExactly(
                        "step", "connection", "months", "started", "finished", "outcome", "rows", "reason", "next");
        assertThat(said.out().lines()).as("one line each").hasSize(5);
        assertThat(lines(said))
                .allSatisfy(line -> assertThat(text(line, "finished")).isEqualTo("2026-11-04T16:47:00Z"));
    }

    @Test
    void aDryRunSaysWhatIsDueAndDoesNothing() {
        var said = terminal.run("run", file, "--dry-run");

        assertThat(said.exit()).isZero();
        assertThat(steps(said, "pull"))
                .extracting(line -> text(line, "outcome"), line -> text(line, "reason"))
                .containsOnly(tuple("due", "Never read before."))
                .hasSize(4);
        assertThat(steps(said, "history"))
                .extracting(line -> text(line, "outcome"), line -> text(line, "next"))
                .containsOnly(tuple("later", "2026-11-04T20:00:00Z"))
                .hasSize(8);
        assertThat(terminal.run("schedule", file, "--done").out().lines()).hasSize(2);
        assertThat(terminal.run("log", file, "--find", "square").out()).doesNotContain("rows in");
    }

    @Test
    void readsHistoryInTheOffPeakHoursTheNewestMonthFirst() {
        terminal.run("run", file);
        time.passes(Duration.ofHours(4));

        var said = terminal.run("run", file);

        assertThat(said.exit()).isZero();
        assertThat(steps(said, "history"))
                .extracting(line -> line.path("months").path(0).asString() + " " + text(line, "connection"))
                .containsExactly(
                        "2026-09 quickbooks",
                        "2026-09 square",
                        "2026-09 stripe",
                        "2026-09 pleo",
                        "2026-08 quickbooks",
                        "2026-08 square",
                        "2026-08 stripe",
                        "2026-08 pleo");
        assertThat(lines(terminal.run("run", file))).as("each month once").hasSize(1);
    }

    @Test
    void oneThatFailsStopsNoOtherAndIsTriedAgain() {
        company.square().faults().next(Faults.Kind.WEB_PAGE);

        var said = terminal.run("run", file);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(steps(said, "pull"))
                .extracting(line -> text(line, "outcome"))
                .containsExactly("done", "failed", "done", "done");
        assertThat(text(steps(said, "pull").get(1), "next")).isEqualTo("2026-11-04T17:02:00Z");
        assertThat(said.err().lines().filter(line -> line.startsWith("pull square: ")))
                .hasSize(1);

        time.passes(Duration.ofMinutes(14));
        var resting = terminal.run("run", file);
        assertThat(lines(resting)).hasSize(1);
        assertThat(resting.exit()).as("nothing was done, and all is not well").isEqualTo(2);
        assertThat(text(end(resting), "outcome")).isEqualTo("nothing-due");
        assertThat(text(end(resting), "reason"))
                .startsWith("pull square failed at 2026-11-04 16:47 and is tried again: ");
        assertThat(steps(terminal.run("run", file, "--dry-run"), "pull"))
                .extracting(line -> text(line, "reason").isEmpty())
                .containsExactly(true, false, true, true);
        time.passes(Duration.ofMinutes(1));
        var again = terminal.run("run", file);
        assertThat(again.exit()).isZero();
        assertThat(steps(again, "pull"))
                .extracting(line -> text(line, "connection"))
                .containsExactly("square");
    }

    @Test
    void keepsToWhatPeopleSaidOfEach() {
        terminal.run("run", file);
        terminal.run("schedule", file, "--off-peak", "02:00-02:01");
        assertThat(terminal.run("schedule", file, "square", "--hourly").out()).startsWith("Square is read every hour.");
        terminal.run("schedule", file, "Stripe", "--daily", "06:30");

        time.passes(Duration.ofMinutes(13));
        assertThat(steps(terminal.run("run", file), "pull"))
                .extracting(line -> text(line, "connection"), line -> text(line, "next"))
                .containsExactly(tuple("square", "2026-11-04T18:00:00Z"));
        time.passes(Duration.ofHours(13).plusMinutes(29));
        assertThat(steps(terminal.run("run", file), "pull"))
                .as("at half past six less a minute the thirteen hours that were missed are caught up once")
                .extracting(line -> text(line, "connection"))
                .containsExactly("square");
        time.passes(Duration.ofMinutes(1));
        assertThat(steps(terminal.run("run", file), "pull"))
                .extracting(line -> text(line, "connection"))
                .containsExactly("stripe");
    }

    @Test
    void leavesWhatIsOpenElsewhereToWhoeverHasIt() {
        terminal.run("run", file);
        terminal.run("schedule", file, "square", "--daily", "06:30");
        try (var _ = Workspace.open(file, time)) {
            time.passes(Duration.ofHours(15));
            var held = terminal.run("run", file);
            assertThat(held.exit()).isZero();
            assertThat(text(end(held), "outcome")).isEqualTo("held");
            assertThat(text(end(held), "reason"))
                    .contains("process " + ProcessHandle.current().pid());

            time.passes(Duration.ofHours(24));
            var forLong = terminal.run("run", file);
            assertThat(forLong.exit())
                    .as("what was due yesterday was done by nobody")
                    .isEqualTo(2);
            assertThat(text(end(forLong), "reason")).contains("was not done for a day. Look there.");
        }
    }

    @Test
    void refusesAFileThatNobodyMayWrite() {
        assertThat(file.toFile().setReadOnly()).isTrue();
        assumeFalse(Files.isWritable(file), "this user may write everything");

        var said = terminal.run("run", file);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("is write-protected, so that nothing can be kept in it.");
    }

    @Test
    void saysWhatRunsWhenAndWhoSaidSo() {
        terminal.run("run", file);
        terminal.run("schedule", file, "square", "--month-end", "05:00", "--history-from", "2025-11");

        var said = terminal.run("schedule", file);

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .containsPattern(
                        "square +at month-end, on the 1st at 05:00 +2026-11-04 16:47 +done +from 2025-11, 11 to read"
                                + " +2026-12-01 05:00")
                .containsPattern("pleo +once connected, then when asked .* when asked")
                .contains("Off-peak hours, in which history is read: 20:00-06:00.");
        assertThat(terminal.run("schedule", file, "--said", "--format", "json").out())
                .contains(
                        "\"connection\" : \"square\"", "\"author\" : \"Maya Okafor\"", "\"historyFrom\" : \"2025-11\"");
        assertThat(terminal.run("schedule", file, "--done", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(5)
                .first()
                .isEqualTo("step,connection,months,started,finished,outcome,rows,reason,next");
    }

    @Test
    void saysThatThereIsNoConnectionYet() {
        var fresh = folder.resolve("fresh.weighhouse");
        terminal.run("new", fresh, "--company", "Fresh", "--currency", "GBP");

        assertThat(terminal.run("schedule", fresh).out())
                .startsWith("There is no connection yet that could be read. Add one with weighhouse connect.");
        assertThat(text(end(terminal.run("run", fresh)), "outcome")).isEqualTo("nothing-due");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThat(terminal.run("schedule", file, "till", "--hourly").err())
                .contains("There is no connection till. Name one of: quickbooks, square, stripe, pleo.");
        assertThat(terminal.run("schedule", file, "square", "--daily", "half six")
                        .err())
                .contains("--daily half six is no time. Write it as 06:30.");
        assertThat(terminal.run("schedule", file, "square").err()).contains("Nothing was said of Square.");
        assertThat(terminal.run("schedule", file, "--hourly").err()).contains("No connection was named.");
        assertThat(terminal.run("schedule", file, "--off-peak", "night").err()).contains("names no hours");
        assertThat(terminal.run("schedule", file, "square", "--history-from", "2027-01")
                        .exit())
                .isEqualTo(1);
        assertThat(terminal.run("schedule", file, "square", "--hourly", "--daily", "06:30")
                        .exit())
                .isEqualTo(1);
        assertThat(terminal.run("schedule", file, "--said").out().lines()).hasSize(2);
    }
}
