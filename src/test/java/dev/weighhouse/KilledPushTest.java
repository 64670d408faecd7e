package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.faults.FaultPlan;
import dev.weighhouse.faults.FaultProxy;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.store.ChildProcess;
import dev.weighhouse.store.Workspace;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred entries pushed to a ledger that really runs, through a proxy that drops, delays and cuts, by a program that is
 * killed fifty times with SIGKILL. Then the ledger's own books are counted: each entry stands there once.
 */
@Tag("real-server")
class KilledPushTest {
    private static final int ENTRIES = Integer.getInteger("killed.entries", 200);
    private static final int KILLS = Integer.getInteger("killed.kills", 50);
    private static final int PERCENT = 8;

    /** Late enough that some kills come in the midst of a sending, and early enough that some come before the first. */
    private static final int LATEST_KILL = 2500;

    private static final Currency GBP = Currency.getInstance("GBP");

    @TempDir
    Path folder;

    /** A ledger that runs, and how it is reached. */
    private record Server(
            String provider, Map<String, String> settings, URI address, String secret, String debit, String credit) {}

    @Test
    void eachEntryStandsOnceInHledger() throws Exception {
        var address = System.getenv("WEIGHHOUSE_HLEDGER_URL");
        assumeTrue(address != null, "WEIGHHOUSE_HLEDGER_URL names no running hledger-web");
        survives(new Server(
                "hledger",
                Map.of("settle-seconds", "2", "commodity.map", "£:GBP,€:EUR,$:USD"),
                URI.create(address),
                "",
                "expenses:bank charges",
                "assets:bank:current"));
    }

    @Test
    void eachEntryStandsOnceInTryton() throws Exception {
        var address = System.getenv("WEIGHHOUSE_TRYTON_URL");
        assumeTrue(address != null, "WEIGHHOUSE_TRYTON_URL names no running Tryton");
        var database = URI.create(address).getPath().replace("/", "");
        var user = System.getenv().getOrDefault("WEIGHHOUSE_TRYTON_USER", "recon:reconpass");
        survives(new Server(
                "tryton",
                Map.of("settle-seconds", "2", "database", database),
                URI.create(address.replaceAll(database + "/?$", "")),
                user,
                System.getenv().getOrDefault("WEIGHHOUSE_TRYTON_DEBIT", "5400"),
                System.getenv().getOrDefault("WEIGHHOUSE_TRYTON_CREDIT", "1110")));
    }

    private void survives(Server server) throws Exception {
        var file = folder.resolve("killed.weighhouse");
        try (var proxy = FaultProxy.start(server.address(), FaultPlan.of(7, PERCENT))) {
            prepare(file, server, proxy.address());
            pushThroughKills(file, server.secret());
        }
        var wanted = stories(file, server.secret());
        var standing = standing(server);
        assertThat(wanted.values()).allMatch(journal -> journal.state() == JournalState.POSTED);
        assertThat(wanted).hasSize(ENTRIES);
        wanted.keySet()
                .forEach(key -> assertThat(standing.getOrDefault(key.brief(), 0))
                        .as("entries in the ledger's own books with key %s", key)
                        .isEqualTo(1));
    }

    private void prepare(Path file, Server server, String proxy) {
        Workspace.create(
                        file,
                        "Killed Ltd",
                        GBP,
                        Set.of(Currency.getInstance("EUR"), Currency.getInstance("USD")),
                        Clock.systemUTC())
                .close();
        try (var workspace = PushUntilKilled.open(file, "")) {
            var direct = connection(server, server.address().toString());
            workspace.connect(direct, PushUntilKilled.secret(server.secret()));
            var results = workspace.monthEnd().pull(List.of(), List.of(Period.month("2025-03")), Progress.NONE);
            assertThat(results).allMatch(result -> result instanceof PullResult.Done);
            var ledger = open(server);
            var debit = account(ledger, server.debit());
            var credit = account(ledger, server.credit());
            var ids = new ArrayList<JournalId>();
            for (int i = 1; i <= ENTRIES; i++) {
                var journal = workspace.journals().write(draft(debit, credit, i));
                workspace.journals().sendForApproval(journal.id());
                ids.add(journal.id());
            }
            var seen = workspace.journals().grounds(ids);
            assertThat(workspace.journals().approve(seen, "Priya Nair")).isEmpty();
            workspace.change(connection(server, proxy));
        }
    }

    private static Connection connection(Server server, String address) {
        var settings = new TreeMap<>(server.settings());
        settings.put("base-url", address);
        return new Connection(new ConnectionId("ledger"), Role.LEDGER, server.provider(), "Real ledger", settings);
    }

    private static Draft draft(AccountId debit, AccountId credit, int number) {
        var amount = new Money(1000L + number, GBP);
        return new Draft(
                LocalDate.of(2025, 3, 1 + number % 28),
                "Charge " + number,
                null,
                List.of(
                        new Draft.Line(debit, amount, "Charge", null, Map.of()),
                        new Draft.Line(credit, amount.negated(), "Charge", null, Map.of())),
                null);
    }

    /** Kills the program at moments drawn from a seed, and then lets it run to its end. */
    private static void pushThroughKills(Path file, String secret) throws Exception {
        var random = new Random(11);
        var kills = 0;
        while (true) {
            var child = ChildProcess.start(PushUntilKilled.class, file.toString(), secret);
            try (var said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(said.readLine()).isEqualTo("started");
                if (kills < KILLS) {
                    Thread.sleep(random.nextInt(LATEST_KILL));
                    if (child.isAlive()) {
                        child.toHandle().destroyForcibly();
                        kills++;
                    }
                    child.waitFor();
                    continue;
                }
                assertThat(said.readLine()).isEqualTo("done");
                assertThat(child.waitFor()).isZero();
                return;
            } finally {
                child.destroyForcibly().waitFor();
            }
        }
    }

    private static Map<CrossingKey, Journal> stories(Path file, String secret) {
        try (var workspace = PushUntilKilled.open(file, secret)) {
            assertThat(workspace.crossings().verify(List.of(), Progress.NONE).ok())
                    .isTrue();
            return workspace.journals().journals().stream()
                    .collect(Collectors.toMap(journal -> Objects.requireNonNull(journal.key()), journal -> journal));
        }
    }

    /** How often each reference stands in the ledger's own books, read past the proxy. */
    private Map<String, Integer> standing(Server server) {
        try (var ledger = open(server)) {
            var debit = account(ledger, server.debit());
            return ledger.movements(Period.month("2025-03"), Progress.NONE).orElseThrow().value().stream()
                    .filter(posting -> posting.account().equals(debit))
                    .map(Posting::reference)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toMap(reference -> reference, _ -> 1, Integer::sum));
        }
    }

    private Ledger open(Server server) {
        var provider = new Wiring(Clock.systemUTC(), () -> "")
                .providers().stream()
                        .filter(known -> known.id().equals(server.provider()))
                        .findFirst()
                        .orElseThrow();
        return (Ledger) provider.open(
                connection(server, server.address().toString()),
                new Surroundings(
                        _ -> PushUntilKilled.secret(server.secret()),
                        Clock.systemUTC(),
                        folder,
                        GBP,
                        Set.of(GBP, Currency.getInstance("EUR"), Currency.getInstance("USD"))));
    }

    /** By id, or by the number people know it by. */
    private static AccountId account(Ledger ledger, String name) {
        return ledger.accounts(Progress.NONE).value().all().stream()
                .filter(account -> account.id().value().equals(name) || name.equals(account.number()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
