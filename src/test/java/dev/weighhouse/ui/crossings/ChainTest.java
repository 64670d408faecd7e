package dev.weighhouse.ui.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.ChainState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {
    @TempDir
    Path folder;

    private final OverLog over = new OverLog();
    private final Logged log = over.log;

    @Test
    void findsAChainUnbroken() {
        var model = over.model();
        assertThat(model.chain().stateProperty().get()).isInstanceOf(ChainState.Unchecked.class);

        model.chain().check();

        assertThat(model.chain().stateProperty().get()).isInstanceOf(ChainState.Checked.class);
        assertThat(model.chain().breach()).isNull();
    }

    @Test
    void namesTheFirstEventThatWasChangedAndShowsItsCrossing() {
        var model = over.model();
        log.archive.tamper(84);
        log.archive.tamper(90);

        model.chain().check();

        var breach = Objects.requireNonNull(model.chain().breach());
        assertThat(model.sentences().breach(breach))
                .isEqualTo("Events 1 to 83 are proven. Event 84 was changed after it was written.");
        model.showBreach();
        assertThat(model.list().currentProperty().get().number()).isEqualTo(33);
    }

    @Test
    void canBeStopped() {
        var bench = over.benchThatWaits();
        var model = over.over(bench);
        model.chain().check();
        assertThat(model.chain().stateProperty().get()).isInstanceOf(ChainState.Checking.class);
        assertThat(bench.bench.work().running()).hasSize(1);

        model.chain().cancel();
        over.runDesk();

        assertThat(model.chain().stateProperty().get())
                .isInstanceOfSatisfying(
                        ChainState.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(Failure.Cancelled.class));
        assertThat(bench.bench.work().running()).isEmpty();
    }

    @Test
    void exportsTheSelectionInTheFormTheNameAsksFor() throws IOException {
        var model = over.model();
        model.lookUp().textProperty().set("Quayside");
        var csv = folder.resolve("out.csv");
        var json = folder.resolve("out.JSON");

        model.export(csv);
        model.export(json);

        assertThat(Files.readAllLines(csv)).hasSize(8).allMatch(line -> line.startsWith("CSV,"));
        assertThat(Files.readAllLines(json)).hasSize(8).allMatch(line -> line.startsWith("JSON,"));
        assertThat(model.exporting().saidProperty().get()).startsWith("8 crossings were written to");
        assertThat(model.exportName()).isEqualTo("larkfield-coffee-crossings-2026-11-04.csv");
    }

    @Test
    void leavesTheOldFileWhenAnExportFails() throws IOException {
        var model = over.model();
        var file = Files.writeString(folder.resolve("out.csv"), "before");
        log.archive.refusing = new Failure.BadInput("The file is gone.", "Open it again.");

        model.export(file);

        assertThat(file).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
        assertThat(model.exporting().failureProperty().get()).isNotNull();
    }

    @Test
    void saysThatAFileCannotBeWritten() {
        var model = over.model();

        model.export(folder.resolve("gone").resolve("out.csv"));

        var failure = model.exporting().failureProperty().get();
        assertThat(failure).isNotNull();
        assertThat(failure.words()).contains("out.csv").endsWith("cannot be written.");
    }
}
