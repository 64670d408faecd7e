package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.SecretPlace;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.review.ReviewScreen;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample company's October as it is laid out on the screen, against its documented review. */
class SampleOnScreenTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));
    private static final int TALL = 2600;

    private static OpenWorkspace sample;

    @TempDir
    Path folder;

    /** The sample that was pulled once, and no other workspace. */
    private record Only(OpenWorkspace sample) implements Workspaces {
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
    }

    @BeforeAll
    static void pull() {
        sample = new Wiring(CLOCK, () -> "Maya Okafor").sample();
        var months = Period.months(YearMonth.of(2026, 8), YearMonth.of(2026, 10));
        sample.monthEnd().pull(List.of(), months, Progress.NONE);
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    private Parent review(Theme theme) {
        var bench = new Workbench(new Only(sample), Work.direct(), Settings.in(folder), CLOCK);
        bench.openSample();
        bench.periodProperty().set(Period.month("2026-10"));
        bench.lensProperty().set(SignLens.LEDGER);
        var screen = new ReviewScreen(bench, new Pulling(bench), theme);
        var node = (Parent) screen.node();
        screen.attach();
        return node;
    }

    @Test
    void everyRowStandsAsDocumented() throws IOException {
        var stage = OnScreen.get(() -> {
            var theme = Pictures.theme(Colours.LIGHT, 100);
            var shown = new Stage();
            shown.setScene(new Scene(review(theme), Pictures.WIDTH, TALL));
            theme.dress(shown.getScene());
            OnScreen.show(shown);
            return shown;
        });
        OnScreen.settle();
        var painted = OnScreen.get(() -> stage.getScene().getRoot().lookupAll(".table-row-cell").stream()
                .filter(row -> row instanceof TableRow<?> each && !each.isEmpty())
                .map(SampleOnScreenTest::texts)
                .toList());
        OnScreen.close(stage);

        var documented = documented();
        assertThat(documented).isNotEmpty();
        assertThat(documented)
                .allSatisfy(line -> assertThat(painted)
                        .as("a row for %s", line.getFields())
                        .anySatisfy(row -> {
                            var number = line.getField(0);
                            var name = line.getField(1);
                            assertThat(row).anyMatch(text -> text.contains((number + " " + name).strip()));
                            for (var column = 6; column <= 8; column++) {
                                if (!line.getField(column).isEmpty()) {
                                    assertThat(row).contains(shown(line.getField(column), column == 8));
                                }
                            }
                            assertThat(row).anyMatch(text -> text.equalsIgnoreCase(status(line.getField(9))));
                        }));
    }

    @Test
    void leavesAPictureOfItself() {
        assertThat(Pictures.take("review", "sample", this::review))
                .hasSize(4)
                .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
    }

    /** Whatever differs in the sample has a cause. */
    private static String status(String documented) {
        return "differs".equals(documented) ? "explained" : documented;
    }

    private static List<String> texts(Node row) {
        return row.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** A documented amount as the screen writes it: grouped, with a real minus, a difference with its sign. */
    private static String shown(String amount, boolean signed) {
        var value = new BigDecimal(amount);
        var plain = String.format(Locale.ENGLISH, "%,.2f", value.abs());
        return value.signum() < 0 ? "−" + plain : signed && value.signum() > 0 ? "+" + plain : plain;
    }

    private static List<CsvRecord> documented() throws IOException {
        var in = SampleOnScreenTest.class.getResourceAsStream("/samples/larkfield/expected-review-2026-10.csv");
        try (var csv = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return csv.stream().skip(1).toList();
        }
    }
}
