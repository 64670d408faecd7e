package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Waterfall;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the dialog of the parts says of the one that is explained. */
class CauseWordsTest {

    @Test
    void everyCauseThatRowsTellHasWordsAndWhatIsOnItsWayIsNoneOfThem() {
        var causes = Stream.of(Cause.Kind.values())
                .map(kind -> new Cause(kind, Money.of("1.00", "GBP"), List.of("a")))
                .toList();

        assertThat(Proposing.causes(new Waterfall(Money.of("9.00", "GBP"), causes), kind -> !kind.ours()))
                .isEqualTo(
                        "1 of an unmapped account, 1 posted in another month, 1 that stands twice, 1 on another account, "
                                + "1 with the other sign, 1 at another rate or rounded otherwise, 1 edited after crossing, "
                                + "1 missing in the ledger, 1 missing on the platform, 1 with another amount, "
                                + "less what an entry adjusted, less what was waived");
    }

    @Test
    void countsTheEntriesThatAdjusted() {
        var cause = new Cause(Cause.Kind.ADJUSTED, Money.of("-1.00", "GBP"), List.of("J-1", "J-2"));

        assertThat(Proposing.causes(new Waterfall(Money.of("9.00", "GBP"), List.of(cause)), _ -> true))
                .isEqualTo("less what 2 entries adjusted");
    }
}
