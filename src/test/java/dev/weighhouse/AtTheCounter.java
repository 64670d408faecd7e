package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.connect.hledger.HledgerOnLoopback;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.export.HandedOver;
import dev.weighhouse.export.TakenIn;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.sandbox.PleoBooks;
import dev.weighhouse.sandbox.PleoSandbox;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** A workspace between a Pleo of our own, over real HTTP, and a hledger-web that keeps what is posted. */
abstract class AtTheCounter {
    static final Period OCTOBER = Period.month("2026-10");
    static final Instant BOOKED = Instant.parse("2026-10-14T12:00:00Z");
    static final ConnectionId PLEO = new ConnectionId("pleo");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneOffset.UTC);
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final String KEY = "pleo-key-canary-77";

    @TempDir
    Path folder;

    final Ticking time = new Ticking(CLOCK);
    final HledgerOnLoopback hledger = new HledgerOnLoopback();
    final PleoBooks books = new PleoBooks("12abc3d4-e567-4890-8234-abc56e78fabc", "Corner");
    final PleoSandbox pleo = new PleoSandbox(books, KEY, time);
    final LockableKeychain vault = new LockableKeychain();
    String charges = "";
    String wallet = "";
    Opened workspace;
    JournalDesk desk;
    int before;

    @BeforeEach
    void open() {
        charges = books.account(HledgerOnLoopback.DEBIT, "7100", "Bank charges", false);
        wallet = books.account(HledgerOnLoopback.CREDIT, "1020", "Wallet", false);
        books.walletIs(wallet);
        workspace = opened(Workspace.create(file(), "Corner", GBP, Set.of(), time));
        workspace.connect(hledger.connection(), Optional.empty());
        workspace.connect(new Connection(PLEO, Role.PLATFORM, "pleo", "Pleo", pleo.settings()), Optional.of(KEY));
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        desk = workspace.journals();
        before = hledger.codes().size();
    }

    private Path file() {
        return folder.resolve("corner.weighhouse");
    }

    private Opened opened(Workspace file) {
        return new Opened(
                file,
                vault,
                new Wiring(time, () -> "Maya Okafor").providers(),
                time,
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve("installation")),
                () -> {});
    }

    /** The program ends, however it does, and is started again. */
    void startAgain() {
        workspace.close();
        workspace = opened(Workspace.open(file(), time));
        desk = workspace.journals();
    }

    @AfterEach
    void close() {
        workspace.close();
        pleo.close();
        hledger.close();
    }

    ObjectNode purchase(long minors) {
        return books.entry("CARD_PURCHASE", charges, BOOKED, minors, "GBP").put("note", "Purchase of " + minors);
    }

    List<ObjectNode> purchases(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::purchase).toList();
    }

    /** Somebody presses Export for these entries now. */
    String export(List<ObjectNode> entries) {
        return books.jobs().export(time.instant(), entries);
    }

    TakenIn take() {
        return workspace.exports().take(Progress.NONE);
    }

    TakenIn look() {
        return workspace.exports().look(Progress.NONE);
    }

    static List<HandedOver.Stage> stages(TakenIn taken) {
        return taken.jobs().stream()
                .flatMap(job -> job.items().stream())
                .map(HandedOver::stage)
                .toList();
    }

    List<String> fates(String job) {
        return books.jobs().control(job).stream()
                .map(item -> item.path("status").asString())
                .toList();
    }

    /** Hands every draft over, and a person who prepared none of them approves. */
    void approveAll() {
        var ids = new ArrayList<JournalId>();
        for (var journal : desk.journals()) {
            switch (journal.state()) {
                case DRAFT -> {
                    desk.sendForApproval(journal.id());
                    ids.add(journal.id());
                }
                case WAITING, OUT_OF_DATE -> ids.add(journal.id());
                default -> {}
            }
        }
        assertThat(desk.approve(desk.grounds(ids), "Priya Nair")).isEmpty();
    }

    void push() {
        desk.push(Progress.NONE);
    }

    Journal only() {
        assertThat(desk.journals()).hasSize(1);
        return desk.journals().getFirst();
    }

    /** How many entries stand in the ledger that did not before. */
    int posted() {
        return hledger.codes().size() - before;
    }
}
