package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.close.Chosen;
import dev.weighhouse.close.MatchDecision;
import dev.weighhouse.close.MatchDecision.About;
import dev.weighhouse.close.MatchDecision.By;
import dev.weighhouse.close.MatchDecision.Kind;
import dev.weighhouse.crossing.FailureException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchTablesTest {
    static final MatchDecision SPLIT = decision(
            1,
            Kind.SPLIT,
            "1110",
            List.of(row(true, "quickbooks/1110/7", "8.00", "J-7"), row(false, "square/cash/t1", "8.00", null)),
            List.of(row(true, "quickbooks/1110/8", "-0.01", " ")),
            null);

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Fixture.connected(folder.resolve("matches.weighhouse"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static Chosen row(boolean ledger, String id, String amount, @Nullable String reference) {
        return new Chosen(ledger, id, LocalDate.of(2026, 10, 5), Money.of(amount, "GBP"), reference);
    }

    private static MatchDecision decision(
            long number, Kind kind, String account, List<Chosen> rows, List<Chosen> others, @Nullable Long of) {
        var about = new About(new AccountId(account), Fixture.GBP);
        return new MatchDecision(number, kind, about, rows, others, of, new By("ann", Fixture.NOW, "by the receipt"));
    }

    @Test
    void givesBackWhatWasDecidedInTheOrderOfTheRowsAlsoInAnotherProgram() {
        var taken = decision(2, Kind.TAKEN_BACK, "1110", List.of(), List.of(), 1L);
        var other = decision(3, Kind.MATCHED, "1120", SPLIT.rows().reversed(), List.of(), null);

        assertThat(workspace.matches().append(SPLIT)).isTrue();
        assertThat(workspace.matches().append(taken)).isTrue();
        assertThat(workspace.matches().append(other)).isTrue();
        workspace.close();
        workspace = Workspace.open(folder.resolve("matches.weighhouse"), Fixture.CLOCK);

        assertThat(workspace.matches().all()).containsExactly(SPLIT, taken, other);
        assertThat(workspace.matches().of(new AccountId("1110"))).containsExactly(SPLIT, taken);
        assertThat(workspace.matches().of(new AccountId("1120"))).containsExactly(other);
    }

    @Test
    void whoWasOvertakenWritesNothing() {
        workspace.matches().append(SPLIT);

        assertThat(workspace.matches().append(SPLIT)).isFalse();
        assertThat(workspace.matches().append(decision(3, Kind.MATCHED, "1110", SPLIT.rows(), List.of(), null)))
                .as("there is no number 2")
                .isFalse();
        assertThat(workspace.matches().all()).containsExactly(SPLIT);
    }

    @Test
    void whoOnlyReadsDecidesNothing() {
        workspace.matches().append(SPLIT);
        try (var reader = Workspace.open(folder.resolve("matches.weighhouse"), Fixture.CLOCK)) {
            var next = decision(2, Kind.TAKEN_BACK, "1110", List.of(), List.of(), 1L);

            assertThat(reader.matches().all()).containsExactly(SPLIT);
            assertThatThrownBy(() -> reader.matches().append(next))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("is only read here");
        }
    }
}
