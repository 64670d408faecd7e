package dev.weighhouse;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.crossing.SecretPlace;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.sandbox.SampleCompany;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.crossings.CrossingsScreen;
import dev.weighhouse.ui.crossings.ExportFiles;
import dev.weighhouse.ui.journals.JournalsScreen;
import dev.weighhouse.ui.mappings.ChosenFiles;
import dev.weighhouse.ui.mappings.MappingsScreen;
import dev.weighhouse.ui.review.ReviewScreen;
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
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The window over the sample company, driven by keyboard; time passes when a test says so, and the person changes seats. */
abstract class EntryWindow {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));

    static final Period OCTOBER = Period.month("2026-10");

    @TempDir
    Path folder;

    final Ticking time = new Ticking(SampleCompany.clock(CLOCK));
    final Hands robot = new Hands();
    final List<OpenWorkspace> opened = new ArrayList<>();

    @Nullable
    Path importing;

    final ChosenFiles files = new ChosenFiles();

    String author = "Maya Okafor";
    SampleCompany sample;
    Workbench bench;
    Stage window;

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
            return new SecretPlace.Keychain("the keychain of this test");
        }

        @Override
        public OpenWorkspace sample() {
            opened.add(new Opened(
                    sample.workspace(),
                    sample.vault(),
                    Wiring.near(CLOCK, () -> author).providers(),
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
        bench = new Workbench(new OneSample(), Work.direct(), Settings.in(folder.resolve("settings")), time);
        window = OnScreen.get(Stage::new);
        OnScreen.run(this::fill);
        OnScreen.show(window);
        until(() -> window.isFocused());
        OnScreen.settle();
    }

    private void fill() {
        var theme = Pictures.theme(Colours.LIGHT, 100);
        var handovers = new Handovers();
        var pulling = new Pulling(bench);
        var review = new ReviewScreen(bench, pulling, theme, handovers);
        var journals = new JournalsScreen(bench, theme, handovers, () -> author, _ -> Optional.ofNullable(importing));
        var crossings = new CrossingsScreen(bench, theme, ExportFiles.ofTheSystem(), _ -> {});
        var mappings = new MappingsScreen(bench, pulling, theme, handovers, files);
        var ways = WaysIn.of(bench, theme, WorkspaceFiles.ofTheSystem(), () -> window);
        var model = new ShellModel(
                bench, pulling, List.of(review, journals, crossings, mappings), new Welcome(bench, ways, theme));
        handovers.answerAdjustments((variance, share) -> {
            model.show(journals);
            journals.propose(variance, share);
        });
        handovers.answerEntries(entry -> {
            model.show(journals);
            journals.show(entry);
        });
        handovers.answerMappingChanges(change -> {
            model.show(mappings);
            mappings.takeUp(change);
        });
        handovers.answerMappingFindings(() -> {
            model.show(mappings);
            mappings.showFindings();
        });
        var shell = new Shell(model, ways, theme);
        var scene = new Scene(shell.root(), 1400, 860);
        theme.dress(scene);
        shell.actions().install(scene);
        window.setScene(scene);
        bench.openSample();
        bench.periodProperty().set(OCTOBER);
    }

    @AfterEach
    void close() {
        OnScreen.close(window);
        opened.forEach(OpenWorkspace::close);
    }

    static void until(Callable<Boolean> so) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> OnScreen.get(so));
    }

    Node focused() {
        return window.getScene().getFocusOwner();
    }

    String text(String id) {
        return window.getScene().lookup(id) instanceof Label label ? label.getText() : "";
    }

    List<Journal> journals() {
        return workspace().journals().journals();
    }

    List<String> expenses() {
        return workspace().monthEnd().review(OCTOBER).ledgerChart().all().stream()
                .filter(account -> account.active() && account.type() == AccountType.EXPENSE)
                .filter(account -> account.currency().equals(workspace().home()))
                .map(Account::number)
                .filter(Objects::nonNull)
                .limit(2)
                .toList();
    }

    OpenWorkspace workspace() {
        return opened.getFirst();
    }

    Journal entry(String words) {
        return journals().stream()
                .filter(journal -> journal.draft().narration().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** Does something by its name, as somebody does who knows no keys. */
    void doByName(String name) throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        until(() -> focused() instanceof TextField field && "look-up".equals(field.getId()));
        robot.write(name);
        robot.push(KeyCode.ENTER);
        OnScreen.settle();
    }

    /** Whether words can be read somewhere in the window. */
    boolean reads(String words) {
        return window.getScene().getRoot().lookupAll(".label").stream()
                .filter(EntryWindow::seen)
                .anyMatch(label -> label instanceof Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().contains(words));
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    void tab(int times) {
        for (int i = 0; i < times; i++) {
            robot.push(KeyCode.TAB);
        }
    }
}
