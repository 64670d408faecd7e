package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Ground;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.sandbox.SampleCompany;
import dev.weighhouse.store.InstallationFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The books are closed in the ledger between the approval of an entry and its push. */
class LockedMeanwhileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));
    private static final LocalDate MONTH_END = LocalDate.of(2026, 10, 31);

    @TempDir
    Path folder;

    @Test
    void stopsThePushAndShowsThePeriodAsItWasAndAsItIs() {
        var sample = SampleCompany.start(folder, SampleCompany.clock(CLOCK));
        var wiring = Wiring.near(CLOCK, () -> "Maya Okafor");
        try (var workspace = new Opened(
                sample.workspace(),
                sample.vault(),
                wiring.providers(),
                SampleCompany.clock(CLOCK),
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve("installation")),
                sample::close)) {
            workspace.monthEnd().pull(List.of(), List.of(Period.month("2026-10")), Progress.NONE);
            var journal = workspace.journals().write(rent(workspace));
            workspace.journals().sendForApproval(journal.id());
            var seen = Map.of(journal.id(), workspace.journals().grounds(journal.id()));
            assertThat(workspace.journals().approve(seen, "Priya Nair")).isEmpty();
            var before = sample.ledger().numbers();

            sample.ledger().closeBooks(MONTH_END);

            assertThat(workspace.journals().push(Progress.NONE).lines()).isEmpty();
            assertThat(sample.ledger().numbers()).isEqualTo(before);
            assertThat(workspace.journals().journal(journal.id()).state()).isEqualTo(JournalState.OUT_OF_DATE);
            assertThat(workspace.journals().refusals()).singleElement().satisfies(refusal -> {
                var moved = Objects.requireNonNull(refusal.moved());
                assertThat(moved.seen().all()).extracting(Ground::shown).contains("open");
                assertThat(moved.now().all()).extracting(Ground::shown).contains("locked to 2026-10-31");
            });
        }
    }

    private static Draft rent(Opened workspace) {
        var accounts = workspace.monthEnd().review(Period.month("2026-10")).ledgerChart().all().stream()
                .filter(account -> account.active() && account.currency().equals(workspace.home()))
                .filter(account -> account.type() == AccountType.EXPENSE)
                .limit(2)
                .toList();
        var amount = new Money(12_345, workspace.home());
        return new Draft(
                MONTH_END,
                "Rent booked to the right account",
                null,
                List.of(
                        new Draft.Line(accounts.getFirst().id(), amount, "", null, Map.of()),
                        new Draft.Line(accounts.getLast().id(), amount.negated(), "", null, Map.of())),
                null);
    }
}
