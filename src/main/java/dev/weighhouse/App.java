package dev.weighhouse;

import dev.weighhouse.ui.accounts.AccountsScreen;
import dev.weighhouse.ui.common.Browser;
import dev.weighhouse.ui.common.DueBeside;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.PassphraseAsking;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Screen;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.connections.ConnectionsModel;
import dev.weighhouse.ui.connections.ConnectionsScreen;
import dev.weighhouse.ui.crossings.CrossingsScreen;
import dev.weighhouse.ui.crossings.ExportFiles;
import dev.weighhouse.ui.journals.EntryFiles;
import dev.weighhouse.ui.journals.JournalsScreen;
import dev.weighhouse.ui.mappings.MappingFiles;
import dev.weighhouse.ui.mappings.MappingsScreen;
import dev.weighhouse.ui.review.ReviewScreen;
import dev.weighhouse.ui.settings.SettingsModel;
import dev.weighhouse.ui.settings.SettingsScreen;
import dev.weighhouse.ui.shell.Shell;
import dev.weighhouse.ui.shell.ShellModel;
import dev.weighhouse.ui.shell.WindowMemory;
import dev.weighhouse.ui.welcome.WaysIn;
import dev.weighhouse.ui.welcome.Welcome;
import dev.weighhouse.ui.welcome.WorkspaceFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;

/** The window: puts its parts together when JavaFX has started, and takes them apart when it is closed. */
public final class App extends Application {
    // Held, because a logger that nobody holds forgets its level. From the class path JavaFX warns of a configuration
    // that is
    // meant; the packaged program has it on the module path and is not warned.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final Work work = Work.besideTheScreen();

    /** Opens the window and returns when it was closed; gives false where none could be opened. */
    static boolean open(String... args) {
        JAVAFX.setLevel(Level.SEVERE);
        try {
            launch(App.class, args);
            return true;
        } catch (UnsupportedOperationException e) {
            LoggerFactory.getLogger(App.class).info("No window: {}", e.getMessage());
            return false;
        }
    }

    @Override
    public void start(Stage window) {
        var settings = Settings.in(Folders.settings());
        var clock = Clock.system(ZoneId.systemDefault());
        Supplier<String> author = () -> settings.text(SettingsModel.AUTHOR)
                .filter(name -> !name.isBlank())
                .orElseGet(Wiring::login);
        var asking = PassphraseAsking.onScreen();
        var wiring = new Wiring(clock, author, new WindowPassphrases(asking));
        var theme = new Theme(settings, Platform.getPreferences().colorSchemeProperty());
        var bench = new Workbench(wiring, work, settings, clock, asking);
        var shell = shell(window, wiring, theme, bench, author);

        var memory = new WindowMemory(settings);
        memory.restore(window);
        var scene = new Scene(shell.root());
        theme.dress(scene);
        shell.actions().install(scene);
        window.setScene(scene);
        window.titleProperty().bind(shell.title());
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
        });
        window.show();
        openWhatWasAskedFor(bench);
    }

    private Shell shell(Stage window, Wiring wiring, Theme theme, Workbench bench, Supplier<String> author) {
        Browser browser = page -> getHostServices().showDocument(page.toString());
        var pulling = new Pulling(bench);
        new DueBeside(bench, pulling, Later.ON_SCREEN).start();
        var ways = WaysIn.of(bench, theme, WorkspaceFiles.ofTheSystem(), () -> window);
        var handovers = new Handovers();
        var journals = new JournalsScreen(bench, theme, handovers, author, EntryFiles.ofTheSystem());
        var mappings = new MappingsScreen(bench, pulling, theme, handovers, MappingFiles.ofTheSystem());
        var crossings = new CrossingsScreen(bench, theme, ExportFiles.ofTheSystem(), browser);
        var screens = List.<Screen>of(
                new ReviewScreen(bench, pulling, theme, handovers),
                mappings,
                journals,
                crossings,
                new AccountsScreen(bench, theme, handovers),
                new ConnectionsScreen(new ConnectionsModel(bench, pulling, wiring.providers(), browser)),
                new SettingsScreen(new SettingsModel(bench, Wiring.login()), theme, bench));
        var model = new ShellModel(bench, pulling, screens, new Welcome(bench, ways, theme));
        handovers.answerAdjustments((variance, share) -> {
            model.show(journals);
            journals.propose(variance, share);
        });
        handovers.answerEntries(entry -> {
            model.show(journals);
            journals.show(entry);
        });
        handovers.answerMappingFindings(() -> {
            model.show(mappings);
            mappings.showFindings();
        });
        handovers.answerMappingChanges(change -> {
            model.show(mappings);
            mappings.takeUp(change);
        });
        handovers.answerTimelines(key -> {
            model.show(crossings);
            crossings.show(key);
        });
        return new Shell(model, ways, theme);
    }

    private void openWhatWasAskedFor(Workbench bench) {
        for (var asked : getParameters().getRaw()) {
            if (asked.equals("--sample")) {
                bench.openSample();
            } else {
                bench.open(Path.of(asked));
            }
        }
    }

    @Override
    public void stop() {
        work.close();
    }
}
