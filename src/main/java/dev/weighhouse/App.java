package dev.weighhouse;

import dev.weighhouse.store.Workspace;
import dev.weighhouse.ui.common.Browser;
import dev.weighhouse.ui.common.Crash;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.PassphraseAsking;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Threads;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.settings.SettingsModel;
import dev.weighhouse.ui.shell.CrashDialog;
import dev.weighhouse.ui.shell.Front;
import dev.weighhouse.ui.shell.WindowMemory;
import dev.weighhouse.ui.welcome.WaysIn;
import dev.weighhouse.ui.welcome.Welcome;
import dev.weighhouse.ui.welcome.WorkspaceFiles;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** The window: puts its parts together when JavaFX has started, and takes them apart when it is closed. */
public final class App extends Application {
    // Held, because a logger that nobody holds forgets its level.
    private static @Nullable Logger javafx;

    private final Work work = Work.besideTheScreen();
    private @Nullable Theme look;
    private @Nullable CrashDialog dialog;

    /**
     * What the window begins with. JavaFX makes the application itself, so it lies here for it.
     *
     * @param door where others ask for the window; nobody can where there is none
     */
    record Starting(Request request, Optional<Door> door) {}

    private static Starting starting = new Starting(new Request.Front(), Optional.empty());

    private static volatile boolean broken;

    /**
     * Opens the window and returns the exit code when it was closed.
     *
     * @throws UnsupportedOperationException with the words of JavaFX where it can open none
     */
    static int open(Starting with) {
        starting = with;
        if (!Application.class.getModule().isNamed()) {
            // From the class path JavaFX warns of a configuration that is meant.
            javafx = Logger.getLogger("javafx");
            javafx.setLevel(Level.SEVERE);
        }
        launch(App.class);
        return broken ? 1 : 0;
    }

    @Override
    public void start(Stage window) {
        var crashes = new Crashes(Threads.onScreen(), crash -> tell(window, crash));
        Thread.setDefaultUncaughtExceptionHandler(crashes);
        try {
            begin(window);
        } catch (RuntimeException | Error e) {
            // Thrown on, it would end the program before anybody is told.
            broken = true;
            crashes.uncaughtException(Thread.currentThread(), e);
            Rehearsal.brokenWhereAsked(e);
        }
    }

    private void tell(Stage window, Crash crash) {
        try {
            told(window).tell(crash);
        } catch (RuntimeException | Error e) {
            // With no window and nothing told it would stay for ever, seen by nobody.
            if (broken) {
                Platform.exit();
            }
            throw e;
        }
    }

    /** Made when there is something to tell: its labels would have the toolkit read its own style sheet. */
    private CrashDialog told(Stage window) {
        var there = dialog;
        if (there == null) {
            var log = Folders.logFile();
            there = new CrashDialog(new CrashDialog.Around(
                    Version.about(), log, () -> Optional.ofNullable(look), this::jobs, () -> leave(window)));
            dialog = there;
        }
        return there;
    }

    private List<String> jobs() {
        return work.running().stream().map(Job::name).toList();
    }

    /** Asks about what is not saved, as the window does when it is closed. */
    private static void leave(Stage window) {
        if (window.isShowing()) {
            window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
        } else {
            Platform.exit();
        }
    }

    private void begin(Stage window) {
        var settings = Settings.in(Folders.settings());
        var clock = Clock.system(ZoneId.systemDefault());
        Supplier<String> author = () -> settings.text(SettingsModel.AUTHOR)
                .filter(name -> !name.isBlank())
                .orElseGet(Login::name);
        var asking = PassphraseAsking.onScreen();
        var workspaces = new LateWorkspaces(() -> Wiring.behindTheWindow(clock, author, asking));
        var theme = new Theme(settings, Platform.getPreferences().colorSchemeProperty());
        theme.begin();
        look = theme;
        var bench = new Workbench(workspaces, work, settings, clock, asking);
        var ways = WaysIn.of(bench, theme, WorkspaceFiles.ofTheSystem(), () -> window);
        var drawn = new FirstFrame();
        var welcome = new Welcome(bench, ways, theme, drawn);
        Browser browser = page -> getHostServices().showDocument(page.toString());
        var rooms = new Rooms(bench, theme, ways, browser);
        var memory = new WindowMemory(settings);
        memory.restore(window);
        var front = new Front(
                welcome,
                work,
                theme,
                window.getWidth(),
                window.getHeight(),
                () -> rooms.shell(workspaces.wiring(), author, welcome));
        window.setScene(front.scene());
        window.titleProperty().bind(front.title());
        window.setOnCloseRequest(request -> {
            if (bench.unsaved().asks()) {
                request.consume();
                bench.unsaved().before(window::hide);
            }
        });
        window.setOnHiding(_ -> {
            memory.keep(window);
            // Whoever waits for a passphrase would keep the workspace open.
            asking.close();
            bench.close();
            starting.door().ifPresent(Door::close);
        });
        StartTrace.whereAsked(drawn, starting.request(), window);
        drawn.then(() -> {
            Emblem.on(window);
            Workspace.prepare();
            front.enter();
            theme.follow(work, DesktopText::percent);
            starting.door()
                    .ifPresent(door -> door.listen(request ->
                            CompletableFuture.supplyAsync(() -> takenBy(window, bench, request), Threads.onScreen())));
        });
        window.show();
        drawn.await();
        show(bench, starting.request());
        Rehearsal.whereAsked(window, bench);
    }

    /** One that has gone already takes nothing: whoever asks opens the next window. */
    private static boolean takenBy(Stage window, Workbench bench, Request request) {
        if (!window.isShowing()) {
            return false;
        }
        window.setIconified(false);
        window.toFront();
        window.requestFocus();
        show(bench, request);
        return true;
    }

    private static void show(Workbench bench, Request request) {
        // No switch, for what makes one at run time is on the way to the first picture.
        if (request instanceof Request.Sample) {
            bench.openSample();
        } else if (request instanceof Request.Open(var file)) {
            bench.open(file);
        }
    }

    @Override
    public void stop() {
        work.close();
    }
}
