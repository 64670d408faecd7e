package dev.weighhouse.crossing;

import static dev.weighhouse.crossing.ShownBooks.KEY;
import static dev.weighhouse.crossing.ShownBooks.RENT;
import static dev.weighhouse.crossing.ShownBooks.hit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Digest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person said stands is looked at again, and they are asked anew only about what they did not know of. */
class SaidToStandTest {

    private static ShownBooks twice(boolean lastingIds) {
        var books = new ShownBooks(lastingIds);
        books.crossed(new Answer.Unanswered("No answer."));
        books.hits.add(hit("3", KEY.brief()));
        books.hits.add(hit("4", KEY.brief()));
        books.crosser().resolve(RENT);
        assertThat(books.state()).isEqualTo(CrossingState.NEEDS_PERSON);
        return books;
    }

    @Test
    void theLogSaysWhichOthersCarryTheKey() {
        var books = twice(true);

        books.crosser().standsAs(RENT, "3", "4 was reversed");

        assertThat(books.log.head().orElseThrow().entry().detail().words())
                .isEqualTo("Mara says that it stands as 3: 4 was reversed. Entry 4 carries the key as well.");
        assertThat(Confirmation.last(books.log.events(KEY))).hasValueSatisfying(word -> {
            assertThat(word.byKey()).isTrue();
            assertThat(word.besides()).containsExactly("4");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyIsAskedAgainAboutTheSameTwo(boolean lastingIds) {
        var books = twice(lastingIds);
        var crosser = books.crosser();
        crosser.standsAs(RENT, "3", "4 was reversed");

        assertThat(crosser.lookAgain(RENT).finding()).isEqualTo(Reperformed.Finding.UNCHANGED);
        assertThat(books.state()).isEqualTo(CrossingState.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aThirdOneIsTold(boolean lastingIds) {
        var books = twice(lastingIds);
        var crosser = books.crosser();
        crosser.standsAs(RENT, "3", "4 was reversed");
        books.hits.add(hit("5", KEY.brief()));

        crosser.lookAgain(RENT);

        assertThat(books.state()).isEqualTo(CrossingState.NEEDS_PERSON);
        assertThat(Doubling.isLast(books.log.events(KEY))).isTrue();
        books.hits.removeLast();
        assertThat(crosser.resolve(RENT).state())
                .as("the two of before are known")
                .isEqualTo(CrossingState.CONFIRMED);
    }

    @Test
    void oneWithTheKeyBesideOneWithoutItIsTold() {
        var books = new ShownBooks();
        var crosser = books.crossed(new Answer.Unanswered("No answer."));
        books.hits.add(hit("7", ""));
        crosser.resolve(RENT);
        books.settle();
        crosser.standsAs(RENT, "7", "it is ours");
        assertThat(Confirmation.last(books.log.events(KEY)).orElseThrow().byKey())
                .isFalse();
        books.hits.add(hit("8", KEY.brief()));

        crosser.lookAgain(RENT);

        assertThat(books.state()).isEqualTo(CrossingState.NEEDS_PERSON);
        crosser.resolve(RENT);
        assertThat(books.state()).as("7 is there still").isEqualTo(CrossingState.NEEDS_PERSON);
    }

    @Test
    void whatShowsAPieceOfTheKeyOfAnotherEntryIsThatOne() {
        var other = ShownBooks.key("rent 2026-11");
        var books = new ShownBooks();
        var crosser = books.crossed(new Answer.Unanswered("No answer."));
        books.hits.add(hit("7", ""));
        crosser.resolve(RENT);
        books.settle();
        books.hits.set(0, hit("7", other.brief().substring(0, 11)));

        assertThatThrownBy(() -> crosser.standsAs(
                        RENT, "7", "it is ours", new Neighbours(Map.of(other, "J-2"), Map.of(), Map.of())))
                .hasMessageContaining("Entry 7 carries the key of J-2 cut or changed, as %s."
                        .formatted(other.brief().substring(0, 11)));
        assertThat(books.state()).isEqualTo(CrossingState.NEEDS_PERSON);
    }

    /** Logs of before say only in words what a person knew. */
    @Test
    void whatAPersonWasToldOfBeforeTheLogSaidWhichOthersIsNotToldAgain() {
        var books = twice(true);
        books.log.append(new LogEntry(
                KEY,
                Step.CONFIRMED,
                books.now(),
                "Mara",
                "here",
                1,
                RENT.subject(),
                LogEntry.Detail.words("Mara says that it stands as 3.").ledger("3", "3")));

        books.crosser().lookAgain(RENT);

        assertThat(books.state()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(List.copyOf(books.hits)).hasSize(2);
    }

    @Test
    void aDraftInALedgerInWhichWeMakeNoneIsForAPerson() {
        var books = new ShownBooks();
        var crosser = books.crossed(new Answer.Unanswered("No answer."));
        books.hits.add(new Hit("3", "3", Hit.State.DRAFT, KEY.brief(), RENT.entry()));

        assertThat(crosser.resolve(RENT).reason())
                .isEqualTo("Draft 3 was not posted: Weighhouse posts no drafts in this ledger.");
        assertThat(books.state()).isEqualTo(CrossingState.NEEDS_PERSON);
    }

    @Test
    void whatWasApprovedAgainBeforeItWentRestsOnTheLaterApproval() {
        var books = new ShownBooks();
        var first = Digest.of(new byte[] {1});
        var second = Digest.of(new byte[] {2});
        approve(books, first);
        books.answers.add(new Answer.NotExecuted(new Failure.Throttled("Too many requests.", null), null));
        books.crosser().cross(RENT);
        approve(books, second);
        books.answers.add(new Answer.Unanswered("No answer."));
        books.settle();
        var crosser = books.crosser();
        crosser.cross(RENT);
        books.settle();
        crosser.cross(RENT);

        assertThat(books.sent).isEqualTo(2);
        assertThat(books.log.events(KEY).stream()
                        .map(CrossingEvent::entry)
                        .filter(entry -> entry.step() == Step.INTENDED)
                        .map(entry -> entry.detail().approval()))
                .containsExactly(first, second);
    }

    private static void approve(ShownBooks books, Digest seen) {
        books.log.append(new LogEntry(
                KEY,
                Step.APPROVED,
                books.now(),
                "Priya",
                "here",
                0,
                RENT.subject(),
                LogEntry.Detail.words("Seen.").body(seen)));
    }
}
