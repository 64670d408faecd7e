package dev.weighhouse;

import dev.weighhouse.ui.accounts.AccountsScreen;
import dev.weighhouse.ui.common.Browser;
import dev.weighhouse.ui.common.DueBeside;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Screen;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Updates;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.common.WorkspaceActions;
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
import java.util.List;
import java.util.function.Supplier;

/** Puts the window with all its screens together. */
final class Rooms {
    private final Workbench bench;
    private final Theme theme;
    private final WorkspaceActions ways;
    private final Browser browser;

    Rooms(Workbench bench, Theme theme, WorkspaceActions ways, Browser browser) {
        this.bench = bench;
        this.theme = theme;
        this.ways = ways;
        this.browser = browser;
    }

    /** @param welcome shown while no workspace is open */
    Shell shell(Wiring wiring, Supplier<String> author, Screen welcome) {
        var pulling = new Pulling(bench);
        var updates = new Updates(Version.name(), Version.page(), browser);
        new DueBeside(bench, pulling, Later.ON_SCREEN).start();
        var handovers = new Handovers();
        var journals = new JournalsScreen(bench, theme, handovers, author, EntryFiles.ofTheSystem());
        var mappings = new MappingsScreen(bench, pulling, theme, handovers, MappingFiles.ofTheSystem());
        var crossings = new CrossingsScreen(bench, theme, ExportFiles.ofTheSystem(), browser);
        var screens = List.<Screen>of(
                new ReviewScreen(bench, pulling, theme, handovers, author),
                mappings,
                journals,
                crossings,
                new AccountsScreen(bench, theme, handovers),
                new ConnectionsScreen(new ConnectionsModel(bench, pulling, wiring.providers(), browser)),
                new SettingsScreen(new SettingsModel(bench, Login.name()), theme, bench, updates));
        var model = new ShellModel(bench, pulling, screens, welcome);
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
}
