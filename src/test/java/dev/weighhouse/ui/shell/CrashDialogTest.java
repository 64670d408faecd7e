package dev.weighhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Crash;
import dev.weighhouse.ui.common.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrashDialogTest {
    private static final Crash CRASH = new Crash("3f9a12cd", 3, List.of("Code 3f9a12cd, 3 times"));

    @Test
    void looksLikeTheRestOfTheWindow() {
        var pictures = Pictures.take("crash", "shown", 900, 720, theme -> {
            var dialog = new CrashDialog(new CrashDialog.Around(
                    "Weighhouse 1.0",
                    Path.of("/home/maya/.local/state/weighhouse/weighhouse.log"),
                    () -> Optional.of(theme),
                    () -> List.of("Pulling Square orders"),
                    () -> {}));
            dialog.show(CRASH);
            assertThat(dialog.details()).isEqualTo("Weighhouse 1.0\n\nCode 3f9a12cd, 3 times");
            return dialog.content();
        });

        assertThat(pictures).hasSize(4).allMatch(picture -> picture.toFile().length() > 5_000);
    }
}
