package dev.weighhouse.ui.mappings;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A person who knows beforehand which files to choose. */
public final class ChosenFiles implements MappingFiles {
    public @Nullable Path toImport;
    public @Nullable Path toCopyFrom;
    public @Nullable Path toExport;

    /** The name that was proposed for the last export. */
    public String suggested = "";

    @Override
    public Optional<Path> whichToImport(@Nullable Window owner) {
        return Optional.ofNullable(toImport);
    }

    @Override
    public Optional<Path> whichToCopyFrom(@Nullable Window owner) {
        return Optional.ofNullable(toCopyFrom);
    }

    @Override
    public Optional<Path> whereToExport(@Nullable Window owner, String name) {
        suggested = name;
        return Optional.ofNullable(toExport);
    }
}
