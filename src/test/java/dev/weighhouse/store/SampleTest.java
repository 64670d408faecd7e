package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Draw;
import dev.weighhouse.crossing.ExportForm;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Sample;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.crossing.Step;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** A sample out of the log itself. */
class SampleTest {
    private static final int ALL = 60;

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void sixtyCrossingsEveryThirdOfThemConfirmed() {
        workspace = Fixture.create(folder.resolve("books.weighhouse"));
        for (int i = 1; i <= ALL; i++) {
            if (i % 3 == 0) {
                Entries.journal(i).cross(workspace.log(), String.valueOf(3_000 + i));
            } else {
                workspace.log().append(Entries.reading(i, 1 + i % 28, Step.RECEIVED));
            }
        }
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Sample draw(Selection selection, long upTo, int size) {
        return workspace.archive().draw(new Draw(selection, upTo, size, "4711"), Progress.NONE);
    }

    private static List<Long> numbers(List<CrossingRow> rows) {
        return rows.stream().map(CrossingRow::number).toList();
    }

    @Test
    void takesThoseWithTheSmallestHashesAndNothingElse() {
        var draw = new Draw(Selection.ALL, ALL, 10, "4711");
        var byHand = workspace.archive().rows(Selection.ALL, new Page.Newest(ALL)).stream()
                .sorted(Comparator.comparing(row -> draw.rank(row.key().brief())))
                .limit(10)
                .sorted(Comparator.comparingLong(CrossingRow::number).reversed())
                .toList();

        var sample = workspace.archive().draw(draw, Progress.NONE);

        assertThat(sample.rows()).isEqualTo(byHand);
        assertThat(sample.population()).isEqualTo(ALL);
        assertThat(sample.head()).isEqualTo(workspace.archive().head().orElseThrow());
    }

    @Test
    void drawsOnlyFromTheSelection() {
        var confirmed = Selection.ALL.fate(Fate.CONFIRMED);

        var sample = draw(confirmed, ALL, 5);

        assertThat(sample.population()).isEqualTo(20);
        assertThat(sample.rows()).hasSize(5).allMatch(row -> row.state() == CrossingState.CONFIRMED);
        assertThat(draw(Selection.ALL.typed("nowhere"), ALL, 5).rows()).isEmpty();
        assertThat(draw(Selection.ALL.typed("-"), ALL, 5).population()).isZero();
    }

    @Test
    void whatCrossesLaterChangesNothing() {
        var before = draw(Selection.ALL, ALL, 10);
        for (int i = 1; i <= 30; i++) {
            workspace.log().append(Entries.reading(1_000 + i, 1 + i % 28, Step.RECEIVED));
        }

        var after = draw(Selection.ALL, ALL, 10);

        assertThat(numbers(after.rows())).isEqualTo(numbers(before.rows()));
        assertThat(after.population()).isEqualTo(ALL);
        assertThat(draw(Selection.ALL, ALL + 30, 10).population()).isEqualTo(ALL + 30);
    }

    @Test
    void drawsByWordsAndByPeopleToo() {
        assertThat(draw(Selection.ALL.typed("station"), ALL, 4).rows()).hasSize(4);
        assertThat(draw(Selection.ALL.person("Maya Okafor"), ALL, 4).population())
                .isEqualTo(20);
    }

    @Test
    void theSeedAndThePopulationGoAlongWithTheExport() throws IOException {
        var sample = draw(Selection.ALL, ALL, 3);
        var csv = new StringWriter();

        assertThat(workspace.archive().export(sample, ExportForm.CSV, csv, Progress.NONE))
                .isEqualTo(3);

        var lines = csv.toString().lines().toList();
        assertThat(lines.getFirst())
                .endsWith(",firstEvent,lastEvent,sampleSeed,samplePopulation,sampleSize,sampleUpTo,sampleHead");
        assertThat(lines.subList(1, 4))
                .allMatch(line -> line.endsWith(
                        ",4711,60,3,60," + workspace.archive().head().orElseThrow()));
        assertThat(lines.subList(1, 4).stream().map(line -> Long.valueOf(line.split(",", 2)[0])))
                .isEqualTo(numbers(sample.rows()));
    }

    @Test
    void theJsonOfASampleTellsItTooAndHoldsTheEvents() throws IOException {
        var json = new StringWriter();
        workspace.archive().export(draw(Selection.ALL.typed("station"), ALL, 2), ExportForm.JSON, json, Progress.NONE);

        var all = new ObjectMapper().readTree(json.toString());

        assertThat(all.size()).isEqualTo(2);
        assertThat(all.get(0).get("sampleSeed").asString()).isEqualTo("4711");
        assertThat(all.get(0).get("samplePopulation").asLong()).isEqualTo(20);
        assertThat(all.get(0).get("events").size()).isEqualTo(4);
    }

    @Test
    void anExportOfASelectionSaysNothingOfSamples() throws IOException {
        var csv = new StringWriter();
        workspace.archive().export(Selection.ALL, ExportForm.CSV, csv, Progress.NONE);

        assertThat(Arrays.asList(csv.toString().split("\r\n", -1)).getFirst()).endsWith(",firstEvent,lastEvent");
    }
}
