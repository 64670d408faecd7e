package dev.weighhouse.ui.journals;

import dev.weighhouse.books.Period;
import dev.weighhouse.close.Months;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.FakeWorkspace;
import dev.weighhouse.ui.common.FakeWorkspaces;
import dev.weighhouse.ui.common.FreshSettings;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** An open company with a desk in memory, and the parts of the screen over it. */
final class OnDesk {
    final FakeDesk desk;
    final FakeWorkspace workspace;
    final Workbench bench;
    final JournalsModel model;
    final EntryDeeds deeds;
    final FlightModel flight;
    final Handovers handovers = new Handovers();
    final Queue<Runnable> resting = new ArrayDeque<>();
    String me = "Priya Nair";

    OnDesk(FakeDesk desk) {
        this(desk, Work.direct());
    }

    OnDesk(FakeDesk desk, Work work) {
        this.desk = desk;
        var monthEnd = new FakeMonthEnd();
        monthEnd.review = new Review(Period.month("2026-10"), Entries.CHART, List.of());
        workspace = new FakeWorkspace(Path.of("/books/larkfield.weighhouse"), "Larkfield Coffee", Bench.GBP, monthEnd);
        workspace.settings.put(Months.CURRENT, "2026-10");
        workspace.journals = desk;
        bench = new Workbench(new FakeWorkspaces(workspace), work, FreshSettings.made(), Bench.CLOCK);
        bench.openSample();
        model = new JournalsModel(bench, () -> me);
        deeds = new EntryDeeds(model);
        flight = new FlightModel(model, deeds, (_, reading) -> resting.add(reading));
    }

    /** With everything read, as while the screen is shown. */
    OnDesk attached() {
        model.attach();
        flight.attach();
        return this;
    }

    JournalsScreen screen(Theme theme) {
        return new JournalsScreen(bench, theme, handovers, () -> me, _ -> Optional.of(Path.of("/books/entries.csv")));
    }
}
