package dev.weighhouse;

import static dev.weighhouse.CornerAtPleo.fine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.Terminal.Said;
import dev.weighhouse.sandbox.PleoBooks;
import dev.weighhouse.sandbox.PleoSandbox;
import dev.weighhouse.vault.SessionVault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pleo's chart kept in step with the files of a ledger by a scheduler, over real requests; time passes when a test says so. */
class AccountsByThemselvesTest {
    private static final String STEP = "\"step\":\"accounts\"";
    private static final String KEY = "pleo-key-canary-23";

    @TempDir
    private Path folder;

    private final Ticking time = new Ticking(Terminal.CLOCK);
    private final Terminal terminal = new Terminal(new SessionVault(), time);
    private final PleoBooks books = new PleoBooks("12abc3d4-e567-4890-8234-abc56e78fabc", "Corner");
    private final PleoSandbox pleo = new PleoSandbox(books, KEY, time);
    private Path file = Path.of("");

    @BeforeEach
    void connect() throws IOException {
        file = folder.resolve("books.weighhouse");
        chart("A,1000,Cash,yes", "B,2000,Travel,yes", "C,3000,Meals,yes");
        Files.writeString(
                folder.resolve("balances.csv"), "account,date,balance\nA,2026-10-31,0.00\nA,2026-11-30,0.00\n");
        CornerAtPleo.connected(terminal, file, pleo, KEY);
        books.account("B", "2000", "Trips", false);
    }

    @AfterEach
    void stop() {
        pleo.close();
    }

    private void chart(String... rows) throws IOException {
        chart(List.of(rows));
    }

    private void chart(List<String> rows) throws IOException {
        var text = new StringBuilder("id,number,name,active,type\n");
        rows.forEach(row -> text.append(row).append(",expense\n"));
        Files.writeString(folder.resolve("chart.csv"), text);
    }

    private static List<String> many(int from) {
        return Stream.concat(
                        Stream.of("A,1000,Cash,yes"),
                        IntStream.range(from, 20).mapToObj("%1$d,%1$d,Account %1$d,yes"::formatted))
                .toList();
    }

    private void keepInStep() {
        fine(terminal.run("accounts", file, "--keep-in-step"));
    }

    private Said run() {
        return terminal.run("run", file);
    }

    private static List<JsonNode> steps(Said said) {
        return said.out().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static String text(JsonNode line, String name) {
        return line.path(name).asString("");
    }

    /** The line about the chart; there is one. */
    private static JsonNode accounts(Said said) {
        var lines = steps(said).stream()
                .filter(line -> text(line, "step").equals("accounts"))
                .toList();
        assertThat(lines).as(said.out() + said.err()).hasSize(1);
        return lines.getFirst();
    }

    private List<String> atPleo() {
        return books.accounts().stream()
                .map(account -> "%s %s %s"
                        .formatted(
                                account.path("externalId").asString(),
                                account.path("name").asString(),
                                account.path("archived").asBoolean() ? "archived" : "active"))
                .sorted()
                .toList();
    }

    @Test
    void nothingIsSentUntilAPersonSaidThatTheChartFollowsByItself() {
        var said = fine(run());
        assertThat(steps(said)).extracting(line -> text(line, "step")).containsExactly("pull", "pull", "run");

        fine(terminal.run("accounts", file, "--apply"));
        time.passes(Duration.ofDays(2));
        assertThat(fine(run()).out())
                .as("to have applied it once says nothing of the next time")
                .doesNotContain(STEP);
    }

    @Test
    void theFirstRunCreatesAfterBothWereReadAndTheNextChangesNothing() throws IOException {
        var kept = fine(terminal.run("accounts", file, "--keep-in-step"));
        assertThat(kept.out()).contains("pleo are kept in step by themselves", "then when asked", "--daily 06:30");

        var said = fine(run());

        assertThat(steps(said))
                .extracting(line -> text(line, "step"), line -> text(line, "outcome"))
                .containsExactly(
                        tuple("pull", "done"), tuple("pull", "done"), tuple("accounts", "done"), tuple("run", "done"));
        assertThat(accounts(said).path("rows").asInt()).isEqualTo(3);
        assertThat(text(accounts(said), "connection")).isEqualTo("pleo");
        assertThat(atPleo()).containsExactly("A Cash active", "B Travel active", "C Meals active");
        assertThat(fine(terminal.run("accounts", file)).out()).contains("kept in step by themselves, as Maya Okafor");

        assertThat(steps(fine(run()))).as("once, where nobody said how often").hasSize(1);
        fine(terminal.run("schedule", file, "pleo", "--daily", "06:30"));
        time.passes(Duration.ofDays(1));
        var next = accounts(fine(run()));
        assertThat(next.path("rows").asInt()).isZero();
        assertThat(text(next, "next")).isEqualTo("2026-11-06T06:30:00Z");

        chart("A,1000,Cash,yes", "B,2000,Travel,yes", "C,3000,Meals,no");
        time.passes(Duration.ofDays(1));
        assertThat(accounts(fine(run())).path("rows").asInt()).isEqualTo(1);
        assertThat(atPleo()).contains("C Meals archived");
        fine(terminal.run("verify", file));
    }

    @Test
    void whatIsTakenBackIsNotDoneAnyMoreAndDoneAtOnceWhenSaidAgain() {
        keepInStep();
        fine(run());
        fine(terminal.run("schedule", file, "pleo", "--hourly"));
        fine(terminal.run("accounts", file, "--by-hand"));
        time.passes(Duration.ofHours(2));
        assertThat(fine(run()).out()).contains("pull").doesNotContain(STEP);
        fine(terminal.run("schedule", file, "pleo", "--on-connect"));
        keepInStep();
        assertThat(text(accounts(fine(run())), "outcome")).isEqualTo("done");
    }

    @Test
    void archivingAboveTheShareWaitsForAPerson() throws IOException {
        chart(many(0));
        keepInStep();
        fine(terminal.run("schedule", file, "pleo", "--hourly"));
        fine(run());
        chart(many(10));
        time.passes(Duration.ofHours(1));

        var said = run();

        assertThat(said.exit()).as(said.err()).isEqualTo(2);
        assertThat(text(accounts(said), "outcome")).isEqualTo("look");
        assertThat(text(accounts(said), "reason")).contains("10 ", "archived");
        assertThat(atPleo()).noneMatch(account -> account.endsWith("archived"));

        var plan = terminal.run("accounts", file).out();
        var seen = plan.substring(plan.indexOf("Plan ") + "Plan ".length()).strip();
        fine(terminal.run("accounts", file, "--apply", "--seen", seen, "--allow-archiving", "sold that part"));
        time.passes(Duration.ofHours(1));
        assertThat(accounts(fine(run())).path("rows").asInt()).isZero();
        assertThat(atPleo()).filteredOn(account -> account.endsWith("archived")).hasSize(10);
    }

    @Test
    void whereTheSamePlatformAccountIsThereTwiceNothingIsSent() {
        books.account("B", "2001", "Trips again", false);
        keepInStep();
        var said = run();
        assertThat(said.exit()).isEqualTo(2);
        assertThat(text(accounts(said), "reason")).contains("B");
        assertThat(atPleo()).containsExactly("B Trips active", "B Trips again active");
    }

    @Test
    void killedAgainAndAgainEachAccountIsSentOnce() {
        keepInStep();
        for (var place : List.of("Creating accounts", "Writing 2000")) {
            assertThatThrownBy(() -> terminal.runWith(
                            new ByteArrayInputStream(new byte[0]), err -> killAt(place, err), "run", file))
                    .isInstanceOf(Killed.class);
        }
        assertThat(atPleo()).as("so far").containsExactly("A Cash active", "B Trips active", "C Meals active");

        assertThat(accounts(fine(run())).path("rows").asInt())
                .as("what was created is not created again")
                .isEqualTo(1);

        assertThat(atPleo()).containsExactly("A Cash active", "B Travel active", "C Meals active");
        assertThat(steps(fine(run()))).hasSize(1);
        fine(terminal.run("verify", file));
    }

    private static void killAt(String place, String err) {
        if (err.contains(place)) {
            throw new Killed();
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void whereThePlatformCouldNotBeReadItsChartIsLeftUntilItCan() {
        keepInStep();
        pleo.forbid("accounting-entries:read");
        var said = run();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("failed").doesNotContain(STEP);
        pleo.allow("accounting-entries:read");
        time.passes(Duration.ofMinutes(15));
        assertThat(text(accounts(fine(run())), "outcome")).isEqualTo("done");
    }
}
