package dev.weighhouse.ui.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LookUpModelTest {
    private final OverLog over = new OverLog();
    private final Logged log = over.log;

    private static String answer(CrossingsModel model, String typed) {
        model.lookUp().textProperty().set(typed);
        return model.sentences().answer(model.lookUp().replyProperty().get());
    }

    @Test
    void saysWhatBecameOfTheOneThatFits() {
        var model = over.model();

        assertThat(answer(model, "1,127.40"))
                .isEqualTo("Crossed once: Station Road takings, 19 Oct became QuickBooks entry 3291.");
        assertThat(model.sentences().basis(model.lookUp().replyProperty().get()))
                .startsWith("1 crossing among 36.");
        assertThat(model.list().totalProperty().get()).isEqualTo(1);
    }

    @Test
    void isMadeReadyOnceBeforeAnythingIsTyped() {
        var bench = new Bench();
        over.over(bench);
        assertThat(log.archive.madeReady).as("all parts").isEqualTo(2);

        bench.bench.refresh();
        over.runDesk();
        assertThat(log.archive.madeReady).as("once is enough").isEqualTo(2);
    }

    @Test
    void findsByTheShortKeyAsAPersonWritesIt() {
        var model = over.model();
        model.list().goTo(33);
        var key = model.list().currentProperty().get().key();

        assertThat(answer(model, key.grouped().toLowerCase(Locale.ROOT))).startsWith("Crossed once: Station Road");
    }

    @Test
    void tellsEveryOtherEndInItsOwnWords() {
        var model = over.model();

        assertThat(answer(model, "Online shop")).startsWith("In doubt: nobody knows yet");
        assertThat(answer(model, "Pleo")).startsWith("Did not cross: QuickBooks refused");
        assertThat(answer(model, "Stripe movements"))
                .startsWith("Came in once:")
                .endsWith("from Stripe.");
        assertThat(answer(model, "Quayside")).startsWith("8 crossings fit.");
        assertThat(answer(model, "zebra")).isEqualTo("Never crossed.");
        assertThat(answer(model, "")).isEmpty();
    }

    @Test
    void tellsThatWhatWasGivenUpWasRefusedByNobody() {
        log.givenUp("Chair repair", 5_000, 20);

        assertThat(answer(over.model(), "Chair repair"))
                .isEqualTo("Did not cross: Chair repair was given up before anything of it was sent.");
    }

    @Test
    void tellsWhatWasGivenUpAfterAReplyFromARefusal() {
        log.givenUpAfterTrying("Zebra repair", 5_000, 20);

        assertThat(answer(over.model(), "Zebra"))
                .isEqualTo("Did not cross: Zebra repair was given up while nothing of it stood in QuickBooks.");
    }

    @Test
    void tellsThePersonsWordFromARefusal() {
        log.saidToStandNowhere("Zebra repair", 5_000, 20);

        assertThat(answer(over.model(), "Zebra"))
                .isEqualTo(
                        "Did not cross: somebody looked, and said that nothing of Zebra repair stands in QuickBooks.");
    }

    @Test
    void theLastWordUnderAStoryTellsThemApartToo() {
        log.givenUp("Chair repair", 5_000, 20);
        log.givenUpAfterTrying("Zebra repair", 5_000, 20);
        log.saidToStandNowhere("Lamp repair", 5_000, 20);
        var model = over.model();

        assertThat(verdict(model, "Pleo")).isEqualTo("QuickBooks refused it and holds nothing of it.");
        assertThat(verdict(model, "Chair")).isEqualTo("Nothing of it was sent to QuickBooks.");
        assertThat(verdict(model, "Zebra")).isEqualTo("QuickBooks showed nothing of it when it was given up.");
        assertThat(verdict(model, "Lamp")).isEqualTo("QuickBooks showed nothing of it when this was said.");
    }

    @Test
    void theListAndTheStorySayGivenUpOfIt() {
        log.givenUpAfterTrying("Zebra repair", 5_000, 20);

        var row = log.archive
                .rows(Selection.ALL.fate(Fate.GIVEN_UP), new Page.Newest(5))
                .getFirst();
        var story = log.archive.timeline(row.key()).orElseThrow();
        assertThat(Looks.word(story.row().fate())).isEqualTo("Given up");
        assertThat(Looks.word(story.events().getLast().entry())).isEqualTo("Given up");
    }

    private String verdict(CrossingsModel model, String typed) {
        answer(model, typed);
        var key = Objects.requireNonNull(model.list().currentProperty().get()).key();
        return model.sentences().verdict(log.archive.timeline(key).orElseThrow());
    }

    @Test
    void looksAmongEverythingWhateverTheFiltersSay() {
        var model = over.model();
        model.filter(selection -> selection.kind(FactKind.PULL));

        assertThat(answer(model, "Station Road")).startsWith("Crossed once:");
        assertThat(model.list().totalProperty().get())
                .as("the list keeps to the filters")
                .isZero();
    }

    @Test
    void goesBackToTheWholeListAroundTheCrossingThatWasFound() {
        var model = over.model();
        answer(model, "Station Road");

        answer(model, "");

        assertThat(model.list().totalProperty().get()).isEqualTo(36);
        assertThat(model.list().currentProperty().get().number()).isEqualTo(33);
    }

    @Test
    void walksThroughWhatFitsAndStopsAtTheEnds() {
        var model = over.model();
        answer(model, "Quayside");
        var first = model.list().currentProperty().get();

        model.list().step(-1);
        assertThat(model.list().currentProperty().get()).isEqualTo(first);
        model.list().step(1);
        assertThat(model.list().currentProperty().get().number()).isLessThan(first.number());
        model.list().step(100);
        assertThat(model.list().currentProperty().get())
                .isEqualTo(model.list().pageProperty().get().last());
    }

    @Test
    void provesThatSomethingNeverCrossedWithAllItSearched() {
        var model = over.model();
        answer(model, "zebra");

        model.lookUp().prove();

        assertThat(model.sideText())
                .contains("Never crossed: zebra", "Searched all 36 crossings, 95 events.")
                .contains("QuickBooks, entries dated 1 to 31 Oct: 412 rows, 4 Nov 16:39:00")
                .contains(log.archive.head().orElseThrow().hash().hex());
        answer(model, "zebras");
        assertThat(model.lookUp().proofProperty().get())
                .as("a proof of something else")
                .isNull();
    }

    @Test
    void dropsAnswersThatWereOvertaken() {
        var model = over.modelThatWaits();
        model.lookUp().textProperty().set("zebra");
        model.lookUp().textProperty().set("Station");
        var heard = new ArrayList<Reply>();
        model.lookUp().replyProperty().subscribe(reply -> heard.add(reply));

        over.runDesk();

        assertThat(heard).noneMatch(reply -> reply instanceof Reply.Never);
        assertThat(heard.getLast()).isInstanceOf(Reply.Fits.class);
    }

    @Test
    void saysWhyTheLogCannotBeAsked() {
        var model = over.model();
        log.archive.refusing = new Failure.BadInput("The file is gone.", "Open it again.");

        assertThat(answer(model, "zebra")).isEqualTo("The file is gone. Open it again.");
        model.lookUp().prove();
        assertThat(model.lookUp().proofFailureProperty().get()).isNotNull();
    }

    @Test
    void isFoundFromAnywhereInTheWindow() {
        var model = over.model();
        var found = new ArrayList<Found>();
        new CrossingFinder(model).looking("Station Road").then(found::addAll).start();

        assertThat(found).singleElement().satisfies(hit -> {
            assertThat(hit.title()).isEqualTo("Station Road takings, 19 Oct");
            assertThat(hit.beside()).contains("1,127.40", "Confirmed");
        });
        found.getFirst().go().run();
        assertThat(model.list().currentProperty().get().number()).isEqualTo(33);

        List<Found> none = new ArrayList<>();
        new CrossingFinder(model).looking("").then(none::addAll).start();
        assertThat(none).isEmpty();
    }
}
