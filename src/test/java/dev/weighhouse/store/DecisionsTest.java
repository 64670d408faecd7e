package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mapping.Basis;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.reconcile.Tolerances;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
    private static final AccountId CLEARING = new AccountId("1110");

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Fixture.connected(folder.resolve("decisions.weighhouse"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void returnsEveryDecisionTheOldestFirst() {
        var decisions = new ArrayList<Mapping>();
        for (var origin : Mapping.Origin.values()) {
            decisions.add(Mapping.of(
                    AccountKey.of("square", "cash"), CLEARING, origin, "same number 1110", "ann", Fixture.NOW));
        }
        decisions.add(Mapping.of(
                AccountKey.of("square", "cash"), null, Mapping.Origin.PERSON, "was wrong", "ben", Fixture.NOW));
        Fixture.decide(workspace, decisions.get(0), decisions.get(1));
        Fixture.decide(workspace, decisions.subList(2, decisions.size()).toArray(Mapping[]::new));
        assertThat(workspace.mappings().all()).containsExactlyElementsOf(decisions);
    }

    @Test
    void takesNoDecisionsAtAll() {
        assertThat(Fixture.decide(workspace)).isTrue();
        assertThat(workspace.mappings().all()).isEmpty();
    }

    @Test
    void keepsNoneOfSeveralDecisionsWhenOneCannotBeKept() {
        var good = Mapping.of(
                AccountKey.of("square", "cash"), CLEARING, Mapping.Origin.PERSON, "chosen", "ann", Fixture.NOW);
        var bad = Mapping.of(
                AccountKey.of("nobody", "cash"), CLEARING, Mapping.Origin.PERSON, "chosen", "ann", Fixture.NOW);
        assertThatThrownBy(() -> Fixture.decide(workspace, good, bad)).isInstanceOf(FailureException.class);
        assertThat(workspace.mappings().all()).isEmpty();
    }

    @Test
    void writesNothingThatWasJudgedBeforeSomebodyElseDecided() {
        var first = Mapping.of(
                AccountKey.of("square", "cash"), CLEARING, Mapping.Origin.PERSON, "first", "ann", Fixture.NOW);
        var second =
                Mapping.of(AccountKey.of("square", "cash"), null, Mapping.Origin.PERSON, "second", "ben", Fixture.NOW);
        var seenByBoth = Basis.of(new History(workspace.mappings().all()));
        assertThat(workspace.mappings().append(List.of(first), seenByBoth)).isTrue();
        assertThat(workspace.mappings().append(List.of(second), seenByBoth)).isFalse();
        assertThat(workspace.mappings().all()).containsExactly(first);
    }

    @Test
    void writesNothingThatWasJudgedByAnEarlierChart() {
        var decision = Mapping.of(
                AccountKey.of("square", "cash"), CLEARING, Mapping.Origin.PERSON, "first", "ann", Fixture.NOW);
        var neverPulled = new Basis(0, Map.of(Fixture.PLATFORM, 0L));
        var chart = workspace.quotes().append(Fixture.pulled("8.00")).getFirst();
        assertThat(workspace.mappings().append(List.of(decision), neverPulled)).isFalse();
        assertThat(workspace.mappings().append(List.of(decision), new Basis(0, Map.of(Fixture.PLATFORM, chart.id()))))
                .isTrue();
    }

    @Test
    void toleratesNothingUntilSomebodySaysSo() {
        assertThat(workspace.tolerances().current()).isEqualTo(Tolerances.NONE);
    }

    @Test
    void letsTheLatestToleranceHold() {
        var tolerances = workspace.tolerances();
        tolerances.set(null, Money.of("0.05", "GBP"), "ann", Fixture.NOW);
        tolerances.set(CLEARING, Money.of("1.00", "GBP"), "ann", Fixture.NOW);
        tolerances.set(null, Money.of("0.07", "GBP"), "ben", Fixture.NOW);
        tolerances.set(null, Money.of("0.09", "EUR"), "ben", Fixture.NOW);
        tolerances.set(CLEARING, Money.of("0.00", "GBP"), "ben", Fixture.NOW);
        assertThat(tolerances.current())
                .isEqualTo(new Tolerances(
                        Map.of(Fixture.GBP, 7L, Fixture.EUR, 9L), Map.of(CLEARING, Map.of(Fixture.GBP, 0L))));
    }

    @Test
    void refusesANegativeTolerance() {
        assertThatThrownBy(() -> workspace.tolerances().set(null, Money.of("-0.01", "GBP"), "ann", Fixture.NOW))
                .isInstanceOf(FailureException.class);
        assertThat(workspace.tolerances().current()).isEqualTo(Tolerances.NONE);
    }
}
