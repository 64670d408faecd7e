package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.SignLens;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found out of the rows after the month is shown. */
class ExplainingTest {
    private final FakeMonthEnd monthEnd = Larkfield.monthEnd();

    @TempDir
    Path folder;

    private ReviewModel model;

    @BeforeEach
    void prepare() {
        monthEnd.months.add(Period.month("2026-09"));
        var bench = Bench.over(monthEnd, Settings.in(folder));
        bench.lensProperty().set(SignLens.NATURAL);
        model = new ReviewModel(bench);
    }

    private ReviewRow row(String title) {
        return model.rows().stream()
                .filter(row -> row.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private String shown(String title, Figure figure) {
        return figure.of(row(title), SignLens.NATURAL).text();
    }

    @Test
    void splitsEachDifferenceAndSumsItForItsGroup() {
        model.attach();
        assertThat(shown("1110", Figure.EXPLAINED)).isEqualTo("+159.55");
        assertThat(shown("1110", Figure.UNEXPLAINED)).isEqualTo("+96.20");
        assertThat(shown("1100", Figure.EXPLAINED)).isEqualTo("−1,176.25");
        assertThat(shown("1100", Figure.UNEXPLAINED)).isEqualTo("+96.20");
        assertThat(shown("1010", Figure.UNEXPLAINED)).isEmpty();
        assertThat(row("1110").statusWords()).isEqualTo("Unexplained");
        assertThat(row("1120").statusWords()).isEqualTo("In doubt");
        assertThat(row("4010").statusWords()).isEqualTo("Explained");
        assertThat(row("2040").statusWords()).isEqualTo("Within tolerance");
    }

    @Test
    void takesTheDifferencesOfAGroupApartTogether() {
        model.attach();
        var apart = row("1100").waterfall().orElseThrow();
        assertThat(apart.unexplained()).isEqualTo(LarkfieldRows.gbp("96.20"));
        assertThat(apart.causes())
                .hasSize(4)
                .anySatisfy(cause ->
                        assertThat(cause.evidence()).containsExactly("1110 Square clearing", "1120 Stripe clearing"));
    }

    @Test
    void comparesWithTheMonthBeforeWhereThatWasRead() {
        model.attach();
        assertThat(shown("1110", Figure.PRIOR)).isEqualTo("16,214.55");
        assertThat(shown("1110", Figure.CHANGE)).isEqualTo("0.00");
        assertThat(row("1110").percent(SignLens.NATURAL).text()).isEqualTo("0.0 %");
        assertThat(shown("1100", Figure.PRIOR)).isEqualTo("27,423.51");
    }

    @Test
    void saysWhyItCouldNotBeFoundOutAndKeepsTheTable() {
        var gone = new Failure.Offline("The file is gone.");
        monthEnd.accounting = _ -> {
            throw new FailureException(gone);
        };
        model.attach();
        assertThat(model.explaining().failureProperty().get()).isEqualTo(gone);
        assertThat(shown("1110", Figure.DIFFERENCE)).isEqualTo("+255.75");
        assertThat(row("1110").statusWords()).isEqualTo("Differs");
        assertThat(Objects.requireNonNull(model.loadedProperty().get())
                        .factsNow()
                        .differenceWords())
                .endsWith("apart in 8 accounts");
    }

    @Test
    void keepsWhatItKnewWhileTheMonthIsReadAgain() {
        model.attach();
        monthEnd.accounting = _ -> {
            throw new FailureException(new Failure.Offline("The file is gone."));
        };
        model.read();
        assertThat(shown("1110", Figure.UNEXPLAINED)).isEqualTo("+96.20");
    }
}
