package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.rest.RestProvider;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.schedule.Schedule;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.sync.Keeping;
import dev.weighhouse.vault.SessionVault;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that is added under the name of one that was removed. */
class AddedAgainTest {
    private static final ConnectionId TILL = new ConnectionId("till");

    @TempDir
    Path folder;

    private Workspace workspace;
    private Opened opened;

    @BeforeEach
    void open() {
        workspace = Workspace.create(
                folder.resolve("till.weighhouse"), "Larkfield", Currency.getInstance("GBP"), Set.of(), Terminal.CLOCK);
        opened = new Opened(
                workspace,
                new SessionVault(),
                List.of(new RestProvider()),
                Terminal.CLOCK,
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve("installation")),
                () -> {});
        opened.connect(till("https://till.example/"), Optional.empty());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static Connection till(String address) {
        return new Connection(TILL, Role.PLATFORM, "rest", "Till", Map.of("base-url", address));
    }

    private void again() {
        opened.remove(TILL);
        opened.connect(till("https://another.example/"), Optional.empty());
    }

    @Test
    void isNotKeptInStepByItselfBecauseTheOneBeforeWas() {
        workspace.charts().append(new Keeping(TILL, true, "Asha", Instant.EPOCH));

        again();

        assertThat(opened.charts().keeping(TILL))
                .get()
                .extracting(Keeping::byItself, Keeping::by)
                .containsExactly(false, "Maya Okafor");
    }

    @Test
    void hasTheUsualCadence() {
        opened.schedule().say(TILL, new Cadence.Hourly(), null);

        again();

        assertThat(opened.schedule().cadence(TILL)).isEqualTo(Schedule.UNSAID);
    }

    @Test
    void isToldNothingWhereNothingWasEverSaid() {
        again();

        assertThat(opened.charts().keeping(TILL)).isEmpty();
        assertThat(opened.schedule().said()).isEmpty();
    }
}
