package dev.weighhouse;

import dev.weighhouse.mappingdesk.Elsewhere;
import dev.weighhouse.store.Workspace;
import java.nio.file.Path;
import java.util.function.Function;

/** Another workspace file, read and closed again. */
final class OtherWorkspace implements Elsewhere.Opener {

    @Override
    public <T> T read(Path file, Function<Elsewhere, T> reading) {
        try (var workspace = Workspace.read(file)) {
            return reading.apply(new Elsewhere(workspace.quotes(), workspace.mappings(), workspace.connections()));
        }
    }
}
