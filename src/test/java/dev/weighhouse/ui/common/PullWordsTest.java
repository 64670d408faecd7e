package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class PullWordsTest {
    private static final Connection XERO = FakeWorkspaces.connection("xero", Role.LEDGER, "xero", "Xero");
    private static final Connection SQUARE = FakeWorkspaces.connection("square", Role.PLATFORM, "rest", "Square");
    private static final Connection STRIPE = FakeWorkspaces.connection("stripe", Role.PLATFORM, "rest", "Stripe");

    private static PullResult done(Connection connection, String... notes) {
        return new PullResult.Done(connection, List.of(), List.of(notes));
    }

    private static PullResult offline(Connection connection) {
        return new PullResult.Failed(connection, new Failure.Offline(connection.title() + " did not answer."));
    }

    private static PullResult stopped(Connection connection) {
        return new PullResult.Failed(connection, new Failure.Cancelled("Stopped."));
    }

    private static String told(PullResult... results) {
        return told(List.of(), results);
    }

    private static String told(List<String> mapping, PullResult... results) {
        var words = new PullWords(List.of(results), mapping);
        return words.kind() + ": " + words.words();
    }

    @Test
    void namesWhatWasPulled() {
        assertThat(told(done(XERO))).isEqualTo("DONE: Pulled Xero.");
        assertThat(told(done(XERO), done(SQUARE), done(STRIPE))).isEqualTo("DONE: Pulled Xero, Square and Stripe.");
    }

    @Test
    void countsWhatTheSidesRemarked() {
        assertThat(told(done(XERO, "The clock is ahead."), done(SQUARE)))
                .isEqualTo("NOTE: Pulled Xero and Square. 1 thing to know.");
    }

    @Test
    void countsWhatThePullChangedUnderTheMapping() {
        assertThat(told(List.of("Mapping: 7030 Flights is archived."), done(XERO, "The clock is ahead.")))
                .isEqualTo("NOTE: Pulled Xero. 2 things to know.");
    }

    @Test
    void saysWhatFailedAndWhatToDo() {
        assertThat(told(done(XERO), offline(STRIPE)))
                .isEqualTo(
                        "FAILED: Stripe did not answer. Check the network and the address of the connection, then try again.");
        assertThat(told(offline(XERO), offline(STRIPE))).isEqualTo("FAILED: Xero and Stripe could not be pulled.");
    }

    @Test
    void saysWhatStandsWhenAPersonStoppedIt() {
        assertThat(told(stopped(XERO))).isEqualTo("NOTE: Stopped. Nothing was kept of what had been read.");
        assertThat(told(done(XERO), stopped(SQUARE), stopped(STRIPE)))
                .isEqualTo("NOTE: Stopped. Kept: Xero. Not read: Square and Stripe.");
    }
}
