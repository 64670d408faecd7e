package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.close.Materiality;
import dev.weighhouse.close.Waiver;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.reconcile.Basis;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiverTablesTest {
    static final Waiver WAIVER = waiver(1, Basis.CLOSING, "-12.50");
    static final Waiver.TakenBack BACK = new Waiver.TakenBack("it was found", "ben", Fixture.NOW.plusSeconds(60));
    static final Materiality LIMIT =
            new Materiality(Money.of("100.00", "GBP"), "one per cent of turnover", "ann", Fixture.NOW);

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Fixture.connected(folder.resolve("waived.weighhouse"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static Waiver waiver(long number, Basis basis, String amount) {
        var share = new Waiver.Share(
                new AccountId("1110"),
                Fixture.OCTOBER,
                basis,
                Money.of(amount, "GBP"),
                "too small to look for",
                LocalDate.of(2026, 12, 31));
        return new Waiver(number, new Waiver.Said(share, "ann", Fixture.NOW), null);
    }

    @Test
    void givesBackWhatWasWaivedAndTakenBackAlsoInAnotherProgram() {
        var other = waiver(2, Basis.ACTIVITY, "0.01");
        var lower = new Materiality(Money.of("50.00", "GBP"), "a bad year", "ben", Fixture.NOW);
        var waivers = workspace.waivers();

        assertThat(waivers.append(WAIVER)).isTrue();
        assertThat(waivers.append(other)).isTrue();
        assertThat(waivers.takeBack(1, BACK)).isTrue();
        assertThat(waivers.takeBack(1, BACK)).as("once is enough").isFalse();
        assertThat(waivers.takeBack(3, BACK)).as("there is none").isFalse();
        waivers.set(LIMIT);
        waivers.set(lower);
        workspace.close();
        workspace = Workspace.open(folder.resolve("waived.weighhouse"), Fixture.CLOCK);

        assertThat(workspace.waivers().all()).containsExactly(new Waiver(1, WAIVER.said(), BACK), other);
        assertThat(workspace.waivers().materialities()).containsExactly(LIMIT, lower);
    }

    @Test
    void whoWasOvertakenWritesNothing() {
        workspace.waivers().append(WAIVER);

        assertThat(workspace.waivers().append(waiver(1, Basis.ACTIVITY, "3.00")))
                .isFalse();
        assertThat(workspace.waivers().append(waiver(3, Basis.ACTIVITY, "3.00")))
                .isFalse();
        assertThat(workspace.waivers().all()).containsExactly(WAIVER);
    }

    @Test
    void whoOnlyReadsWaivesNothing() {
        workspace.waivers().append(WAIVER);
        try (var reader = Workspace.open(folder.resolve("waived.weighhouse"), Fixture.CLOCK)) {
            var waivers = reader.waivers();

            assertThat(waivers.all()).containsExactly(WAIVER);
            assertThatThrownBy(() -> waivers.append(waiver(2, Basis.CLOSING, "1.00")))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("is only read here");
            assertThatThrownBy(() -> waivers.takeBack(1, BACK)).hasMessageContaining("is only read here");
            assertThatThrownBy(() -> waivers.set(LIMIT)).hasMessageContaining("is only read here");
        }
    }
}
