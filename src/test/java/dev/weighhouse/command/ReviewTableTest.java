package dev.weighhouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Mappings;
import dev.weighhouse.reconcile.Freshness;
import dev.weighhouse.reconcile.Reviewer;
import dev.weighhouse.reconcile.Sides;
import dev.weighhouse.reconcile.Tolerances;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a group of accounts says in the table. */
class ReviewTableTest {
    private final Sides ledger =
            Sides.of("books").accounts("1000").account(part("1110")).account(part("1120"));
    private final Sides square = Sides.of("square").accounts("1110", "1120");

    private static Account.Builder part(String id) {
        return Sides.asset(id).parent(new AccountId("1000"));
    }

    private List<String> lines() {
        var decisions = Stream.of("1110", "1120")
                .map(id -> Mapping.of(
                        AccountKey.of("square", id),
                        new AccountId(id),
                        Mapping.Origin.PERSON,
                        "chosen",
                        "Ada",
                        Instant.EPOCH))
                .toList();
        var review = new Reviewer(Mappings.after(decisions), Tolerances.NONE, Freshness.within(ZoneOffset.UTC))
                .review(Sides.OCTOBER, Optional.of(ledger.quotes()), List.of(square.quotes()));
        var text = new StringWriter();
        new ReviewTable(new PrintWriter(text, true), "Larkfield").print(review, _ -> true);
        return text.toString().lines().toList();
    }

    @Test
    void aGroupShowsItsSum() {
        ledger.closing("1110", "10.00").closing("1120", "5.00");
        square.closing("1110", "10.00").closing("1120", "6.00");

        assertThat(lines())
                .anyMatch(line ->
                        line.matches("1000 Account 1000 +closing +15\\.00 +16\\.00 +\\+1\\.00 +GBP +1 of 2 agree"));
    }

    @Test
    void anAccountOnlyOneSideQuotesIsNamedAsNotCounted() {
        ledger.closing("1110", "10.00");
        square.closing("1110", "10.00").closing("1120", "6.00");

        assertThat(lines())
                .anyMatch(line -> line.matches(
                        "1000 Account 1000 +closing +10\\.00 +10\\.00 +0\\.00 +GBP +1 of 2 agree, 1 not counted"));
    }

    @Test
    void aGroupThatOnlyOneSideQuotesCountsAllOfIt() {
        square.closing("1110", "10.00").closing("1120", "6.00");

        assertThat(lines()).anyMatch(line -> line.matches("1000 Account 1000 +closing +16\\.00 +GBP +0 of 2 agree"));
    }
}
