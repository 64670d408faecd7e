package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.LEDGER;
import static dev.weighhouse.store.Fixture.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.Mapping;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {
    private static final Connection SQUARE = Fixture.connection(PLATFORM, Role.PLATFORM);
    private static final Connection BOOKS = Fixture.connection(LEDGER, Role.LEDGER);
    private static final Connection PLEO = Fixture.connection(new ConnectionId("pleo"), Role.PLATFORM);

    @TempDir
    Path folder;

    private Workspace workspace;
    private Connections connections;

    @BeforeEach
    void open() {
        workspace = Fixture.create(folder.resolve("connections.weighhouse"));
        connections = workspace.connections();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void listsTheLedgerFirstAndPlatformsInTheOrderTheyCame() {
        connections.add(SQUARE);
        connections.add(BOOKS);
        connections.add(PLEO);
        assertThat(connections.all()).containsExactly(BOOKS, SQUARE, PLEO);
    }

    @Test
    void replacesTitleAndSettings() {
        connections.add(SQUARE);
        connections.add(PLEO);
        var changed = new Connection(PLATFORM, Role.PLATFORM, "file", "Square UK", Map.of("pattern", "*.csv"));
        connections.replace(changed);
        assertThat(connections.all()).containsExactly(changed, PLEO);
    }

    @Test
    void refusesTheSameNameTwice() {
        connections.add(SQUARE);
        assertThatThrownBy(() -> connections.add(SQUARE))
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isInstanceOf(Failure.BadInput.class))
                .hasMessageContaining("a connection called square already");
        assertThat(connections.all()).containsExactly(SQUARE);
    }

    @Test
    void refusesASecondLedger() {
        connections.add(BOOKS);
        assertThatThrownBy(() -> connections.add(Fixture.connection(new ConnectionId("xero"), Role.LEDGER)))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("has a ledger already");
    }

    @Test
    void removesWhatNothingRestsOn() {
        connections.add(BOOKS);
        connections.add(SQUARE);
        connections.add(PLEO);
        connections.remove(PLATFORM);
        assertThat(connections.all()).containsExactly(BOOKS, PLEO);

        connections.add(SQUARE);
        assertThat(connections.all()).as("its name is free again").containsExactly(BOOKS, PLEO, SQUARE);
    }

    @Test
    void keepsWhatWasPulledAndSaysWhatRestsOnIt() {
        connections.add(SQUARE);
        workspace.quotes().append(Fixture.pulled("12.50"));
        Fixture.decide(
                workspace,
                Mapping.of(
                        AccountKey.of("square", "cash"),
                        null,
                        Mapping.Origin.PERSON,
                        "a test",
                        "Maya Okafor",
                        Fixture.NOW));
        assertThatThrownBy(() -> connections.remove(PLATFORM))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().nextStep()).isEqualTo("Change its name or its settings instead."))
                .hasMessage(
                        "The square cannot be removed: 1 pull of it and 1 mapping decision about its accounts are kept,"
                                + " and stay.");
        assertThat(connections.all()).containsExactly(SQUARE);
        assertThat(workspace.quotes().accounts(PLATFORM)).isPresent();
    }

    @Test
    void refusesToRemoveWhatIsNotThere() {
        assertThatThrownBy(() -> connections.remove(PLATFORM)).hasMessageContaining("no connection called square");
    }

    @Test
    void refusesToReplaceWhatIsNotThere() {
        assertThatThrownBy(() -> connections.replace(PLEO))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("no connection called pleo");
    }
}
