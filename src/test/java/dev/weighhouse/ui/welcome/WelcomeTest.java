package dev.weighhouse.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Gone;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.SceneWalk;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.WorkspaceActions;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    private static final WorkspaceActions WAYS = new WorkspaceActions(
            Action.of("workspace.sample", () -> {}),
            Action.of("workspace.create", () -> {}),
            Action.of("workspace.open", () -> {}));

    private final Bench bench = new Bench();
    private final Theme theme = OnScreen.get(() -> Pictures.theme(Colours.LIGHT, 100));

    @Test
    void leavesNothingBehindAfterFiftyVisits() {
        assertThat(Gone.heldAfterFifty(() -> new Welcome(bench.bench, WAYS, theme)))
                .isZero();
    }

    @Test
    void namesEveryControl() {
        bench.settings.opened(Path.of("/home/maya/Books/Station Road.weighhouse"));
        var faults = OnScreen.get(() -> {
            var welcome = new Welcome(bench.bench, WAYS, theme);
            welcome.attach();
            return SceneWalk.faults((Parent) welcome.node());
        });
        assertThat(faults).isEmpty();
    }

    private Parent form() {
        var model = new NewWorkspace(Path.of("/home/maya"), Locale.UK);
        return (Parent) new NewWorkspaceDialog(model, new WorkspaceFiles() {
                    @Override
                    public Optional<Path> whichToOpen(Window owner) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Path> whereToSave(Window owner, String suggestedName) {
                        return Optional.empty();
                    }
                })
                .form();
    }

    @Test
    void showsTheFormOfANewWorkspace() {
        assertThat(Pictures.take("welcome", "new-workspace", _ -> {
                    var page = new VBox(form());
                    page.getStyleClass().addAll("page-body", "fields");
                    return new StackPane(page);
                }))
                .hasSize(4);
    }

    @Test
    void namesEveryFieldOfANewWorkspace() {
        assertThat(OnScreen.get(() -> SceneWalk.faults(form()))).isEmpty();
    }
}
