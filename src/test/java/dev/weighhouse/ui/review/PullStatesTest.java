package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.FakeWorkspace;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.mappings.FakeMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the screen says before, during and after a pull. */
class PullStatesTest {
    @TempDir
    Path folder;

    private Workbench bench(FakeMonthEnd monthEnd) {
        return Bench.over(monthEnd, Settings.in(folder));
    }

    private Parent show(Workbench bench, Pulling pulling) {
        return show(bench, pulling, new Handovers());
    }

    private Parent show(Workbench bench, Pulling pulling, Handovers handovers) {
        var theme = Pictures.theme(Colours.LIGHT, 100);
        var screen = new ReviewScreen(bench, pulling, theme, handovers);
        var node = (Parent) screen.node();
        var scene = new Scene(node, 1280, 900);
        theme.dress(scene);
        screen.attach();
        laidOut(node);
        return node;
    }

    private static void laidOut(Parent node) {
        node.applyCss();
        node.layout();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> sentences(Parent node) {
        laidOut(node);
        return node.lookupAll(".label").stream()
                .filter(PullStatesTest::shown)
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private static Button button(Parent node, String text) {
        laidOut(node);
        return node.lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asksForTheFirstPull() {
        OnScreen.run(() -> {
            var monthEnd = Larkfield.nothingPulled();
            var bench = bench(monthEnd);
            var node = show(bench, new Pulling(bench));
            assertThat(sentences(node))
                    .contains("Nothing to compare yet. Pull the ledger and the platforms for October 2026.");
            monthEnd.review = Larkfield.october();
            button(node, "Pull").fire();
            assertThat(monthEnd.pulls).hasSize(1);
            assertThat(sentences(node)).contains("8 of 19 agree");
        });
    }

    @Test
    void tellsHowFarTheFirstPullIsAndStopsIt() {
        OnScreen.run(() -> {
            var monthEnd = Larkfield.nothingPulled();
            try (var held = new HeldPull(monthEnd)) {
                var bench = Bench.over(monthEnd, Settings.in(folder), held.work());
                var pulling = new Pulling(bench);
                var node = show(bench, pulling);
                held.hold(pulling::pullAll);
                assertThat(sentences(node)).contains("Reading Xero balances, 31 Oct 2026");
                assertThat(((ProgressBar) Objects.requireNonNull(node.lookup(".progress-bar"))).getProgress())
                        .isEqualTo(0.375);
                button(node, "Cancel").fire();
                held.letGo();
                assertThat(held.cancelled()).isTrue();
            }
        });
    }

    @Test
    void keepsTheRowsWhileTheyArePulledAgain() {
        OnScreen.run(() -> {
            var monthEnd = Larkfield.monthEnd();
            try (var held = new HeldPull(monthEnd)) {
                var bench = Bench.over(monthEnd, Settings.in(folder), held.work());
                var pulling = new Pulling(bench);
                var node = show(bench, pulling);
                held.hold(pulling::pullAll);
                assertThat(sentences(node))
                        .contains("8 of 19 agree", "1010 Café tills")
                        .doesNotContain("Reading the month.");
                monthEnd.review = Larkfield.allAgree();
                held.letGo();
                assertThat(sentences(node)).contains("17 of 17 agree");
            }
        });
    }

    @Test
    void saysWhyTheFirstPullFailedAndOffersItAgain() {
        OnScreen.run(() -> {
            var monthEnd = Larkfield.nothingPulled();
            monthEnd.failing.put(new ConnectionId("xero"), new Failure.Offline("Xero could not be reached."));
            var bench = bench(monthEnd);
            var pulling = new Pulling(bench);
            var node = show(bench, pulling);
            pulling.pull(new ConnectionId("xero"));
            assertThat(sentences(node))
                    .anySatisfy(text -> assertThat(text)
                            .contains("Xero could not be reached.")
                            .contains("Nothing of Xero is shown."))
                    .contains("Nothing to compare yet. Pull the ledger and the platforms for October 2026.");
            monthEnd.failing.clear();
            button(node, "Pull Xero again").fire();
            assertThat(sentences(node)).noneSatisfy(text -> assertThat(text).contains("could not be reached"));
        });
    }

    @Test
    void saysWhatRestsOnStaleQuotesAndPullsThemAgain() {
        OnScreen.run(() -> {
            var monthEnd = Larkfield.monthEnd();
            monthEnd.review = Larkfield.stale();
            var bench = bench(monthEnd);
            var node = show(bench, new Pulling(bench));
            assertThat(sentences(node))
                    .contains("3 accounts rest on quotes that are too old, or were fetched too far apart."
                            + " Pull both sides again.")
                    .contains("Stale quote");
            monthEnd.review = Larkfield.october();
            button(node, "Pull").fire();
            assertThat(sentences(node)).doesNotContain("Stale quote");
        });
    }

    @Test
    void tellsWhatThePullChangedUnderTheMappingAndLeadsThere() {
        OnScreen.run(() -> {
            var monthEnd = Larkfield.monthEnd();
            var bench = bench(monthEnd);
            var workspace = (FakeWorkspace) bench.current().orElseThrow().workspace();
            var desk = new FakeMapping(ChartOfAccounts.of(List.of()));
            workspace.mapping = desk;
            var renamed = new MappingFinding(
                    new ItemKey(new ConnectionId("pleo"), ItemKind.CATEGORY, "Flights"),
                    null,
                    MappingFinding.Kind.TARGET_RENAMED,
                    "Flights goes to 7030 Flights, which was called Air.",
                    "Map it again.");
            desk.found.add(renamed);
            var pulling = new Pulling(bench);
            var handovers = new Handovers();
            var shown = new AtomicInteger();
            handovers.answerMappingFindings(shown::incrementAndGet);
            var node = show(bench, pulling, handovers);

            pulling.pullAll();

            assertThat(sentences(node))
                    .contains("Mapping: Flights goes to 7030 Flights, which was called Air. Map it again.");
            assertThat(bench.notices().latestProperty().get()).isNotNull();
            button(node, "Show in Mappings").fire();
            assertThat(shown).hasValue(1);
            desk.found.add(renamed);
            pulling.pullAll();
            assertThat(sentences(node)).anyMatch(text -> text.startsWith("Mapping: 2 findings"));
            desk.found.clear();
            pulling.pullAll();
            assertThat(sentences(node)).noneMatch(text -> text.startsWith("Mapping:"));
        });
    }

    @Test
    void saysWhyTheMonthCannotBeRead() {
        OnScreen.run(() -> {
            var monthEnd = Larkfield.monthEnd();
            monthEnd.refusing = new Failure.BadInput("The file is damaged.", "Open the copy beside it.");
            var bench = bench(monthEnd);
            var node = show(bench, new Pulling(bench));
            assertThat(sentences(node)).contains("The file is damaged. Open the copy beside it.");
        });
    }
}
