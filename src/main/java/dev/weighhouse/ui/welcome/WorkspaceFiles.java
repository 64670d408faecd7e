package dev.weighhouse.ui.welcome;

import dev.weighhouse.ui.common.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks the person for a file; the system shows its own window for that. */
public interface WorkspaceFiles {

    Optional<Path> whichToOpen(Window owner);

    Optional<Path> whereToSave(Window owner, String suggestedName);

    /** The windows of the system. */
    static WorkspaceFiles ofTheSystem() {
        return new WorkspaceFiles() {
            @Override
            public Optional<Path> whichToOpen(Window owner) {
                return Optional.ofNullable(chooser().showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> whereToSave(Window owner, String suggestedName) {
                var chooser = chooser();
                chooser.setInitialFileName(suggestedName + ".weighhouse");
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }
        };
    }

    private static FileChooser chooser() {
        var chooser = new FileChooser();
        chooser.getExtensionFilters().add(new ExtensionFilter(Words.text("new.files"), "*.weighhouse"));
        return chooser;
    }
}
