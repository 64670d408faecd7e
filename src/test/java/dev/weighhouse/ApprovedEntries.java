package dev.weighhouse;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.connect.xero.XeroOnLoopback;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.sandbox.SampleCompany;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.vault.SessionVault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A workspace whose approved entries wait to be pushed to a ledger on this computer, for the benchmark of the push. */
public final class ApprovedEntries implements AutoCloseable {
    private static final Period MONTH = Period.month("2026-10");

    private final Opened workspace;
    private final Supplier<List<String>> standing;

    private ApprovedEntries(Opened workspace, Supplier<List<String>> standing) {
        this.workspace = workspace;
        this.standing = standing;
    }

    public static ApprovedEntries atQuickBooks(Path folder, int entries) {
        var clock = SampleCompany.clock(Clock.systemUTC());
        var sample = SampleCompany.start(folder, clock);
        var workspace = new Opened(
                sample.workspace(),
                sample.vault(),
                new Wiring(clock, () -> "Maya Okafor").providers(),
                clock,
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve("installation")),
                sample::close);
        var before = sample.ledger().numbers();
        var made = new ApprovedEntries(workspace, () -> {
            var since = new ArrayList<>(sample.ledger().numbers());
            before.forEach(since::remove);
            return since;
        });
        made.pull();
        var expenses = workspace.monthEnd().review(MONTH).ledgerChart().all().stream()
                .filter(account -> account.active() && account.currency().equals(workspace.home()))
                .filter(account -> account.type() == AccountType.EXPENSE)
                .limit(2)
                .toList();
        made.approve(entries, expenses.getFirst().id(), expenses.getLast().id());
        return made;
    }

    public static ApprovedEntries atXero(Path folder, int entries) {
        var clock = SampleCompany.clock(Clock.systemUTC());
        var xero = new XeroOnLoopback();
        var vault = new SessionVault();
        vault.keep(xero.connection().id(), xero.token());
        var workspace = new Opened(
                Workspace.create(
                        folder.resolve("xero.weighhouse"), "Larkfield", XeroOnLoopback.CURRENCY, Set.of(), clock),
                vault,
                new Wiring(clock, () -> "Maya Okafor").providers(),
                clock,
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve("installation")),
                xero::close);
        workspace.connect(xero.connection(), Optional.of(xero.token()));
        var made = new ApprovedEntries(workspace, xero::standing);
        made.pull();
        made.approve(entries, XeroOnLoopback.DEBIT, XeroOnLoopback.CREDIT);
        return made;
    }

    private void pull() {
        workspace.monthEnd().pull(List.of(), List.of(MONTH), Progress.NONE);
    }

    private void approve(int entries, AccountId debit, AccountId credit) {
        var ids = new ArrayList<JournalId>();
        for (int number = 0; number < entries; number++) {
            var amount = new Money(10_000L + number, workspace.home());
            var draft = new Draft(
                    LocalDate.of(2026, 10, 1 + number % 28),
                    "Charge " + number,
                    null,
                    List.of(
                            new Draft.Line(debit, amount, "Charge", null, Map.of()),
                            new Draft.Line(credit, amount.negated(), "Charge", null, Map.of())),
                    null);
            ids.add(workspace.journals().write(draft).id());
        }
        ids.forEach(workspace.journals()::sendForApproval);
        var refused = workspace.journals().approve(workspace.journals().grounds(ids), "Priya Nair");
        if (!refused.isEmpty()) {
            throw new IllegalStateException(refused.toString());
        }
    }

    /** Where the ledger lies. */
    public URI address() {
        return URI.create(ledger().setting("base-url").orElseThrow());
    }

    /** From now on the ledger is asked at another address. */
    public void at(URI address) {
        var ledger = ledger();
        var settings = new TreeMap<>(ledger.settings());
        settings.put("base-url", address.toString());
        workspace.change(new Connection(ledger.id(), ledger.role(), ledger.provider(), ledger.title(), settings));
    }

    private Connection ledger() {
        return workspace.monthEnd().connections().stream()
                .filter(connection -> connection.role() == Role.LEDGER)
                .findFirst()
                .orElseThrow();
    }

    public PushReport push() {
        return workspace.journals().push(Progress.NONE);
    }

    /** How many entries stand in the ledger's own books, each carrying the key of one of ours; refuses to count any twice. */
    public int standingOnce() {
        var stands = standing.get();
        var count = 0;
        for (var journal : workspace.journals().journals()) {
            var brief = Objects.requireNonNull(journal.key()).brief();
            var found = stands.stream().filter(text -> text.contains(brief)).count();
            if (found > 1) {
                throw new IllegalStateException(brief + " stands " + found + " times");
            }
            count += Math.toIntExact(found);
        }
        return count;
    }

    @Override
    public void close() {
        workspace.close();
    }
}
