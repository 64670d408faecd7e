package dev.weighhouse.ui.crossings;

import dev.weighhouse.ui.common.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the person where an export shall go; the system shows its own window for that. */
@FunctionalInterface
public interface ExportFiles {

    /** A file whose name ends with {@code .json} or {@code .csv}, or empty if the person thought better of it. */
    Optional<Path> whereToWrite(@Nullable Window owner, String suggestedName);

    /** The window of the system. */
    static ExportFiles ofTheSystem() {
        return (owner, suggested) -> {
            var chooser = new FileChooser();
            chooser.getExtensionFilters()
                    .addAll(
                            new ExtensionFilter(Words.text("crossings.export.csv"), "*.csv"),
                            new ExtensionFilter(Words.text("crossings.export.json"), "*.json"));
            chooser.setInitialFileName(suggested);
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }
}
