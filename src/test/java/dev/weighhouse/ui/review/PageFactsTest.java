package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Variance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The facts in the head of the page. */
class PageFactsTest {

    @Test
    void addsTheDifferencesOfACurrency() {
        var facts = PageFacts.of(Larkfield.october(), Larkfield.GBP);
        assertThat(facts.differences())
                .extracting(each -> each.currency().getCurrencyCode())
                .containsExactly("GBP", "EUR");
    }

    @Test
    void tellsBesideEachOtherWhatIsTooLargeToBeAdded() {
        var october = Larkfield.october();
        var most = new Money(Long.MAX_VALUE, Larkfield.GBP);
        var huge = october.variances().stream()
                .filter(variance ->
                        variance.label().startsWith("1110") || variance.label().startsWith("1120"))
                .map(variance -> withDifference(variance, most))
                .toList();
        var facts = PageFacts.of(new Review(october.period(), october.ledgerChart(), huge), Larkfield.GBP);
        assertThat(facts.differing()).isEqualTo(2);
        assertThat(facts.differences()).containsExactly(most, most);
    }

    private static Variance withDifference(Variance of, Money difference) {
        return new Variance(
                of.ledgerAccount(),
                of.platformAccounts(),
                of.currency(),
                of.period(),
                of.basis(),
                new SideFigures(null, null, Money.zero(difference.currency()), List.of()),
                new SideFigures(null, null, difference, List.of()),
                of.tolerance(),
                of.status(),
                of.findings());
    }
}
