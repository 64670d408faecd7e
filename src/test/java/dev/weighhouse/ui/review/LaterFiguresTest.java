package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known a moment after the rows, where it is too large to be added or could not be found out. */
class LaterFiguresTest {
    private OneAccount account;

    @BeforeEach
    void attach() {
        account = new OneAccount();
    }

    private ReviewRow row(String title) {
        return account.model.rows().stream()
                .filter(row -> row.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    /** A cause so large that two of them are no sum any more. */
    private static Accounted huge(Variance variance) {
        var difference = variance.difference().orElseThrow();
        var most = new Money(Long.MAX_VALUE - 10_000_000, difference.currency());
        var cause = new Cause(Cause.Kind.IN_FLIGHT, most, List.of("J-1"));
        return new Accounted(
                Optional.of(new Waterfall(difference, List.of(cause))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                _ -> List.of());
    }

    @Test
    void sumsThatAreTooLargeAreNotTold() {
        account.monthEnd.accounting = LaterFiguresTest::huge;
        account.model.read();
        var group = row("1100");
        assertThat(group.difference()).contains(LarkfieldRows.gbp("-1080.05"));
        assertThat(group.waterfall()).isEmpty();
        assertThat(group.explained()).isEmpty();
        assertThat(account.model.whyUntold()).isEqualTo("The amounts are too large to be added.");
    }

    @Test
    void saysThatItCouldNotBeFoundOutAndTakesOverWhatIsReadOfOneAccount() {
        var fresh = new ReviewModel(account.bench);
        account.monthEnd.accounting = _ -> {
            throw new FailureException(new Failure.Offline("The file is gone."));
        };
        fresh.attach();
        assertThat(fresh.whyUntold())
                .isEqualTo("What the difference consists of could not be found out: The file is gone. Press Enter on an"
                        + " account to find it out for that one, or pull again for all.");

        var loaded = Objects.requireNonNull(fresh.loadedProperty().get());
        var variance = loaded.review().variances().stream()
                .filter(each -> each.label().startsWith("1110"))
                .findFirst()
                .orElseThrow();
        var apart = LarkfieldCauses.of(variance).waterfall().orElseThrow();
        var before = fresh.explaining().toldProperty().get();
        fresh.explaining().take(loaded, variance, apart);
        assertThat(loaded.later().waterfall(variance)).contains(apart);
        fresh.explaining().take(loaded, variance, apart);
        assertThat(fresh.explaining().toldProperty().get()).as("told once").isEqualTo(before + 1);
    }
}
