package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.connect.hledger.HledgerOnLoopback;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.vault.SessionVault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace whose ledger is a hledger-web: no keys of its own, and ids that are places in a file. */
abstract class AtHledger {
    static final Period OCTOBER = Period.month("2026-10");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneOffset.UTC);
    private static final Currency GBP = Currency.getInstance("GBP");

    @TempDir
    Path folder;

    final Ticking time = new Ticking(CLOCK);
    final HledgerOnLoopback hledger = new HledgerOnLoopback();
    Opened workspace;
    JournalDesk desk;

    @BeforeEach
    void open() {
        workspace = workspace("first");
        desk = workspace.journals(time.pace());
    }

    /** The file of one computer, with its October pulled. */
    Opened workspace(String computer) {
        var opened = new Opened(
                Workspace.create(folder.resolve(computer + ".weighhouse"), "Larkfield", GBP, Set.of(), time),
                new SessionVault(),
                new Wiring(time, () -> "Maya Okafor").providers(),
                time,
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve(computer)),
                () -> {});
        opened.connect(hledger.connection(), Optional.empty());
        pull(opened);
        return opened;
    }

    @AfterEach
    void close() {
        workspace.close();
        hledger.close();
    }

    void pull() {
        pull(workspace);
    }

    /** How many requests a pull takes. */
    int askedByAPull() {
        var before = hledger.asked();
        pull();
        return hledger.asked() - before;
    }

    static void pull(Opened opened) {
        assertThat(opened.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE))
                .allMatch(PullResult.Done.class::isInstance);
    }

    JournalId approved(long minor) {
        return approved(desk, minor);
    }

    static JournalId approved(JournalDesk desk, long minor) {
        var id = desk.write(charge(minor)).id();
        desk.sendForApproval(id);
        assertThat(desk.approve(Map.of(id, desk.grounds(id)), "Priya Nair")).isEmpty();
        return id;
    }

    static Draft charge(long minor) {
        var amount = new Money(minor, GBP);
        return new Draft(
                LocalDate.of(2026, 10, 31),
                "Charge of " + minor,
                null,
                List.of(
                        new Draft.Line(new AccountId(HledgerOnLoopback.DEBIT), amount, "Charge", null, Map.of()),
                        new Draft.Line(
                                new AccountId(HledgerOnLoopback.CREDIT), amount.negated(), "Charge", null, Map.of())),
                null);
    }

    PushReport push() {
        return desk.push(Progress.NONE);
    }

    /** Longer than a request can take to end there. */
    void settle() {
        time.passes(Duration.ofMinutes(1));
    }

    /** As a program has it that knows nothing but the file. */
    Journal journal(JournalId id) {
        return workspace.journals(time.pace()).journal(id);
    }

    String brief(JournalId id) {
        return Objects.requireNonNull(desk.journal(id).key()).brief();
    }
}
