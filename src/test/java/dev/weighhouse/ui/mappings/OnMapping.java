package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Period;
import dev.weighhouse.close.Months;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.FakeWorkspace;
import dev.weighhouse.ui.common.FakeWorkspaces;
import dev.weighhouse.ui.common.FreshSettings;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An open company with a mapping in memory, and the parts of the screen over it. */
final class OnMapping {
    static final Later AT_ONCE = (_, work) -> work.run();

    final FakeMapping desk;
    final FakeWorkspace workspace;
    final Workbench bench;
    final ChosenFiles files = new ChosenFiles();
    final Handovers handovers = new Handovers();
    final List<JournalId> shown = new ArrayList<>();

    OnMapping(FakeMapping desk) {
        this(desk, Work.direct());
    }

    OnMapping(FakeMapping desk, Work work) {
        this.desk = desk;
        var monthEnd = new FakeMonthEnd();
        monthEnd.review = new Review(Period.month("2026-10"), Larkfield.LEDGER, List.of());
        workspace = new FakeWorkspace(Path.of("/books/larkfield.weighhouse"), "Larkfield Coffee", Bench.GBP, monthEnd);
        workspace.settings.put(Months.CURRENT, "2026-10");
        workspace.mapping = desk;
        bench = new Workbench(new FakeWorkspaces(workspace), work, FreshSettings.made(), Bench.CLOCK);
        bench.openSample();
        handovers.answerEntries(shown::add);
    }

    MappingsScreen screen(Theme theme) {
        return screen(theme, AT_ONCE);
    }

    MappingsScreen screen(Theme theme, Later later) {
        return new MappingsScreen(bench, new Pulling(bench), theme, new MappingsScreen.Around(handovers, files, later));
    }

    /** The parts without any view, with everything read. */
    MappingActions.Parts attached() {
        return attached(screen(Pictures.theme(Colours.LIGHT, 100)));
    }

    static MappingActions.Parts attached(MappingsScreen screen) {
        var parts = screen.parts();
        parts.outlook().attach();
        parts.model().attach();
        return parts;
    }

    static Line line(MappingsModel model, ItemKey item) {
        return line(model, Slot.whole(item));
    }

    static Line line(MappingsModel model, Slot slot) {
        return model.rows().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .filter(line -> line.slot().equals(slot) && line.editable())
                .findFirst()
                .orElseThrow();
    }

    static void select(MappingsModel model, ItemKey... items) {
        var lines = List.of(items).stream().map(item -> line(model, item)).toList();
        model.select(lines, lines.getLast());
    }
}
