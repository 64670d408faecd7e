package dev.weighhouse.ui.connections;

import dev.weighhouse.ui.common.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the person for the file or the folder that a connection reads; the system shows its own window for that. */
@FunctionalInterface
public interface ConnectionFiles {

    /**
     * Asks; empty where the person chose none.
     *
     * @param folder whether it is to be a folder
     */
    Optional<Path> which(@Nullable Window owner, boolean folder);

    /** The window of the system. */
    static ConnectionFiles ofTheSystem() {
        return (owner, folder) -> {
            var title = Words.text(folder ? "connections.folder.name" : "connections.file.name");
            if (folder) {
                var chooser = new DirectoryChooser();
                chooser.setTitle(title);
                return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
            }
            var chooser = new FileChooser();
            chooser.setTitle(title);
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        };
    }

    /** As a setting has it: what lies beside the workspace goes along with it when both are moved. */
    static String named(Path picked, Path workspace) {
        var folder = workspace.toAbsolutePath().getParent();
        return folder != null && picked.startsWith(folder)
                ? folder.relativize(picked).toString().replace('\\', '/')
                : picked.toString();
    }
}
