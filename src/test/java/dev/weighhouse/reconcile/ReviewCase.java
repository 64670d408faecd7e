package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Mappings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A ledger, a platform and the decisions between them, to be reviewed. */
abstract class ReviewCase {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    final Sides ledger = Sides.of("books");
    final Sides square = Sides.of("square");
    final List<Mapping> decisions = new ArrayList<>();
    Tolerances tolerances = Tolerances.NONE;

    void map(String platformAccount, String ledgerAccount) {
        map("square", platformAccount, ledgerAccount);
    }

    void map(String connection, String platformAccount, String ledgerAccount) {
        decisions.add(Mapping.of(
                AccountKey.of(connection, platformAccount),
                new AccountId(ledgerAccount),
                Mapping.Origin.PERSON,
                "chosen",
                "Ada",
                Instant.EPOCH));
    }

    List<Variance> review(Sides... platforms) {
        return new Reviewer(Mappings.after(decisions), tolerances, Freshness.within(LONDON))
                .review(
                        OCTOBER,
                        Optional.of(ledger.quotes()),
                        Arrays.stream(platforms).map(Sides::quotes).toList())
                .variances();
    }

    Variance only() {
        assertThat(review(square)).hasSize(1);
        return review(square).getFirst();
    }

    static List<Finding.Kind> findings(Variance variance) {
        return variance.findings().stream().map(Finding::kind).toList();
    }
}
