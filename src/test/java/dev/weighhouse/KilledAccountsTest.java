package dev.weighhouse;

import static dev.weighhouse.CornerAtPleo.fine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.sandbox.PleoBooks;
import dev.weighhouse.sandbox.PleoSandbox;
import dev.weighhouse.store.ChildProcess;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process that keeps Pleo's chart in step, killed with SIGKILL while one of its requests is on its way: nothing that runs
 * before an end, no flush and no close. However it goes, each account stands at Pleo once.
 */
class KilledAccountsTest {
    private static final String KEY = "pleo-key-canary-43";
    private static final int CREATED = 40;
    private static final int MORE = 20;
    private static final int KILLED = 128 + 9;
    private static final String SEARCH = "POST /v1/chart-of-accounts:search";
    private static final String BATCH = "POST /v1/chart-of-accounts/batch";
    private static final String PUT = "PUT ";

    @TempDir
    private Path folder;

    private final PleoBooks books = new PleoBooks("12abc3d4-e567-4890-8234-abc56e78fabc", "Corner");
    private final PleoSandbox pleo = new PleoSandbox(books, KEY, Clock.systemUTC());
    private final Deque<Kill> kills = new ArrayDeque<>();
    private final Terminal terminal = new Terminal(new SessionVault(), Clock.systemUTC());
    private Path file = Path.of("");
    private @Nullable PleoDoor door;
    private volatile @Nullable Process child;

    /** When the process is killed that sends such a request. */
    private record Kill(String request, When when) {
        enum When {
            /** Pleo never sees the request. */
            BEFORE_PLEO,
            /** Pleo has done it, and the answer never arrives. */
            BEFORE_THE_ANSWER,
            /** The answer is on the wire; whether it was written into the log, the moment decides. */
            AFTER_THE_ANSWER
        }
    }

    @BeforeEach
    void connect() throws IOException {
        file = folder.resolve("books.weighhouse");
        chart(CREATED);
        Files.writeString(folder.resolve("balances.csv"), "account,date,balance\nold,2026-10-31,0.00\n");
        books.account("old", "900", "Old", false);
        books.account("back", "901", "Back", true);
        books.account("gone", "902", "Gone", false);
        door = new PleoDoor(pleo.address());
        door.kept(this::keep);
        CornerAtPleo.connected(terminal, file, door.address(), KEY);
    }

    private void chart(int accounts) throws IOException {
        var chart = new StringBuilder("id,number,name,active,type\n");
        IntStream.range(0, accounts).forEach(at -> chart.append("n%1$d,%1$d,New %1$d,yes,expense%n".formatted(at)));
        chart.append("old,900,Renamed,yes,expense\nback,901,Back,yes,expense\ngone,902,Gone,no,expense\n");
        Files.writeString(folder.resolve("chart.csv"), chart);
    }

    @AfterEach
    void stop() {
        Objects.requireNonNull(door).close();
        pleo.close();
    }

    private PleoDoor.@Nullable Answer keep(String request, Supplier<PleoDoor.Answer> through) {
        var kill = kills.peek();
        if (child == null || kill == null || !request.startsWith(kill.request())) {
            return through.get();
        }
        kills.remove();
        return switch (kill.when()) {
            case BEFORE_PLEO -> {
                kill();
                yield null;
            }
            case BEFORE_THE_ANSWER -> {
                var lost = through.get();
                kill();
                assertThat(lost.status()).as("Pleo has done it").isLessThan(300);
                yield null;
            }
            case AFTER_THE_ANSWER -> through.get().then(this::kill);
        };
    }

    private void kill() {
        try {
            Objects.requireNonNull(child).destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this", e);
        }
    }

    /** Runs it once and gives how it ended. */
    private int run() throws IOException, InterruptedException {
        var process = ChildProcess.start(AccountsUntilKilled.class, file.toString(), "pleo", KEY);
        child = process;
        try {
            return process.waitFor();
        } finally {
            child = null;
            process.destroyForcibly().waitFor();
        }
    }

    private void runKilled(Kill... each) throws IOException, InterruptedException {
        for (var kill : each) {
            kills.add(kill);
            assertThat(run()).as("%s", kill).isEqualTo(KILLED);
            assertThat(kills).as("killed where it was to be").isEmpty();
            assertThat(twice()).isEmpty();
        }
    }

    private List<String> twice() {
        var seen = new HashMap<String, Integer>();
        books.accounts()
                .forEach(account -> seen.merge(account.path("externalId").asString(), 1, Integer::sum));
        return seen.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(each -> each.getKey())
                .toList();
    }

    @Test
    void killedAtEveryTurnEachAccountStandsOnce() throws Exception {
        runKilled(
                new Kill(SEARCH, Kill.When.BEFORE_THE_ANSWER),
                new Kill(BATCH, Kill.When.AFTER_THE_ANSWER),
                new Kill(PUT, Kill.When.BEFORE_PLEO),
                new Kill(PUT, Kill.When.BEFORE_THE_ANSWER));
        chart(CREATED + MORE);
        runKilled(new Kill(BATCH, Kill.When.BEFORE_PLEO), new Kill(BATCH, Kill.When.BEFORE_THE_ANSWER));

        assertThat(run()).isZero();

        assertThat(books.accounts()).hasSize(3 + CREATED + MORE);
        assertThat(twice()).isEmpty();
        IntStream.range(0, CREATED + MORE)
                .forEach(at -> assertThat(text("n" + at, "name")).isEqualTo("New " + at));
        assertThat(text("old", "name")).isEqualTo("Renamed");
        assertThat(books.account("back").orElseThrow().path("archived").asBoolean())
                .isFalse();
        assertThat(books.account("gone").orElseThrow().path("archived").asBoolean())
                .isTrue();

        assertThat(fine(terminal.run("accounts", file, "--apply")).out())
                .as("a run after that")
                .contains("The charts are in step; nothing was sent.");
        fine(terminal.run("verify", file));
    }

    private String text(String externalId, String field) {
        return books.account(externalId).orElseThrow().path(field).asString();
    }
}
