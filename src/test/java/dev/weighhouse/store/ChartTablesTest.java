package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.AccountChange;
import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.PlatformAccount;
import dev.weighhouse.sync.Action;
import dev.weighhouse.sync.ArchiveConsent;
import dev.weighhouse.sync.ChartLink;
import dev.weighhouse.sync.KnownAccounts;
import dev.weighhouse.sync.PlannedChange;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTablesTest {
    private static final AccountState RENT = new AccountState("7100", "Rent", false, "T20");

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Fixture.connected(folder.resolve("chart.weighhouse"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void again() {
        workspace.close();
        workspace = Workspace.open(folder.resolve("chart.weighhouse"), Fixture.CLOCK);
    }

    private static PlannedChange created(String id, int revision) {
        return planned(Action.CREATE, new AccountChange.Creation(id, RENT), revision, null);
    }

    private static PlannedChange renamed(String id, int revision, @Nullable String without) {
        var before = new PlatformAccount("p-" + id, id, RENT, PlatformAccount.Use.UNKNOWN, "{\"a\":1}");
        var target = new AccountState(null, "Rents", true, null);
        return planned(Action.UPDATE, new AccountChange.Rewrite(before, target), revision, without);
    }

    private static PlannedChange planned(Action action, AccountChange change, int revision, @Nullable String without) {
        return new PlannedChange(
                Fixture.PLATFORM, "acme", revision, action, change, "because", without, "ann", Fixture.NOW);
    }

    @Test
    void givesBackWhatWasMeantAlsoInAnotherProgram() {
        var all = List.of(created("a", 1), created("b", 1), renamed("a", 2, "T20"), renamed("a", 3, null));
        workspace.charts().append(all.subList(0, 2));
        workspace.charts().append(all.subList(2, 4));
        workspace.charts().append(List.<PlannedChange>of());
        again();
        var charts = workspace.charts();
        assertThat(charts.changes(Fixture.PLATFORM, "a")).containsExactly(all.get(0), all.get(2), all.get(3));
        assertThat(charts.change(all.get(2).key())).contains(all.get(2));
        assertThat(charts.latest(Fixture.PLATFORM, "acme"))
                .containsOnlyKeys("a", "b")
                .containsValues(all.get(3), all.get(1));
        assertThat(charts.latest(Fixture.PLATFORM, "globex")).isEmpty();
        assertThat(charts.withoutTaxCode(Fixture.PLATFORM, "acme")).containsExactly(all.get(2));
        assertThat(charts.withoutTaxCode(Fixture.PLATFORM, "globex")).isEmpty();
    }

    @Test
    void whatIsMeantAnewUnderOneKeyTakesThePlaceOfWhatWasMeantBefore() {
        var first = created("a", 1);
        var anew = renamed("a", 1, null);
        workspace.charts().append(List.of(first));
        workspace.charts().append(List.of(anew));
        assertThat(workspace.charts().change(first.key())).contains(anew);
    }

    @Test
    void knowsWhichAccountsAreTheLedgers() {
        var known = new KnownAccounts(Fixture.PLATFORM, "books", List.of("1", "2"), "", "ann", Fixture.NOW);
        var more = new KnownAccounts(Fixture.PLATFORM, "books", List.of("2", "3"), "ours", "ben", Fixture.NOW);
        workspace.charts().know(known);
        workspace.charts().know(more);
        workspace.charts().know(more);
        again();
        assertThat(workspace.charts().known(Fixture.PLATFORM, "books")).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(workspace.charts().known(Fixture.PLATFORM, "other books")).isEmpty();
        assertThat(workspace.charts().known(Fixture.LEDGER, "books")).isEmpty();
    }

    @Test
    void theLastWordAboutTheCompaniesCounts() {
        var first = new ChartLink(Fixture.PLATFORM, "books", "acme", "", "ann", Fixture.NOW);
        var second = new ChartLink(Fixture.PLATFORM, "books", "globex", "moved", "ben", Fixture.NOW.plusSeconds(1));
        assertThat(workspace.charts().link(Fixture.PLATFORM)).isEmpty();
        workspace.charts().append(first);
        workspace.charts().append(second);
        again();
        assertThat(workspace.charts().link(Fixture.PLATFORM)).contains(second);
    }

    @Test
    void consentsStayAndNothingIsChanged() {
        var consent = new ArchiveConsent(Fixture.PLATFORM, 12, Digest.of(new byte[] {1}), "merged", "ann", Fixture.NOW);
        workspace.charts().append(consent);
        again();
        assertThat(workspace.charts().consents(Fixture.PLATFORM)).containsExactly(consent);
        for (var table : List.of("chart_link", "chart_known", "account_change", "archive_consent")) {
            workspace.charts().append(new ChartLink(Fixture.PLATFORM, "b", "a", "", "ann", Fixture.NOW));
            workspace.charts().append(List.of(created("a", 1)));
            workspace.charts().know(new KnownAccounts(Fixture.PLATFORM, "b", List.of("1"), "", "ann", Fixture.NOW));
            assertThatThrownBy(() -> workspace.database().write(handle -> handle.execute("delete from " + table)))
                    .isInstanceOf(FailureException.class);
        }
    }
}
