package dev.weighhouse.ui.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.ui.common.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor draws a sample of what the list shows, and can draw the very same one again. */
class SamplingTest {
    @TempDir
    Path folder;

    private final Logged log = Logged.larkfield();
    private final Bench bench = new Bench();
    private final CrossingsModel model;

    SamplingTest() {
        bench.workspaces.sample.crossings = log.archive;
        bench.bench.openSample();
        model = new CrossingsModel(bench.bench);
        model.attach();
    }

    private List<Long> shown() {
        return model.list().pageProperty().get().rows().stream()
                .map(CrossingRow::number)
                .toList();
    }

    private void draw(String size, String seed) {
        model.sampling().ask();
        model.sampling().sizeProperty().set(size);
        model.sampling().seedProperty().set(seed);
        model.sampling().draw();
    }

    @Test
    void offersASeedNobodyChoseAndEveryCrossingThereIs() {
        model.sampling().ask();

        assertThat(model.sampling().askingProperty().get()).isTrue();
        assertThat(model.sampling().seedProperty().get()).matches("\\d{8}");
        assertThat(model.sampling().upToProperty().get()).isEqualTo("36");
        assertThat(model.sampling().sizeProperty().get()).isEqualTo("25");
    }

    @Test
    void showsWhatWasDrawnAndSaysHow() {
        draw("5", "4711");

        var sample = Objects.requireNonNull(model.list().sampleProperty().get());
        assertThat(shown()).hasSize(5).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(Sentences.drawn(sample)).startsWith("Sample of 5 out of 36, seed 4711, up to No. 36.");
        assertThat(model.list().currentProperty().get()).isEqualTo(sample.rows().getFirst());
        assertThat(model.sampling().askingProperty().get()).isFalse();
    }

    @Test
    void theSameSeedDrawsTheSameEvenAfterMoreHasCrossed() {
        draw("5", "4711");
        var before = shown();
        model.list().closeSample();
        log.pull("square", "Square orders, later", 7, 20);
        bench.bench.refresh();

        model.sampling().ask();
        assertThat(model.sampling().upToProperty().get()).isEqualTo("37");
        model.sampling().sizeProperty().set("5");
        model.sampling().seedProperty().set("4711");
        model.sampling().upToProperty().set("36");
        model.sampling().draw();

        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void drawsOnlyFromWhatTheFiltersLeave() {
        model.filter(selection -> selection.fate(Fate.CONFIRMED));
        draw("4", "4711");

        assertThat(model.list().pageProperty().get().rows())
                .hasSize(4)
                .allMatch(row -> row.state() == CrossingState.CONFIRMED);
        assertThat(Objects.requireNonNull(model.list().sampleProperty().get()).population())
                .isEqualTo(17);
    }

    @Test
    void staysWhileItsRowsChangeAndGoesWithTheNextFilter() {
        draw("36", "4711");
        log.pull("square", "Square orders, later", 7, 20);
        bench.bench.refresh();
        assertThat(shown()).hasSize(36).doesNotContain(37L);

        model.filter(selection -> selection.fate(Fate.IN_DOUBT));

        assertThat(model.list().sampleProperty().get()).isNull();
        assertThat(shown()).hasSize(1);
    }

    @Test
    void leadsBackToTheListItCameFrom() {
        draw("5", "4711");

        model.list().closeSample();

        assertThat(shown()).hasSize(36);
        assertThat(model.list().totalProperty().get()).isEqualTo(36);
    }

    @Test
    void itsEndsAreThoseOfTheSample() {
        draw("5", "4711");
        model.list().bottom();
        assertThat(model.list().currentProperty().get())
                .isEqualTo(model.list().pageProperty().get().last());

        model.list().top();

        assertThat(model.list().currentProperty().get())
                .isEqualTo(model.list().pageProperty().get().first());
        assertThat(shown()).hasSize(5);
    }

    @Test
    void refusesWhatIsNoSize() {
        for (var typed : List.of("", "many", "0", "1,001", "-3")) {
            draw(typed, "4711");

            assertThat(model.sampling().failureProperty().get()).as(typed).isInstanceOf(Failure.BadInput.class);
            assertThat(model.sampling().askingProperty().get()).isTrue();
            assertThat(model.list().sampleProperty().get()).isNull();
        }
    }

    @Test
    void takesItsSeedAndPopulationAlongWhenItIsExported() throws IOException {
        draw("3", "4711");
        var file = folder.resolve(model.exportName());

        model.export(file);

        assertThat(file).hasFileName("larkfield-coffee-sample-2026-11-04.csv");
        assertThat(Files.readAllLines(file)).hasSize(3).allMatch(line -> line.endsWith("seed 4711 of 36"));
    }

    @Test
    void aFailureIsToldAndTheQuestionStays() {
        model.sampling().ask();
        log.archive.refusing = new Failure.BadInput("The disk does not answer.", "Check the disk.");

        model.sampling().draw();

        assertThat(model.sampling().failureProperty().get()).isEqualTo(log.archive.refusing);
        model.sampling().leave();
        assertThat(model.sampling().failureProperty().get()).isNull();
    }
}
