package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.crossing.SecretPlace;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.sandbox.Faults;
import dev.weighhouse.sandbox.SampleCompany;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.crossings.CrossingsScreen;
import dev.weighhouse.ui.crossings.ExportFiles;
import dev.weighhouse.ui.journals.EntryFiles;
import dev.weighhouse.ui.journals.JournalsScreen;
import dev.weighhouse.ui.shell.Shell;
import dev.weighhouse.ui.shell.ShellModel;
import dev.weighhouse.ui.welcome.WaysIn;
import dev.weighhouse.ui.welcome.Welcome;
import dev.weighhouse.ui.welcome.WorkspaceFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole way of one entry in one window, by keyboard: drafted, approved, pushed, in doubt, settled, and found in the log. */
class EntryFromDraftToLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));

    @TempDir
    Path folder;

    private final Ticking time = new Ticking(SampleCompany.clock(CLOCK));
    private final FxRobot robot = new FxRobot();
    private final List<OpenWorkspace> opened = new ArrayList<>();
    private String author = "Maya Okafor";
    private SampleCompany sample;
    private Workbench bench;
    private Stage window;

    /** Opens the one sample of this test. */
    private final class OneSample implements Workspaces {
        @Override
        public OpenWorkspace open(Path file) {
            throw new UnsupportedOperationException("this test opens the sample");
        }

        @Override
        public OpenWorkspace create(Path file, String company, Currency home, Set<Currency> others) {
            throw new UnsupportedOperationException("this test opens the sample");
        }

        @Override
        public SecretPlace secretPlace() {
            throw new UnsupportedOperationException("this test keeps no secret");
        }

        @Override
        public OpenWorkspace sample() {
            opened.add(new Opened(
                    sample.workspace(),
                    sample.vault(),
                    new Wiring(CLOCK, () -> author).providers(),
                    time,
                    () -> author,
                    new InstallationFolder(folder.resolve("installation")),
                    sample::close));
            return opened.getFirst();
        }
    }

    @BeforeEach
    void open() throws TimeoutException {
        sample = SampleCompany.start(folder, time);
        OnScreen.run(() -> {
            var theme = Pictures.theme(Colours.LIGHT, 100);
            bench = new Workbench(new OneSample(), Work.direct(), Settings.in(folder.resolve("settings")), time);
            var handovers = new Handovers();
            var journals = new JournalsScreen(bench, theme, handovers, () -> author, EntryFiles.ofTheSystem());
            var crossings = new CrossingsScreen(bench, theme, ExportFiles.ofTheSystem());
            var ways = WaysIn.of(bench, theme, WorkspaceFiles.ofTheSystem(), () -> window);
            var model = new ShellModel(
                    bench, new Pulling(bench), List.of(journals, crossings), new Welcome(bench, ways, theme));
            var shell = new Shell(model, ways, theme);
            window = new Stage();
            var scene = new Scene(shell.root(), 1400, 860);
            theme.dress(scene);
            shell.actions().install(scene);
            window.setScene(scene);
            window.setX(0);
            window.setY(0);
            window.show();
            window.requestFocus();
            bench.openSample();
            bench.periodProperty().set(Period.month("2026-10"));
        });
        until(() -> window.isFocused());
        OnScreen.settle();
    }

    @AfterEach
    void close() {
        OnScreen.run(window::hide);
        opened.forEach(OpenWorkspace::close);
    }

    private static void until(Callable<Boolean> so) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> OnScreen.get(so));
    }

    private Node focused() {
        return window.getScene().getFocusOwner();
    }

    private String text(String id) {
        return window.getScene().lookup(id) instanceof Label label ? label.getText() : "";
    }

    private List<Journal> journals() {
        return opened.getFirst().journals().journals();
    }

    private List<String> expenses() {
        return opened.getFirst().monthEnd().review(Period.month("2026-10")).ledgerChart().all().stream()
                .filter(account -> account.active() && account.type() == AccountType.EXPENSE)
                .filter(account -> account.currency().equals(opened.getFirst().home()))
                .map(Account::number)
                .filter(Objects::nonNull)
                .limit(2)
                .toList();
    }

    private void tab(int times) {
        for (int i = 0; i < times; i++) {
            robot.push(KeyCode.TAB);
        }
    }

    private void draft() throws TimeoutException {
        var accounts = expenses();
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        robot.push(KeyCode.ENTER);
        until(() -> "journals-narration".equals(focused().getId()));
        robot.write("Rent of the zebra house");
        tab(4);
        robot.write(accounts.getFirst());
        robot.push(KeyCode.ENTER);
        tab(3);
        robot.write("123.45");
        tab(3);
        robot.write(accounts.getLast());
        robot.push(KeyCode.ENTER);
        tab(4);
        robot.write("=");
        until(() -> text("#journals-balance").equals("Balanced"));
    }

    private Journal zebra() {
        return journals().stream()
                .filter(journal -> journal.draft().narration().contains("zebra"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void goesAllTheWayByKeyboardAndIsFoundInTheLog() throws TimeoutException {
        var before = sample.ledger().numbers();
        draft();
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(zebra().state()).isEqualTo(JournalState.WAITING);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(zebra().state()).as("nobody approves their own").isEqualTo(JournalState.WAITING);

        author = "Priya Nair";
        OnScreen.run(bench::refresh);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(zebra().state()).isEqualTo(JournalState.APPROVED);

        sample.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);
        robot.push(KeyCode.F9);
        assertThat(zebra().state()).isEqualTo(JournalState.IN_DOUBT);
        assertThat(OnScreen.get(() -> window.getScene().lookup("#journals-doubts").isVisible()))
                .isTrue();

        time.passes(sample.ledger().faults().lateness());
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        assertThat(zebra().state()).isEqualTo(JournalState.POSTED);
        assertThat(sample.ledger().numbers()).hasSize(before.size() + 1);

        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        until(() -> focused() instanceof TextField field && "crossings-look-up".equals(field.getId()));
        robot.write("zebra");
        until(() -> text("#crossings-answer").startsWith("Crossed once: Rent of the zebra house"));
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        until(() -> "crossings-story".equals(focused().getId()));
        assertThat(OnScreen.get(this::story)).contains("Unanswered", "Looked up", "Confirmed");
    }

    /** Every word of the timeline beside the list. */
    private String story() {
        var words = new StringBuilder();
        window.getScene().lookup("#crossings-story").lookupAll(".label").forEach(label -> words.append(
                        ((Labeled) label).getText())
                .append('\n'));
        return words.toString();
    }
}
