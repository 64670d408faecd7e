package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Transaction;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where something first went is what trying the mapping after each change set, one by one, finds. */
class FirstPlacedTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheFirstAnswerSinceItCame(long seed) {
        var books = new SeededBooks(seed, seed % 2 == 0);
        var history = books.decide(70);
        var platform = books.books();
        var tried = new FirstPlaced(platform, history);
        var went = 0;
        var waited = 0;
        for (var sides : Sides.of(platform.keeping(), books.entries(60).stream())) {
            for (var transaction : sides.transactions()) {
                var known = books.random.nextInt(history.decisions().size() + 1);
                var first = tried.of(sides, transaction, known);
                assertThat(first)
                        .as("%s, known %d", transaction.id(), known)
                        .isEqualTo(oneByOne(platform, history, sides, transaction, known));
                went += first.isPresent() ? 1 : 0;
                waited += first.isPresent() ? 0 : 1;
            }
        }
        assertThat(went).isPositive();
        assertThat(waited).isPositive();
    }

    private static Optional<Placement.Goes> oneByOne(
            PlatformBooks platform, History history, Sides sides, Transaction transaction, int known) {
        for (int count = known; count <= history.decisions().size(); count++) {
            var placing = new Placing(platform, new History(history.decisions().subList(0, count)));
            for (var placement : sides.together(placing)) {
                if (placement instanceof Placement.Goes goes
                        && goes.transaction().equals(transaction)) {
                    return Optional.of(goes);
                }
            }
        }
        return Optional.empty();
    }
}
