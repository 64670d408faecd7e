package dev.weighhouse.ui.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Bench;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be done with the list as it stands, and what a person is told where it cannot. */
class CrossingsActionsTest {
    private final List<String> hands = new ArrayList<>();
    private final List<String> browser = new ArrayList<>();
    private final Bench bench = new Bench();

    /** What only the view can do, written down. */
    private final class Written implements CrossingsActions.Hands {
        @Override
        public void search() {
            hands.add("search");
        }

        @Override
        public void goTo() {
            hands.add("go to");
        }

        @Override
        public void story() {
            hands.add("story");
        }

        @Override
        public void export() {
            hands.add("export");
        }

        @Override
        public void copyRows() {
            hands.add("copy rows");
        }

        @Override
        public void copySide() {
            hands.add("copy side");
        }
    }

    private CrossingsModel over(Logged log) {
        bench.workspaces.sample.crossings = log.archive;
        bench.bench.openSample();
        var model = new CrossingsModel(bench.bench);
        model.attach();
        return model;
    }

    private CrossingsActions actions(CrossingsModel model) {
        return CrossingsActions.of(model, new Written(), page -> browser.add(page.toString()));
    }

    private static String obstacle(Action action) {
        return action.obstacleProperty().get();
    }

    @Test
    void anEmptyLogHasNothingToExportDrawOrLookAt() {
        var actions = actions(over(Logged.empty()));

        assertThat(obstacle(actions.export())).isEqualTo("There is nothing to export.");
        assertThat(obstacle(actions.sample())).isEqualTo("There is nothing to draw from.");
        assertThat(obstacle(actions.reperform())).isEqualTo("Choose a crossing first.");
        assertThat(obstacle(actions.openEntry())).isEqualTo("This ledger shows no page for it.");
        assertThat(obstacle(actions.newer())).isEqualTo("These are the newest.");
        assertThat(obstacle(actions.older())).isEqualTo("These are the oldest.");
    }

    @Test
    void aLogOfSeveralPagesIsWalkedThroughAndEndsAtBothEnds() {
        var model = over(Logged.many(2 * Loaded.SIZE));
        var actions = actions(model);
        assertThat(obstacle(actions.newer())).isEqualTo("These are the newest.");
        assertThat(obstacle(actions.older())).isEmpty();

        actions.older().run();

        assertThat(obstacle(actions.newer())).isEmpty();
        assertThat(obstacle(actions.older())).isEqualTo("These are the oldest.");
        actions.newer().run();
        assertThat(model.list().above()).isZero();
    }

    @Test
    void onlyWhatNeverCrossedIsProven() {
        var model = over(Logged.larkfield());
        var actions = actions(model);
        var nothing = "Look for something that never crossed first.";
        assertThat(obstacle(actions.prove())).isEqualTo(nothing);
        model.lookUp().textProperty().set("Quayside");
        assertThat(obstacle(actions.prove())).isEqualTo(nothing);

        model.lookUp().textProperty().set("INV-999");
        assertThat(obstacle(actions.prove())).isEmpty();
        actions.prove().run();

        assertThat(model.lookUp().proofProperty().get()).isNotNull();
        actions.closeProof().run();
        assertThat(model.lookUp().proofProperty().get()).isNull();
    }

    @Test
    void aReadingAndWhatWasNeverSentAreNotReadAgain() {
        var log = Logged.larkfield();
        var model = over(log);
        var actions = actions(model);
        model.list().goTo(1);
        assertThat(obstacle(actions.reperform())).startsWith("What was read cannot be read again");

        model.list().goTo(33);
        assertThat(obstacle(actions.reperform())).isEmpty();

        bench.workspaces.sample.writtenElsewhere = "Maya's window";
        bench.bench.refresh();
        assertThat(obstacle(actions.reperform())).startsWith("Another window writes this workspace");
    }

    @Test
    void whatOnlyTheViewCanDoIsHandedToIt() {
        var actions = actions(over(Logged.larkfield()));

        List.of(
                        actions.search(),
                        actions.goTo(),
                        actions.story(),
                        actions.export(),
                        actions.copy(),
                        actions.copyStory())
                .forEach(Action::run);

        assertThat(hands).containsExactly("search", "go to", "story", "export", "copy rows", "copy side");
    }

    @Test
    void aSampleIsAskedForDrawnAndClosed() {
        var model = over(Logged.larkfield());
        var actions = actions(model);

        actions.sample().run();
        assertThat(model.sampling().askingProperty().get()).isTrue();
        actions.draw().run();
        assertThat(model.list().sampleProperty().get()).isNotNull();
        actions.closeSample().run();

        assertThat(model.list().sampleProperty().get()).isNull();
    }

    @Test
    void noTwoHaveTheSameKey() {
        var keys = actions(over(Logged.empty())).all().stream()
                .flatMap(action -> action.keys().stream())
                .map(Object::toString)
                .toList();

        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }
}
