package dev.weighhouse.crossing;

import static dev.weighhouse.crossing.ShownBooks.KEY;
import static dev.weighhouse.crossing.ShownBooks.RENT;
import static dev.weighhouse.crossing.ShownBooks.changed;
import static dev.weighhouse.crossing.ShownBooks.hit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The id that the ledger itself gave is never forgotten, whatever has become of the key and the lines of the entry. */
class NamedByTheLedgerTest {
    private static final String THERE = "Entry 1007 is there, and the ledger named it when it answered.";

    private final ShownBooks books = new ShownBooks();

    /** The number was given anew and a tax line was put in, so that no look knows the entry again. */
    @Test
    void nothingStandsIsRefusedWhileTheEntryIsThereThatOnlyTheAnswerNamed() {
        books.hits.add(changed("1007", "MISC/7"));
        var crosser = books.crossed(accepted("1007", null));
        assertThat(books.state()).isEqualTo(CrossingState.IN_DOUBT);
        books.settle();
        assertThat(crosser.resolve(RENT).state()).isEqualTo(CrossingState.NEEDS_PERSON);

        assertThatThrownBy(() -> crosser.nothingStands(RENT, "I see no key")).hasMessageContaining(THERE);
        books.hits.clear();

        assertThat(crosser.nothingStands(RENT, "removed").state()).isEqualTo(CrossingState.REJECTED);
    }

    @Test
    void theSameWhereTheAnswerShowedTheEntryWithoutAnythingOfOurs() {
        books.hits.add(changed("1007", "MISC/7"));
        var crosser = books.crossed(accepted("1007", changed("1007", "MISC/7")));
        books.settle();

        assertThat(crosser.resolve(RENT).state())
                .as("it said yes, so nothing is sent again")
                .isEqualTo(CrossingState.NEEDS_PERSON);
        assertThat(books.sent).isOne();
        assertThatThrownBy(() -> crosser.nothingStands(RENT, "I see no key")).hasMessageContaining(THERE);
    }

    @Test
    void theSameWhereAPersonWasAskedSinceAboutOthers() {
        books.hits.add(hit("1007", ""));
        var crosser = books.crossed(accepted("1007", hit("1007", "")));
        books.hits.add(hit("1008", KEY.brief()));
        books.hits.add(hit("1009", KEY.brief()));
        assertThat(crosser.resolve(RENT).reason()).contains("1008, 1009");
        books.hits.subList(1, 3).clear();
        books.settle();

        assertThatThrownBy(() -> crosser.nothingStands(RENT, "I removed both")).hasMessageContaining(THERE);
    }

    @Test
    void oneThatShowsTheKeyIsNotTheOnlyOneWhileTheNamedOneIsThere() {
        books.hits.add(hit("1007", ""));
        var crosser = books.crossed(accepted("1007", hit("1007", "")));
        books.hits.add(hit("1008", KEY.brief()));

        assertThat(crosser.resolve(RENT).state()).isEqualTo(CrossingState.NEEDS_PERSON);
        assertThat(crosser.resolve(RENT).reason())
                .isEqualTo("Entry 1008 carries the key, and entry 1007, which the ledger named, is there as well.");
        books.hits.removeFirst();

        assertThat(crosser.resolve(RENT).state()).isEqualTo(CrossingState.CONFIRMED);
    }

    /** The answer may have been that to another request. */
    @Test
    void whatCarriesTheKeyOfAnotherFactIsNoneOfOurs() {
        books.hits.add(hit("1007", ShownBooks.key("another").brief()));
        var crosser = books.crossed(accepted("1007", null));
        books.settle();
        crosser.resolve(RENT);

        assertThat(crosser.nothingStands(RENT, "it is another one's").state()).isEqualTo(CrossingState.REJECTED);
    }

    /** Bytes may have left another machine before this one took over, and nothing of that is in this log. */
    @Test
    void whatWasTakenOverSettlesBeforeAnyWordAlthoughNothingWasSentFromHere() {
        books.note(Step.APPROVED, "there", 0);
        books.log.intend(
                new LogEntry(
                        KEY,
                        Step.INTENDED,
                        books.now(),
                        "Mara",
                        "there",
                        0,
                        RENT.subject(),
                        LogEntry.Detail.words("Written down.")),
                Body.of(KEY.brief()));
        books.hits.add(hit("12", ""));
        var crosser = books.crosser();
        crosser.takeOver(RENT, "that one is broken");
        assertThat(crosser.resolve(RENT).state()).isEqualTo(CrossingState.NEEDS_PERSON);

        assertThatThrownBy(() -> crosser.nothingStands(RENT, "that is another rent"))
                .hasMessageContaining("may still be writing");
        assertThatThrownBy(() -> crosser.standsAs(RENT, "12", "looks like it"))
                .hasMessageContaining("may still be writing");
        books.settle();
        assertThat(crosser.standsAs(RENT, "12", "looks like it").state()).isEqualTo(CrossingState.CONFIRMED);
    }

    @Test
    void whatCertainlyNeverLeftNeedNotSettle() {
        books.note(Step.APPROVED, "here", 0);
        books.hits.add(new Hit("12", "12", Hit.State.REMOVED, KEY.brief(), RENT.entry()));
        var crosser = books.crosser();
        assertThat(crosser.cross(RENT).state()).isEqualTo(CrossingState.NEEDS_PERSON);

        assertThat(crosser.nothingStands(RENT, "of before").state()).isEqualTo(CrossingState.REJECTED);
    }

    static Answer accepted(String id, @Nullable Hit shown) {
        return new Answer.Accepted(id, shown, "200");
    }
}
