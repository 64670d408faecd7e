package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.reconcile.Cause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a cause to the rows it consists of. */
class CauseTrailTest {
    private OneAccount account;
    private CauseTrail trail;

    @BeforeEach
    void attach() {
        account = new OneAccount();
        account.model
                .currentProperty()
                .subscribe(row ->
                        account.detail.show(row, account.model.loadedProperty().get()));
        trail = new CauseTrail(account.model, account.detail);
    }

    private void stand(String title) {
        account.model.rows().stream()
                .filter(row -> row.title().startsWith(title))
                .findFirst()
                .ifPresent(account.model::reveal);
    }

    private String shown() {
        var row = account.model.currentProperty().get();
        return row == null ? "" : row.title();
    }

    private void follow(Cause.@Nullable Kind kind) {
        trail.follow(new DetailModel.Picked(kind));
        assertThat(account.detail.causeProperty().get()).isEqualTo(new DetailModel.Picked(kind));
    }

    @Test
    void asksForTheRowsOfTheAccountShown() {
        stand("1110");
        follow(Cause.Kind.CUT_OFF);
        assertThat(shown()).isEqualTo("1110 Square clearing");
    }

    @Test
    void goesFromAGroupToTheAccountThatHasMostOfTheCause() {
        stand("1100");
        follow(Cause.Kind.IN_DOUBT);
        assertThat(shown()).as("1,335.80 of it, and 1110 only 640.80").isEqualTo("1120 Stripe clearing");
        assertThat(account.accounted().waterfall()).as("read at once").isPresent();

        stand("1100");
        follow(Cause.Kind.IN_FLIGHT);
        assertThat(shown()).isEqualTo("1110 Square clearing");
        stand("2000");
        follow(null);
        assertThat(shown()).as("what is unexplained too").isEqualTo("2030 Gift cards outstanding");
    }

    @Test
    void opensTheGroupAndKeepsTheFilterOnItsWay() {
        account.model.filterProperty().set(ReviewFilter.OPEN);
        var group = account.model.rows().stream()
                .filter(row -> row.title().startsWith("1100"))
                .map(GroupRow.class::cast)
                .findFirst()
                .orElseThrow();
        account.model.set(group, false);
        follow(Cause.Kind.IN_DOUBT);
        assertThat(shown()).isEqualTo("1120 Stripe clearing");
        assertThat(account.model.filterProperty().get()).isEqualTo(ReviewFilter.OPEN);
    }

    @Test
    void staysWhereNoAccountHasAnyOfIt() {
        stand("1100");
        trail.follow(new DetailModel.Picked(Cause.Kind.SIGN));
        assertThat(shown()).startsWith("1100");
    }
}
