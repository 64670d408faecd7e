package dev.weighhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.shell.LookUpRow.Head;
import dev.weighhouse.ui.shell.LookUpRow.Hit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Finders whose jobs wait until the test runs them. */
class LookUpTest {
    private final Queue<Runnable> slow = new ArrayDeque<>();
    private final Work work = new Work(slow::add, Runnable::run, Runnable::run);
    private final List<String> gone = new ArrayList<>();
    private final List<String> chosen = new ArrayList<>();
    private final Finder accounts = new Words("Accounts", true, "1110 Square", "1120 Stripe");
    private final Finder actions = new Words("Actions", false, "Pull Square", "Settings");
    private final LookUp lookUp = new LookUp(List.of(accounts, actions), hit -> {
        chosen.add(hit.by().title());
        hit.found().go().run();
    });

    /** Finds words that hold the text; slowly, as one that reads the workspace. */
    private final class Words implements Finder {
        private final String title;
        private final boolean onTheDesk;
        private final List<String> words;

        Words(String title, boolean onTheDesk, String... words) {
            this.title = title;
            this.onTheDesk = onTheDesk;
            this.words = List.of(words);
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public Order<List<Found>> looking(String text) {
            Work.Body<List<Found>> body = _ -> words.stream()
                    .filter(word -> word.contains(text))
                    .map(word -> word.equals("1120 Stripe")
                            ? Found.unreachable(Icons.LEDGER, word, "Xero", "It has no row.")
                            : Found.place(Icons.LEDGER, word, "Xero", () -> gone.add(word)))
                    .toList();
            return onTheDesk ? work.desk("Looking", body) : work.away("Looking", body);
        }
    }

    private void findSlowOnes() {
        while (!slow.isEmpty()) {
            slow.remove().run();
        }
    }

    private List<String> shown() {
        return lookUp.rows().stream()
                .map(row -> switch (row) {
                    case Head head -> head.title() + ":";
                    case Hit hit -> hit.found().title();
                })
                .toList();
    }

    private String selected() {
        return Objects.requireNonNull(lookUp.selectedProperty().get()).found().title();
    }

    private void type(String text) {
        lookUp.textProperty().set(text);
    }

    @Test
    void asksEveryFinderAndShowsThemInTheirOrder() {
        lookUp.open();
        assertThat(shown()).containsExactly("Actions:", "Pull Square", "Settings");

        findSlowOnes();
        assertThat(shown())
                .containsExactly("Accounts:", "1110 Square", "1120 Stripe", "Actions:", "Pull Square", "Settings");
    }

    @Test
    void followsWhatIsTyped() {
        lookUp.open();
        type("Square");
        findSlowOnes();
        assertThat(shown()).containsExactly("Accounts:", "1110 Square", "Actions:", "Pull Square");
        assertThat(selected()).isEqualTo("1110 Square");
    }

    @Test
    void dropsWhatWasFoundForAnEarlierText() {
        lookUp.open();
        type("1");
        type("Settings");
        findSlowOnes();
        assertThat(shown()).containsExactly("Actions:", "Settings");
    }

    @Test
    void goesToWhatIsChosenAndCloses() {
        lookUp.open();
        findSlowOnes();
        lookUp.move(2);
        lookUp.choose();

        assertThat(gone).containsExactly("Pull Square");
        assertThat(chosen).containsExactly("Actions");
        assertThat(lookUp.openProperty().get()).isFalse();
        assertThat(lookUp.textProperty().get()).isEmpty();
    }

    @Test
    void waitsForTheAnswerWhenEnterComesBeforeIt() {
        lookUp.open();
        type("Square");
        lookUp.choose();
        assertThat(gone).as("not the action, which happens to be there first").isEmpty();

        findSlowOnes();
        assertThat(gone).containsExactly("1110 Square");
    }

    @Test
    void keepsTheChoiceOfThePersonWhenMoreIsFound() {
        lookUp.open();
        lookUp.move(1);
        findSlowOnes();
        assertThat(selected()).isEqualTo("Settings");
        lookUp.move(-100);
        assertThat(selected()).isEqualTo("1110 Square");
        lookUp.move(100);
        assertThat(selected()).isEqualTo("Settings");
    }

    @Test
    void staysWithTheReasonWhereOneCannotGo() {
        lookUp.open();
        type("1120");
        findSlowOnes();
        lookUp.choose();

        assertThat(lookUp.openProperty().get()).isTrue();
        assertThat(gone).isEmpty();
        assertThat(Objects.requireNonNull(lookUp.selectedProperty().get())
                        .found()
                        .obstacle())
                .isEqualTo("It has no row.");
    }

    @Test
    void saysThatNothingFitsOnlyWhenAllHaveLooked() {
        lookUp.open();
        type("zebra");
        assertThat(lookUp.nothingFits()).isFalse();
        findSlowOnes();
        assertThat(lookUp.nothingFits()).isTrue();
        assertThat(lookUp.selectedProperty().get()).isNull();
    }

    @Test
    void canBeOpenedOverOneKindOfThing() {
        lookUp.openOnly(actions);
        assertThat(lookUp.promptProperty().get()).isEqualTo("Actions");
        assertThat(shown()).containsExactly("Actions:", "Pull Square", "Settings");

        lookUp.close();
        lookUp.open();
        assertThat(lookUp.promptProperty().get()).isNotEqualTo("Actions");
    }
}
