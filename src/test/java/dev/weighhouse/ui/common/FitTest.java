package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FitTest {
    private record Account(String name, String number, String id) {}

    private static final Account SQUARE = new Account("square clearing", "1110", "acc-77");
    private static final Account STRIPE = new Account("stripe clearing", "1120", "acc-1110");
    private static final Account CAFE = new Account("quayside café", "4010", "q1");
    private static final Account SQUASH = new Account("a squash court", "6900", "sq");
    private static final List<Account> ALL = List.of(SQUASH, CAFE, STRIPE, SQUARE);

    private static List<Account> find(String text) {
        var fit = new Fit(text);
        return Fit.best(ALL, account -> fit.of(account.name(), List.of(account.number(), account.id())));
    }

    @Test
    void putsAWholeNumberBeforeEverythingElse() {
        assertThat(find("1110")).containsExactly(SQUARE, STRIPE);
    }

    @Test
    void findsByTheBeginningOfANumberAndByAnId() {
        assertThat(find("11")).containsExactly(STRIPE, SQUARE);
        assertThat(find("ACC-77")).containsExactly(SQUARE);
    }

    @Test
    void putsTheBeginningOfANameBeforeAWordWithinIt() {
        assertThat(find("squ")).containsExactly(SQUARE, SQUASH);
    }

    @Test
    void takesTheBeginningsOfSeveralWordsInAnyOrder() {
        assertThat(find("clear squ")).containsExactly(SQUARE);
        assertThat(find("clearing 112")).containsExactly(STRIPE);
    }

    @Test
    void takesWhatStandsInTheMiddleLast() {
        assertThat(find("ear")).containsExactly(STRIPE, SQUARE);
        assertThat(find("side CAFÉ")).containsExactly(CAFE);
    }

    @Test
    void findsNothingWhereAWordIsMissing() {
        assertThat(find("square dance")).isEmpty();
    }

    @Test
    void takesEverythingInOrderForAnEmptyText() {
        assertThat(find("  ")).isEqualTo(ALL);
    }

    @Test
    void givesNoMoreThanFitOnTheScreen() {
        var many = IntStream.range(0, 100).boxed().toList();
        assertThat(Fit.best(many, number -> number % 2 == 0 ? 1 : Fit.NOT)).containsExactly(0, 2, 4, 6, 8, 10, 12, 14);
    }
}
