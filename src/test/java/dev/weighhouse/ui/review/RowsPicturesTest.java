package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.reconcile.Cause.Kind;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeWorkspace;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Theme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands at the lower right of Review, in every telling state. */
class RowsPicturesTest {
    @TempDir
    Path folder;

    private void take(String state, Consumer<ReviewScreen> then) {
        assertThat(Pictures.take("review-rows", state, theme -> make(theme, then)))
                .hasSize(4)
                .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
    }

    private Parent make(Theme theme, Consumer<ReviewScreen> then) {
        var bench = Bench.over(Larkfield.monthEnd(), Settings.in(folder));
        var screen = new ReviewScreen(bench, new Pulling(bench), theme);
        var node = (Parent) screen.node();
        screen.attach();
        screen.model().rows().stream()
                .filter(row -> row.title().contains("1110"))
                .findFirst()
                .ifPresent(row -> screen.model().select(List.of(row), row));
        screen.detail().readRows();
        then.accept(screen);
        return node;
    }

    private static void standOn(ReviewScreen screen, boolean open, int at) {
        screen.below().goTo(open).getSelectionModel().clearAndSelect(at);
    }

    private static void ask(ReviewScreen screen) {
        screen.deeds().nearness().ask(LarkfieldRows.REFUND);
    }

    @Test
    void whyNot() {
        take("why-not", screen -> {
            standOn(screen, true, 3);
            ask(screen);
        });
    }

    @Test
    void marked() {
        take("marked", screen -> {
            standOn(screen, true, 3);
            screen.deeds().matching().mark(List.of(LarkfieldRows.REFUND, LarkfieldRows.ADJ));
            screen.deeds().matching().match();
        });
    }

    @Test
    void matchedByGroups() {
        take("matched", screen -> {
            standOn(screen, false, 2);
        });
    }

    private static void waiveSome(ReviewScreen screen, String limit) {
        var workspace = (FakeWorkspace) screen.bench().current().orElseThrow().workspace();
        workspace.monthEnd.accounting = variance -> LarkfieldCauses.with(
                LarkfieldCauses.of(variance),
                variance.label().startsWith("1110") ? LarkfieldCauses.cause(Kind.WAIVED, "40.00", "GBP", "W-1") : null);
        var waiving = screen.deeds().waiving();
        waiving.open();
        waiving.setMateriality(Money.of(limit, "GBP"), "half a percent of sales");
        waiving.waive(
                Money.of("40.00", "GBP"),
                "Cents of the till, asked for at the bank",
                LocalDate.of(2026, 12, 31),
                false);
        screen.detail().readRows();
        waiving.open();
    }

    @Test
    void waive() {
        take("waive", screen -> waiveSome(screen, "500.00"));
    }

    @Test
    void waiveTooMuch() {
        take("waive-lapsing", screen -> waiveSome(screen, "120.00"));
    }

    @Test
    void waiveBeforeAnybodySaidHowMuch() {
        take("waive-first", screen -> screen.deeds().waiving().open());
    }

    @Test
    void refused() {
        take("refused", screen -> {
            standOn(screen, true, 3);
            screen.detail()
                    .tell(new Failure.BadInput(
                            "re-71 is in a match already: M-3, matched by hand by Tom Reyes on 2026-11-03.",
                            "Take back M-3 first, or choose other rows. Nothing was changed."));
        });
    }
}
