package dev.weighhouse.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.connect.hledger.HledgerProvider;
import dev.weighhouse.connect.tryton.TrytonProvider;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Consignment;
import dev.weighhouse.crossing.Crosser;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Pushes entries to ledgers that really run, through a network in which two requests of five meet a fault, and then counts in
 * the ledger's own books. The accounts are those of the demo companies that the servers are seeded with.
 */
@Tag("real-server")
class PushThroughFaultsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 31);
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final int ENTRIES = 25;
    private static final int PERCENT = 40;
    private static final int MOST_ATTEMPTS = 60;

    private final String run = UUID.randomUUID().toString();

    @Test
    void everyEntryStandsOnceBehindHledgerWeb() throws Exception {
        var server = server("WEIGHHOUSE_HLEDGER_URL");
        push(new HledgerProvider(), server, Map.of("commodity.map", "£:GBP,€:EUR", "settle-seconds", "1"), 11);
    }

    @Test
    void everyEntryStandsOnceAtTryton() throws Exception {
        var server = server("WEIGHHOUSE_TRYTON_URL");
        var database = server.getPath().replace("/", "");
        push(new TrytonProvider(), server.resolve("/"), Map.of("database", database, "settle-seconds", "1"), 12);
    }

    private static URI server(String variable) {
        var address = System.getenv(variable);
        assumeTrue(address != null, variable + " names no running server");
        return URI.create(address);
    }

    private void push(Provider provider, URI server, Map<String, String> settings, long seed) throws Exception {
        try (var proxy = FaultProxy.start(server, FaultPlan.of(seed, PERCENT));
                var through = open(provider, settings, proxy.address());
                var plain = open(provider, settings, server.toString())) {
            var crosser = new Crosser(
                    new MemoryLog(),
                    through.journals().orElseThrow(),
                    Pace.system(Clock.systemUTC()),
                    "this machine",
                    true);
            var rent = account(plain, "5200");
            var accruals = account(plain, "2200");
            var keys = new HashSet<String>();
            for (var number = 1; number <= ENTRIES; number++) {
                var goods = goods(number, rent, accruals);
                keys.add(goods.key().brief());
                assertThat(cross(crosser, goods)).isEqualTo(CrossingState.CONFIRMED);
            }
            assertThat(proxy.counts().keySet()).as("the network was bad").hasSizeGreaterThan(5);
            try (var after = open(provider, settings, server.toString())) {
                assertThat(after.movements(new Period(DAY, DAY), Progress.NONE)
                                .orElseThrow()
                                .value())
                        .filteredOn(posting -> posting.account().equals(rent) && keys.contains(posting.reference()))
                        .extracting(posting -> posting.amount().minor())
                        .containsExactlyInAnyOrderElementsOf(amounts());
            }
        }
    }

    private static List<Long> amounts() {
        return LongStream.rangeClosed(1, ENTRIES).boxed().toList();
    }

    private static Ledger open(Provider provider, Map<String, String> settings, String address) {
        var all = new HashMap<>(settings);
        all.put("base-url", address);
        var secret =
                Optional.ofNullable(System.getenv("WEIGHHOUSE_TRYTON_USER")).orElse("recon:reconpass");
        return (Ledger) provider.open(
                new Connection(new ConnectionId("books"), Role.LEDGER, provider.id(), "Books", all),
                new Surroundings(
                        _ -> Optional.of(secret),
                        Clock.systemUTC(),
                        Path.of("."),
                        GBP,
                        Set.of(GBP, Currency.getInstance("EUR"))));
    }

    private static AccountId account(Ledger ledger, String number) {
        return ledger.accounts(Progress.NONE).value().all().stream()
                .filter(account -> number.equals(account.number()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** An entry over as many pence as its number. */
    private Consignment goods(int number, AccountId debit, AccountId credit) {
        var source = "%s-%d".formatted(run, number);
        var amount = new Money(number, GBP);
        var entry = new JournalEntry(
                source,
                DAY,
                null,
                "Entry " + number,
                List.of(
                        new JournalEntry.Line(debit, amount, null),
                        new JournalEntry.Line(credit, amount.negated(), null)));
        var subject = new LogEntry.Subject(
                Direction.OUT,
                FactKind.JOURNAL,
                new ConnectionId("books"),
                "Entry " + number,
                source,
                null,
                amount,
                DAY);
        return new Consignment(
                CrossingKey.of(new Fact("company", Direction.OUT, FactKind.JOURNAL, source, 1)),
                entry,
                subject,
                "Maya Okafor");
    }

    /** As a person would who pushes again until it is settled. */
    private static CrossingState cross(Crosser crosser, Consignment goods) throws InterruptedException {
        var state = CrossingState.APPROVED;
        for (var attempt = 0; attempt < MOST_ATTEMPTS && !state.settled(); attempt++) {
            try {
                var outcome = crosser.cross(goods);
                state = outcome.state();
                var wait = outcome.lookAgain();
                if (wait != null) {
                    Thread.sleep(wait.toMillis() + 1);
                }
            } catch (FailureException e) {
                assertThat(e.failure())
                        .as("the network is bad, and nothing else")
                        .isNotInstanceOf(Failure.Unexpected.class);
            }
        }
        return state;
    }
}
