package dev.weighhouse.ui.journals;

import dev.weighhouse.ui.common.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks the person for a file of entries; the system shows its own window for that. */
@FunctionalInterface
public interface EntryFiles {

    Optional<Path> whichToImport(Window owner);

    /** The window of the system. */
    static EntryFiles ofTheSystem() {
        return owner -> {
            var chooser = new FileChooser();
            chooser.getExtensionFilters().add(new ExtensionFilter(Words.text("journals.import.files"), "*.csv"));
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        };
    }
}
