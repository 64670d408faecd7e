package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.sandbox.Faults;
import dev.weighhouse.sandbox.SampleCompany;
import dev.weighhouse.store.InstallationFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Month-end at the sample company, pulled, with one account that differs. What stands is counted in the ledger's own books, and
 * time passes when a test says so.
 */
abstract class AtLarkfield {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));
    static final Period OCTOBER = Period.month("2026-10");

    @TempDir
    Path folder;

    final Ticking time = new Ticking(SampleCompany.clock(CLOCK));
    SampleCompany sample;
    Opened workspace;
    JournalDesk desk;
    Variance variance;
    List<String> before = List.of();
    private volatile String person = "Maya Okafor";

    @BeforeEach
    void pull() {
        sample = SampleCompany.start(folder, time);
        var wiring = Wiring.near(CLOCK, () -> "Maya Okafor");
        workspace = new Opened(
                sample.workspace(),
                sample.vault(),
                wiring.providers(),
                time,
                () -> person,
                new InstallationFolder(folder.resolve("installation")),
                sample::close);
        desk = anotherProgram();
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        variance = differing(workspace.monthEnd().review(OCTOBER), workspace.home());
        before = sample.ledger().numbers();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    /** The ledger no longer knew us; then somebody changed a mapping, and the next push noticed. */
    JournalId turnedAwayAndMoved() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.SIGN_OUT);
        push();
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.CROSSING);
        move();
        assertThat(push().lines()).isEmpty();
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        return id;
    }

    JournalId approved() {
        var journal = completed(desk.propose(variance));
        desk.sendForApproval(journal.id());
        approve(journal.id());
        return journal.id();
    }

    void approve(JournalId id) {
        var seen = Map.of(id, desk.grounds(id));
        assertThat(desk.approve(seen, "Priya Nair")).isEmpty();
    }

    PushReport push() {
        return desk.push(Progress.NONE);
    }

    static List<CrossingState> states(PushReport report) {
        return report.lines().stream().map(PushReport.Line::state).toList();
    }

    /** What stands in the ledger now and did not before. */
    List<String> posted() {
        var posted = new ArrayList<>(sample.ledger().numbers());
        before.forEach(posted::remove);
        return posted;
    }

    String brief(JournalId id) {
        return Objects.requireNonNull(desk.journal(id).key()).brief();
    }

    /** Somebody else sits down at the desk. */
    void as(String name) {
        person = name;
    }

    JournalDesk anotherProgram() {
        return workspace.journals(time.pace());
    }

    /** Somebody decides about the account the entry is to adjust. */
    void move() {
        map(Optional.empty());
    }

    void moveBack() {
        map(Optional.of(Objects.requireNonNull(variance.ledgerAccount()).id()));
    }

    void map(Optional<AccountId> to) {
        Remapping.of(workspace, variance.platformAccounts().getFirst().key(), to);
    }

    static Variance differing(Review review, Currency home) {
        return review.variances().stream()
                .filter(differing -> differing.status() == Status.DIFFERS)
                .filter(differing -> differing.currency().equals(home))
                .filter(differing -> !differing.label().contains("receivable"))
                .findFirst()
                .orElseThrow();
    }

    /** Gives the other side of a proposal an account that is not compared with any platform. */
    Journal completed(Journal proposal) {
        var lines = new ArrayList<>(proposal.draft().lines());
        var open = lines.removeLast();
        lines.add(new Draft.Line(other().id(), open.amount(), "", null, Map.of()));
        return desk.rewrite(
                proposal.id(), written(proposal.draft(), proposal.draft().narration(), lines));
    }

    Account other() {
        var review = workspace.monthEnd().review(OCTOBER);
        var compared = review.variances().stream().map(Variance::ledgerAccount).toList();
        return review.ledgerChart().all().stream()
                .filter(account -> account.active() && account.currency().equals(workspace.home()))
                .filter(account -> account.type() == AccountType.EXPENSE && !compared.contains(account))
                .findFirst()
                .orElseThrow();
    }

    Draft inOtherWords(JournalId id) {
        var draft = desk.journal(id).draft();
        return written(draft, "Said otherwise", draft.lines());
    }

    static Draft written(Draft draft, String words, List<Draft.Line> lines) {
        return new Draft(draft.date(), words, draft.reference(), lines, draft.reverseOn());
    }
}
