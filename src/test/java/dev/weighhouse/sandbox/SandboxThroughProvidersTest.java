package dev.weighhouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.connect.quickbooks.QuickBooksProvider;
import dev.weighhouse.connect.rest.RestProvider;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.sandbox.QuickBooksManners.Shape;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The program's own providers read the same from a sandbox whatever its manners. */
class SandboxThroughProvidersTest {
    private static final String TOKEN = "secret";
    private static final AsOf OCTOBER_END = AsOf.closingOf(LocalDate.of(2026, 10, 31));
    private static final Period OCTOBER = Period.month("2026-10");

    private record Said(List<Balance> balances, List<Posting> postings) {}

    @Test
    void theTrialBalanceReadsTheSameFlatAndNested() {
        var flat = read(new QuickBooksManners(Shape.FLAT, 400_000));
        var nested = read(new QuickBooksManners(Shape.NESTED, 400_000));

        assertThat(nested.balances()).hasSize(64).containsExactlyInAnyOrderElementsOf(flat.balances());
    }

    @Test
    void theGeneralLedgerReadsTheSameWhereReportsAreCutShort() {
        var whole = read(QuickBooksManners.usual());
        var inPieces = read(new QuickBooksManners(Shape.FLAT, 1_500));

        assertThat(inPieces.postings()).hasSizeGreaterThan(250).containsExactlyInAnyOrderElementsOf(whole.postings());
        assertThat(inPieces.balances()).containsExactlyInAnyOrderElementsOf(whole.balances());
    }

    @Test
    void aThrottledReadIsTriedAgain() {
        try (var sandbox = new RestSandbox(SampleFiles.platform("square"), RestSandbox.Dialect.CURSOR, TOKEN)) {
            sandbox.faults().next(Faults.Kind.THROTTLED);
            var connection =
                    new Connection(new ConnectionId("square"), Role.PLATFORM, "rest", "Square", sandbox.settings());

            try (var platform = (Platform) new RestProvider().open(connection, surroundings())) {
                assertThat(platform.accounts(Progress.NONE).value().size()).isEqualTo(18);
            }
        }
    }

    private static Said read(QuickBooksManners manners) {
        try (var sandbox = new QuickBooksSandbox(SampleFiles.ledger(), "Larkfield", "42", TOKEN, manners)) {
            var connection = new Connection(
                    new ConnectionId("books"), Role.LEDGER, "quickbooks", "QuickBooks", sandbox.settings());
            try (var ledger = new QuickBooksProvider().open(connection, surroundings())) {
                ledger.accounts(Progress.NONE);
                return new Said(
                        ledger.balances(OCTOBER_END, Progress.NONE)
                                .orElseThrow()
                                .value(),
                        ledger.movements(OCTOBER, Progress.NONE).orElseThrow().value());
            }
        }
    }

    private static Surroundings surroundings() {
        return new Surroundings(
                _ -> Optional.of(TOKEN), Clock.systemUTC(), Path.of(""), Corner.GBP, Set.of(Corner.GBP, Corner.EUR));
    }
}
