package dev.weighhouse.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Mapping.Origin;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.reconcile.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkspaceMonthEndTest extends MonthEndCase {
    @Test
    void pullsTheLedgerFirstThenThePlatforms() {
        assertThat(pull())
                .allSatisfy(result -> assertThat(result).isInstanceOf(PullResult.Done.class))
                .extracting(result -> result.connection().id().value())
                .containsExactly("books", "square");
        assertThat(ledger.closed).isOne();
        assertThat(square.closed).isOne();
        assertThat(work.months()).containsExactly(OCTOBER);
        assertThat(work.latestQuotes().keySet()).containsExactly(new ConnectionId("books"), new ConnectionId("square"));
    }

    @Test
    void pullsOnlyWhatWasAskedFor() {
        var results = work.pull(List.of(new ConnectionId("square")), List.of(OCTOBER), Progress.NONE);

        assertThat(results).hasSize(1);
        assertThat(workspace.quotes.accounts(new ConnectionId("books"))).isEmpty();
    }

    @Test
    void goesOnWithTheOthersWhenOneSideFails() {
        ledger.failure = Optional.of(new Failure.Offline("The ledger does not answer."));

        var results = pull();

        assertThat(results.getFirst())
                .isEqualTo(new PullResult.Failed(
                        results.getFirst().connection(), new Failure.Offline("The ledger does not answer.")));
        assertThat(results.getLast()).isInstanceOf(PullResult.Done.class);
        assertThat(ledger.closed).isOne();
    }

    @Test
    void goesOnWithTheOthersWhenOneCannotBeOpened() {
        workspace.connections.add(
                new Connection(new ConnectionId("lost"), Role.PLATFORM, "scripted", "Lost", Map.of()));

        assertThat(pull().stream().map(PullResult::getClass).map(Class::getSimpleName))
                .containsExactly("Done", "Done", "Failed");
    }

    @Test
    void stopsAskingOnceCancelled() {
        var results = work.pull(List.of(), List.of(OCTOBER), new Progress() {
            @Override
            public void step(String doing, int done, int total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        });

        assertThat(results)
                .allSatisfy(result -> assertThat(result)
                        .isInstanceOfSatisfying(
                                PullResult.Failed.class,
                                failed -> assertThat(failed.failure()).isInstanceOf(Failure.Cancelled.class)));
        assertThat(workspace.quotes.quotes()).isEmpty();
    }

    @Test
    void mapsAnAccountThatStatesTheLedgersId() {
        square.accounts.set(0, account("till", "Shop till").externalId("L1").build());

        var notes = pull().stream()
                .flatMap(result -> ((PullResult.Done) result).notes().stream())
                .toList();

        assertThat(notes).containsExactly("1 account of square was mapped by the ledger id it states.");
        assertThat(pull())
                .allSatisfy(
                        result -> assertThat(((PullResult.Done) result).notes()).isEmpty());
        assertThat(workspace.history.all())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("changeSet")
                .containsExactly(Mapping.of(
                        TILL, new AccountId("L1"), Origin.EXTERNAL_ID, "states the ledger's id L1", "Ada", NOW));
        assertThat(work.review(OCTOBER).variances().getFirst().difference()).contains(pounds("30.00"));
    }

    @Test
    void leavesAnAccountWhereItIsThatStatesAnotherIdOfTheLedger() {
        square.accounts.set(0, account("till", "Shop till").externalId("L1").build());
        pull();
        square.accounts.set(0, account("till", "Shop till").externalId("L2").build());

        pull();

        assertThat(work.mappings()).extracting(Mapping::ledger).containsExactly(Optional.of(new AccountId("L1")));
        assertThat(workspace.history.all()).hasSize(1);
    }

    @Test
    void mapsToNoArchivedAccount() {
        ledger.accounts.replaceAll(there -> there.id().value().equals("L1")
                ? account("L1", "Till").active(false).build()
                : there);
        square.accounts.set(0, account("till", "Shop till").externalId("L1").build());

        pull();

        assertThat(workspace.history.all()).isEmpty();
    }

    @Test
    void doesNotMapBackWhatAPersonUnmapped() {
        square.accounts.set(0, account("till", "Shop till").externalId("L1").build());
        pull();
        workspace.history.append(List.of(Mapping.of(TILL, null, Origin.PERSON, "not this one", "Ada", NOW)));

        pull();

        assertThat(work.mappings()).isEmpty();
    }

    @Test
    void doesNotMapByAnIdTheLedgerDoesNotHave() {
        square.accounts.set(0, account("till", "Shop till").externalId("L9").build());

        pull();

        assertThat(work.mappings()).isEmpty();
        assertThat(work.review(OCTOBER).variances().getFirst().status()).isEqualTo(Status.UNMAPPED);
    }

    @Test
    void neverMapsByNumberOrNameByItself() {
        pull();

        assertThat(work.mappings()).isEmpty();
        assertThat(work.suggestions().get(TILL))
                .first()
                .extracting(Suggestion::ledger)
                .isEqualTo(Optional.of(new AccountId("L1")));
    }

    @Test
    void suggestsNothingForWhatIsMappedOrArchived() {
        square.accounts.add(account("old", "Bank").active(false).build());
        pull();
        map(TILL, "L2");

        assertThat(work.suggestions()).isEmpty();
    }

    @Test
    void reviewsTheLatestQuotes() {
        pull();
        map(TILL, "L1");
        square.balances.put(OCTOBER.closing(), List.of(balance("till", "100.00")));
        pull();

        assertThat(work.review(OCTOBER).variances().getFirst().status()).isEqualTo(Status.AGREES);
    }

    @Test
    void readsEachQuoteOnceForAReviewHoweverManyAccounts() {
        for (int n = 0; n < 500; n++) {
            square.accounts.add(account("p" + n, "P " + n).build());
        }
        pull();
        var before = workspace.quotes.loads();
        var apart = workspace.quotes.loadsApart();

        work.review(OCTOBER);

        assertThat(workspace.quotes.loadsApart())
                .as("all from one state of the book")
                .isEqualTo(apart);

        assertThat(workspace.quotes.loads() - before)
                .as("four subjects of two connections")
                .isEqualTo(8);
    }

    @Test
    void reviewsNothingBeforeTheFirstPull() {
        assertThat(work.review(OCTOBER).variances()).isEmpty();
        assertThat(work.months()).isEmpty();
        assertThat(work.latestQuotes()).isEmpty();
        assertThat(work.suggestions()).isEmpty();
    }

    @Test
    void saysInWordsThatAmountsAreTooLargeToAdd() {
        var most = new Money(Long.MAX_VALUE, GBP);
        square.accounts.add(account("safe", "Safe").build());
        square.balances.put(
                OCTOBER.closing(),
                List.of(new Balance(new AccountId("till"), most), new Balance(new AccountId("safe"), most)));
        pull();
        map(TILL, "L1");
        map(AccountKey.of("square", "safe"), "L1");

        assertThatThrownBy(() -> work.review(OCTOBER))
                .isInstanceOf(FailureException.class)
                .hasMessage("The amounts quoted for 2026-10 are too large to be added.");
    }

    @Test
    void showsBothSidesRowsBehindAVariance() {
        ledger.movements.addAll(List.of(
                posting("p1", "L1", "10.00", "INV-1"),
                posting("p2", "L1", "20.00", "INV-2"),
                posting("p3", "L2", "99.00", "INV-9")));
        square.accounts.add(account("other", "Other").build());
        square.movements.addAll(Stream.of(
                        transaction("t1", "till", "10.00", "INV-1"),
                        transaction("t2", "till", "21.00", "INV-2"),
                        transaction("t3", "till", "5.00", null),
                        transaction("t4", "other", "10.00", "INV-1"))
                .toList());
        pull();
        map(TILL, "L1");

        var variance = work.review(OCTOBER).variances().getFirst();
        var around = work.around(OCTOBER).apply(variance);

        assertThat(around.ledger().stream().map(row -> row.movement().id())).containsExactly("p1", "p2");
        assertThat(around.platform().stream().map(row -> row.movement().id())).containsExactly("t1", "t2", "t3");
    }

    @Test
    void setsTolerancesInTheNameOfThePerson() {
        pull();
        map(TILL, "L1");
        work.tolerate(null, pounds("0.10"));
        work.tolerate(new AccountId("L1"), pounds("30.00"));

        assertThat(workspace.tolerances.all())
                .containsExactly(
                        new MemoryWorkspace.Tolerated(null, pounds("0.10"), "Ada", NOW),
                        new MemoryWorkspace.Tolerated(new AccountId("L1"), pounds("30.00"), "Ada", NOW));
        assertThat(work.review(OCTOBER).variances().getFirst().status()).isEqualTo(Status.WITHIN_TOLERANCE);
    }

    @Test
    void setsNoToleranceForAnAccountOrACurrencyThatIsNotThere() {
        assertThatThrownBy(() -> work.tolerate(new AccountId("L1"), pounds("1.00")))
                .as("before the chart was pulled")
                .hasMessageContaining("L1");
        pull();
        assertThatThrownBy(() -> work.tolerate(new AccountId("L9"), pounds("1.00")))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("L9");
        assertThatThrownBy(() -> work.tolerate(null, Money.of("50", "JPY")))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("JPY");
        assertThat(workspace.tolerances.all()).isEmpty();
    }
}
