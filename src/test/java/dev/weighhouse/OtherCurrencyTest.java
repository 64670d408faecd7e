package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.quickbooks.QuickBooksProvider;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Tried.Finding;
import dev.weighhouse.sandbox.QuickBooksSandbox;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.vault.SessionVault;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger whose books are kept in another currency than the workspace expects. */
class OtherCurrencyTest {
    private static final String REALM = "4620816365";
    private static final Currency CHF = Currency.getInstance("CHF");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency GBP = Currency.getInstance("GBP");

    @TempDir
    Path folder;

    private List<Finding> tried(Currency home, Set<Currency> others) {
        var workspace = Workspace.create(folder.resolve("books.weighhouse"), "Larkfield", home, others, Terminal.CLOCK);
        try (var quickBooks = QuickBooksSandbox.open(REALM, "a-token"::equals);
                var opened = new Opened(
                        workspace,
                        new SessionVault(),
                        List.of(new QuickBooksProvider()),
                        Terminal.CLOCK,
                        () -> "Maya Okafor",
                        new InstallationFolder(folder.resolve("installation")),
                        () -> {})) {
            var books = new Connection(
                    new ConnectionId("books"),
                    Role.LEDGER,
                    "quickbooks",
                    "Books",
                    Map.of("base-url", quickBooks.address(), "company", REALM));
            return opened.tryOut(books, Optional.of("a-token"), Progress.NONE).findings();
        }
    }

    @Test
    void isToldBeforeTheLedgerIsAdded() {
        assertThatThrownBy(() -> tried(EUR, Set.of(CHF)))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        refused -> assertThat(refused.failure())
                                .isEqualTo(
                                        new Failure.BadInput(
                                                "The home currency of Books is GBP, which the workspace does not know.",
                                                "Check that the company number is right, or make a workspace with that currency.")));
    }

    @Test
    void isNoTroubleWhereTheWorkspaceKnowsIt() {
        assertThat(tried(EUR, Set.of(GBP)))
                .contains(new Finding(true, "These are the books of Larkfield Coffee, kept in GBP."));
    }
}
