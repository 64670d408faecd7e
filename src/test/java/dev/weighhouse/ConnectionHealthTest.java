package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.crossing.Tried.Finding;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a connection of the sample says when it is asked what it can do, and what the log keeps of a pull that failed. */
class ConnectionHealthTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));

    private final OpenWorkspace sample = new Wiring(CLOCK, () -> "Maya Okafor").sample();

    @AfterEach
    void close() {
        sample.close();
    }

    private Connection connection(String id) {
        return sample.monthEnd().connections().stream()
                .filter(known -> known.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Connection gone(String id) {
        var known = connection(id);
        var settings = new HashMap<>(known.settings());
        settings.put("base-url", "http://127.0.0.1:9");
        return new Connection(known.id(), known.role(), known.provider(), known.title(), settings);
    }

    @Test
    void theLedgerSaysWhoseBooksItKeepsAndWhatItTakes() {
        var ledger = sample.monthEnd().connections().getFirst();

        var tried = sample.tryOut(ledger, Optional.empty(), Progress.NONE);

        assertThat(tried.findings())
                .extracting(Finding::words)
                .anySatisfy(words -> assertThat(words).matches("These are the books of .+, kept in GBP\\."));
        assertThat(tried.findings())
                .extracting(Finding::words)
                .anySatisfy(words -> assertThat(words).matches("\\d+ accounts can be read, \\d+ of them active\\."));
        assertThat(tried.findings()).contains(new Finding(true, "Journal entries can be posted to it."));
        assertThat(tried.findings().getLast().words()).startsWith("49").endsWith(" of 500 requests a minute are left.");
    }

    @Test
    void aConnectionThatIsNotInTheWorkspaceYetIsTriedWithItsOwnSecret() {
        var ledger = sample.monthEnd().connections().getFirst();
        var fresh =
                new Connection(new ConnectionId("fresh"), ledger.role(), ledger.provider(), "Fresh", ledger.settings());

        assertThatThrownBy(() -> sample.tryOut(fresh, Optional.of("no such token"), Progress.NONE))
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isInstanceOf(Failure.SignInNeeded.class));
        assertThat(sample.monthEnd().connections()).doesNotContain(fresh);
    }

    @Test
    void whatCannotBeReachedIsToldAndStandsInTheLog() {
        var broken = gone("square");
        sample.change(broken);

        assertThatThrownBy(() -> sample.tryOut(broken, Optional.empty(), Progress.NONE))
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isInstanceOf(Failure.Offline.class));
        sample.monthEnd().pull(List.of(broken.id()), List.of(Period.month("2026-10")), Progress.NONE);

        var pulls = Selection.ALL.kind(FactKind.PULL).connection(broken.id());
        var last = sample.crossings().rows(pulls, new Page.Newest(1)).getFirst();
        assertThat(last.state()).isEqualTo(CrossingState.NOT_RECEIVED);
        var kept =
                sample.crossings().timeline(last.key()).orElseThrow().events().getLast();
        assertThat(kept.entry().detail().words())
                .as("with the next step, as it is known after a restart")
                .endsWith(new Failure.Offline("").nextStep());
    }

    @Test
    void knowsWhatIsLeftOfTheRateBudget() {
        var ledger = sample.monthEnd().connections().getFirst();
        assertThat(sample.allowance(ledger.id()))
                .hasValueSatisfying(left -> assertThat(left.perMinute()).isEqualTo(500));
        assertThat(sample.allowance(new ConnectionId("nobody"))).isEmpty();
    }
}
