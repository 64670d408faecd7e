package dev.weighhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.welcome.WaysIn;
import dev.weighhouse.ui.welcome.WorkspaceFiles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The window from its first picture to all of it. */
class FrontTest {
    private final Bench bench = new Bench();
    private final Theme theme = OnScreen.get(() -> Pictures.theme(Colours.LIGHT, 100));
    private final PlainScreen review = OnScreen.get(() -> new PlainScreen("review", Icons.REVIEW));
    private final PlainScreen welcome = OnScreen.get(() -> new PlainScreen("welcome", Icons.SAMPLE));
    private final List<Shell> made = new ArrayList<>();
    private final Front front =
            OnScreen.get(() -> new Front(welcome, bench.bench.work(), theme, 900, 700, this::shell));
    private final Stage window = OnScreen.get(() -> {
        var stage = new Stage();
        stage.setScene(front.scene());
        stage.titleProperty().bind(front.title());
        return stage;
    });

    private Shell shell() {
        var ways = WaysIn.of(bench.bench, theme, WorkspaceFiles.ofTheSystem(), () -> window);
        var shell = new Shell(new ShellModel(bench.bench, bench.pulling, List.of(review), welcome), ways, theme);
        made.add(shell);
        return shell;
    }

    @AfterEach
    void close() {
        OnScreen.close(window);
    }

    @Test
    void isTheWelcomeScreenAloneAtFirst() {
        OnScreen.show(window);

        assertThat(made).isEmpty();
        assertThat(welcome.attached).isEqualTo(1);
        assertThat(OnScreen.get(window::getTitle)).isEqualTo("Weighhouse");
        assertThat(OnScreen.get(() -> front.scene().getFocusOwner())).isEqualTo(welcome.button);
    }

    @Test
    void takesTheBarsAndTheKeysInOnceAndKeepsTheWelcomeScreen() {
        OnScreen.show(window);
        OnScreen.run(front::enter);
        OnScreen.run(front::enter);

        assertThat(made).hasSize(1);
        assertThat(OnScreen.get(() -> front.scene().getRoot()))
                .isEqualTo(made.getFirst().root());
        assertThat(welcome.attached).isEqualTo(1);
        assertThat(OnScreen.get(() -> front.scene().getFocusOwner())).isEqualTo(welcome.button);

        var before = theme.textSizeProperty().get();
        new Hands().push(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(theme.textSizeProperty().get()).isGreaterThan(before);
    }

    @Test
    void workThatBeginsEarlierFindsTheBarsThere() {
        OnScreen.run(bench.bench::openSample);

        assertThat(made).hasSize(1);
        assertThat(OnScreen.get(window::getTitle)).startsWith("Larkfield Coffee");
        assertThat(review.attached).isEqualTo(1);
        assertThat(welcome.attached).isZero();
    }
}
