package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.LedgerLock;
import dev.weighhouse.sandbox.SampleCompany;
import dev.weighhouse.store.InstallationFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the ledger's books are closed is asked with each pull, and not to have asked is not to know that all is open. */
class LockAskedOnPullTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));
    private static final Period OCTOBER = Period.month("2026-10");

    @TempDir
    Path folder;

    @Test
    void everyPullAsksAndKeepsWhenItWasSaid() {
        var clock = SampleCompany.clock(CLOCK);
        var sample = SampleCompany.start(folder, clock);
        try (var workspace = new Opened(
                sample.workspace(),
                sample.vault(),
                Wiring.near(CLOCK, () -> "Maya Okafor").providers(),
                clock,
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve("installation")),
                sample::close)) {
            assertThat(LedgerLock.known(workspace::setting)).isEmpty();

            workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
            assertThat(LedgerLock.known(workspace::setting))
                    .map(BooksLock::until)
                    .isEmpty();
            assertThat(LedgerLock.known(workspace::setting)).isPresent();

            sample.ledger().closeBooks(LocalDate.of(2026, 9, 30));
            workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);

            assertThat(LedgerLock.known(workspace::setting)).hasValueSatisfying(lock -> {
                assertThat(lock.until()).isEqualTo("2026-09-30");
                assertThat(lock.asked()).isAfterOrEqualTo(clock.instant().minusSeconds(60));
            });
            assertThat(workspace.mapping().sheet(OCTOBER).lockedUntil()).isEqualTo("2026-09-30");
        }
    }

    @Test
    void aLedgerThatDoesNotTellIsNotKnownThoughAnotherOneTold() {
        Map<String, String> settings = new HashMap<>();
        var told = new BooksLock(LocalDate.of(2026, 9, 30), CLOCK.instant());
        LedgerLock.remember(settings::put, Optional.of(told));
        assertThat(LedgerLock.known(key -> Optional.ofNullable(settings.get(key))))
                .contains(told);

        LedgerLock.remember(settings::put, Optional.empty());

        assertThat(LedgerLock.known(key -> Optional.ofNullable(settings.get(key))))
                .isEmpty();
        assertThat(LedgerLock.until(key -> Optional.ofNullable(settings.get(key))))
                .isEmpty();
    }
}
