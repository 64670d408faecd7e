package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverTest {
    @TempDir
    Path folder;

    @Test
    void anOpeningWaitsForWhatWasBegun() {
        Workspace.prepare();
        try (var workspace = Fixture.create(folder.resolve("books.weighhouse"))) {
            assertThat(workspace.company()).isNotEmpty();
        }
    }
}
