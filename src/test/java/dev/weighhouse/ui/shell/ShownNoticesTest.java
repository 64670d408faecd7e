package dev.weighhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Notice;
import dev.weighhouse.ui.common.OnScreen;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time passes when the test says so. */
class ShownNoticesTest {
    private final Queue<Runnable> due = new ArrayDeque<>();
    private final Bench bench = new Bench();
    private final PlainScreen review = OnScreen.get(() -> new PlainScreen("review", Icons.REVIEW).telling("pull"));
    private final PlainScreen settings = OnScreen.get(() -> new PlainScreen("settings", Icons.SETTINGS));
    private final PlainScreen welcome =
            OnScreen.get(() -> new PlainScreen("welcome", Icons.SAMPLE).telling("workspace"));
    private final ShellModel model = new ShellModel(bench.bench, bench.pulling, List.of(review, settings), welcome);
    private final ShownNotices notices = new ShownNotices(model, (_, work) -> due.add(work));

    @BeforeEach
    void open() {
        bench.bench.openSample();
        model.show(settings);
    }

    private void tell(String words) {
        bench.bench.notices().tell("pull", Notice.Kind.NOTE, words);
    }

    private List<String> shown() {
        return notices.shown().stream().map(told -> told.notice().words()).toList();
    }

    @Test
    void tellsOfAPullThatEndedWhileAnotherScreenIsOpen() {
        bench.pulling.pullAll();
        assertThat(shown()).containsExactly("Pulled QuickBooks, Square and Stripe.");
    }

    @Test
    void staysSilentWhereTheScreenTellsItItself() {
        model.show(review);
        bench.pulling.pullAll();
        assertThat(shown()).isEmpty();
        assertThat(bench.bench.notices().recent())
                .as("and keeps it behind the status bar")
                .isNotEmpty();
    }

    @Test
    void takesAwayWhatTheScreenThatIsShownNowTells() {
        tell("Pulled Square.");
        model.show(review);
        assertThat(shown()).isEmpty();
    }

    @Test
    void goesAfterAWhile() {
        tell("Pulled Square.");
        due.remove().run();
        assertThat(shown()).isEmpty();
    }

    @Test
    void staysWhileSomebodyReadsIt() {
        tell("Pulled Square.");
        notices.hold(true);
        due.remove().run();
        assertThat(shown()).hasSize(1);

        notices.hold(false);
        due.remove().run();
        assertThat(shown()).isEmpty();
    }

    @Test
    void showsTwoAtMostTheLatestOnes() {
        tell("one");
        tell("two");
        tell("three");
        assertThat(shown()).containsExactly("two", "three");
    }

    @Test
    void tellsTwoOfTheSameWordsApart() {
        tell("Pulled Square.");
        tell("Pulled Square.");
        due.remove().run();
        assertThat(shown()).containsExactly("Pulled Square.");
    }

    @Test
    void leadsToTheScreenThatTellsMore() {
        tell("Pulled Square.");
        var told = notices.shown().getFirst();
        assertThat(notices.leadsTo(told)).contains(review);
        notices.follow(told);
        assertThat(model.shownProperty().get()).isEqualTo(review);
        assertThat(shown()).isEmpty();
    }

    @Test
    void tellsThatAnotherWorkspaceCouldNotBeOpened() {
        bench.bench.open(Path.of("/books/gone.weighhouse"));
        assertThat(shown())
                .containsExactly("/books/gone.weighhouse is not there. Check whether it was moved or renamed.");

        bench.bench.close();
        assertThat(shown()).as("the welcome screen tells it in place").isEmpty();
    }

    @Test
    void keepsTheLastFew() {
        for (int i = 1; i <= 7; i++) {
            tell("pull " + i);
        }
        assertThat(bench.bench.notices().recent())
                .extracting(told -> told.notice().words())
                .containsExactly("pull 7", "pull 6", "pull 5", "pull 4", "pull 3");
    }
}
