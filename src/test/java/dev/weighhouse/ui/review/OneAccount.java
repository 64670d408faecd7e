package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.FakeWorkspace;
import dev.weighhouse.ui.common.FreshSettings;
import dev.weighhouse.ui.common.Workbench;
import java.util.Objects;

/** What is behind the detail of one account of {@link Larkfield}'s October, without a screen. Begins on Square clearing. */
final class OneAccount {
    final FakeMonthEnd monthEnd = Larkfield.monthEnd();
    final HeldDesk desk = new HeldDesk();
    final Workbench bench = Bench.over(monthEnd, FreshSettings.made(), desk.work());
    final FakeWorkspace workspace =
            (FakeWorkspace) bench.current().orElseThrow().workspace();
    final ReviewModel model = new ReviewModel(bench);
    final DetailModel detail = new DetailModel(bench);

    OneAccount() {
        model.attach();
        turnTo("1110");
    }

    /** Turns to the account with this in its title, and reads its rows. */
    void turnTo(String title) {
        var row = model.rows().stream()
                .filter(found -> found.title().contains(title))
                .findFirst()
                .orElseThrow();
        detail.show(row, model.loadedProperty().get());
        detail.readRows();
    }

    Accounted accounted() {
        return Objects.requireNonNull(detail.accountedProperty().get());
    }
}
