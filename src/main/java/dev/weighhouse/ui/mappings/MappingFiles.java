package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the person for files of mappings; the system shows its own windows for that. Empty if they thought better of it. */
public interface MappingFiles {

    /** A file of comma-separated text, or a workbook. */
    Optional<Path> whichToImport(@Nullable Window owner);

    /** Another workspace. */
    Optional<Path> whichToCopyFrom(@Nullable Window owner);

    /** Where to write; its name ends with {@code .csv} or {@code .xlsx}, and what is there may be replaced. */
    Optional<Path> whereToExport(@Nullable Window owner, String suggested);

    /** The windows of the system. */
    static MappingFiles ofTheSystem() {
        return new MappingFiles() {
            @Override
            public Optional<Path> whichToImport(@Nullable Window owner) {
                var chooser = chooser("mappings.import.name");
                chooser.getExtensionFilters()
                        .add(new ExtensionFilter(Words.text("mappings.files.both"), "*.csv", "*.xlsx"));
                return path(chooser.showOpenDialog(owner));
            }

            @Override
            public Optional<Path> whichToCopyFrom(@Nullable Window owner) {
                var chooser = chooser("mappings.copy-from.name");
                chooser.getExtensionFilters()
                        .add(new ExtensionFilter(Words.text("mappings.files.workspace"), "*.weighhouse"));
                return path(chooser.showOpenDialog(owner));
            }

            @Override
            public Optional<Path> whereToExport(@Nullable Window owner, String suggested) {
                var chooser = chooser("mappings.export.name");
                chooser.getExtensionFilters()
                        .addAll(
                                new ExtensionFilter(Words.text("mappings.files.xlsx"), "*.xlsx"),
                                new ExtensionFilter(Words.text("mappings.files.csv"), "*.csv"));
                chooser.setInitialFileName(suggested);
                var chosen = path(chooser.showSaveDialog(owner));
                var kind = chooser.getSelectedExtensionFilter();
                return chosen.map(file -> named(file, kind == null ? List.of() : kind.getExtensions()));
            }
        };
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(Words.text(title));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    /** Some systems leave the ending away that the person chose. */
    static Path named(Path file, List<String> patterns) {
        var name = file.getFileName().toString();
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".xlsx")) {
            return file;
        }
        return file.resolveSibling(name + (patterns.contains("*.csv") ? ".csv" : ".xlsx"));
    }
}
