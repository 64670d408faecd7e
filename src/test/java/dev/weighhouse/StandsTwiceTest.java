package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.connect.hledger.HledgerOnLoopback.Arrival;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Doubling;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.PushReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ledger without keys of its own holds twice what reaches it twice. Nobody can prevent that; nobody is left without a word of it. */
class StandsTwiceTest extends AtHledger {

    @Test
    void whatCameTwiceBeforeItWasAnsweredIsToldAtOnce() {
        var id = approved(1000);
        hledger.next(Arrival.TWICE);

        assertThat(push().lines()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(CrossingState.NEEDS_PERSON);
            assertThat(line.reason()).isEqualTo("2 entries in the ledger carry this key: 3, 4.");
            assertThat(line.nextStep()).isEqualTo(Doubling.nextStep());
        });
        assertDoubled(id, "3, 4");
    }

    @Test
    void whatCameAgainBeforeThePullAfterThePushIsInItsReport() {
        var id = approved(1000);
        hledger.next(Arrival.AGAIN_AFTER_A_LOOK);

        assertThat(push().lines()).extracting(PushReport.Line::state).containsExactly(CrossingState.NEEDS_PERSON);
        assertDoubled(id, "3, 4");
    }

    @Test
    void theNextPullTellsOfEachThatCameAgainAfterItWasConfirmed() {
        var arrivals = List.of(
                Arrival.ONCE, Arrival.AGAIN_LATER, Arrival.ONCE, Arrival.AGAIN_LATER, Arrival.TWICE, Arrival.ONCE);
        var ids = new ArrayList<JournalId>();
        arrivals.forEach(_ -> ids.add(approved(1000 + ids.size())));
        hledger.next(arrivals.toArray(Arrival[]::new));
        push();
        assertThat(states(ids)).filteredOn(JournalState.NEEDS_PERSON::equals).hasSize(1);
        hledger.lateOnesArrive();
        settle();

        pull();

        for (int number = 0; number < ids.size(); number++) {
            var brief = brief(ids.get(number));
            var places = places(brief);
            assertThat(places).hasSize(arrivals.get(number) == Arrival.ONCE ? 1 : 2);
            if (places.size() == 2) {
                assertDoubled(ids.get(number), String.join(", ", places));
            } else {
                assertThat(journal(ids.get(number)).state()).isEqualTo(JournalState.POSTED);
            }
        }
    }

    @Test
    void aPullWithNothingTwiceAsksNoMoreThanBefore() {
        approved(1000);
        approved(2000);
        push();
        var quiet = askedByAPull();
        assertThat(askedByAPull()).isEqualTo(quiet);
        hledger.takeOut(4);

        assertThat(askedByAPull()).as("a look for the one that is gone").isGreaterThan(quiet);
    }

    @Test
    void theNextPushLooksOnceMoreWhereNobodyPulledSince() {
        var id = approved(1000);
        hledger.next(Arrival.AGAIN_LATER);
        push();
        hledger.lateOnesArrive();
        settle();

        assertThat(push().lines()).singleElement().satisfies(line -> {
            assertThat(line.entry()).isEqualTo(id);
            assertThat(line.state()).isEqualTo(CrossingState.NEEDS_PERSON);
            assertThat(line.ledgerId()).isEqualTo("3");
            assertThat(line.nextStep()).isEqualTo(Doubling.nextStep());
        });
        assertDoubled(id, "3, 4");
        assertThat(push().lines()).as("it is told once").isEmpty();
    }

    @Test
    void itIsOverWhenOneOfTheTwoIsTakenOut() {
        var id = doubled();
        hledger.takeOut(4);

        assertThat(desk.resolve(Progress.NONE).lines())
                .extracting(PushReport.Line::state)
                .containsExactly(CrossingState.CONFIRMED);
        pull();
        assertThat(journal(id).state()).isEqualTo(JournalState.POSTED);
        assertThat(journal(id).editedSince()).isNull();
    }

    @Test
    void itIsOverWhenAPersonSaysWhichOneStands() {
        var id = doubled();

        assertThat(desk.standsAs(id, "3", "4 was reversed").state()).isEqualTo(JournalState.POSTED);
        pull();
        assertThat(journal(id).state()).as("nobody is asked twice").isEqualTo(JournalState.POSTED);
    }

    @Test
    void aThirdOneIsToldAlthoughAPersonSaidWhichOneStands() {
        var id = doubled();
        desk.standsAs(id, "3", "4 was reversed");
        pull();
        var quiet = askedByAPull();
        assertThat(askedByAPull()).as("the two of which the person knew").isEqualTo(quiet);
        hledger.arrivesOnceMore(brief(id));

        pull();

        assertThat(journal(id).state()).isEqualTo(JournalState.NEEDS_PERSON);
        assertThat(journal(id).reason()).startsWith("3 entries in the ledger carry this key");
    }

    /** The clock of the pull was an hour fast, and somebody set it right before the push. */
    @Test
    void aPullThatOnlyAFastClockMakesTheLaterOneIsNoSecondLook() {
        time.passes(Duration.ofHours(1));
        pull();
        time.passes(Duration.ofHours(-1));
        var id = approved(1000);
        hledger.next(Arrival.AGAIN_LATER);
        assertThat(desk.push(new StoppedWhileItSends()).stopped()).contains("not read back");
        hledger.lateOnesArrive();
        settle();

        assertThat(push().lines()).extracting(PushReport.Line::entry).containsExactly(id);
    }

    @Test
    void itIsNoExcuseToDraftItAgain() {
        var id = doubled();

        assertThatThrownBy(() -> desk.nothingStands(id, "I do not see it"))
                .hasMessageContaining("shows it still: 2 entries in the ledger carry this key: 3, 4.");
    }

    private JournalId doubled() {
        var id = approved(1000);
        hledger.next(Arrival.TWICE);
        push();
        settle();
        return id;
    }

    private void assertDoubled(JournalId id, String places) {
        var journal = journal(id);
        assertThat(journal.state()).isEqualTo(JournalState.NEEDS_PERSON);
        assertThat(journal.reason()).isEqualTo("2 entries in the ledger carry this key: %s.".formatted(places));
        assertThat(journal.nextStep()).isEqualTo(Doubling.nextStep());
    }

    private List<JournalState> states(List<JournalId> ids) {
        return ids.stream().map(id -> journal(id).state()).toList();
    }

    private List<String> places(String brief) {
        var codes = hledger.codes();
        var places = new ArrayList<String>();
        for (int at = 0; at < codes.size(); at++) {
            if (codes.get(at).equals(brief)) {
                places.add(String.valueOf(at + 1));
            }
        }
        places.sort(null);
        return places;
    }

    /** A person who cancels once the entry is on its way, so that nothing is read afterwards. */
    private static final class StoppedWhileItSends implements Progress {
        private boolean stopped;

        @Override
        public void step(String doing, int done, int total) {
            stopped |= doing.startsWith("Sending");
        }

        @Override
        public boolean cancelled() {
            return stopped;
        }
    }
}
