package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What happens between the check of a change set and its writing is noticed by the writing. */
class GuardedSaveTest extends DeskCase {
    private static final AccountKey GIFT = AccountKey.of("square", "gift");

    private final MappingDesk second = new WorkspaceMappingDesk(parts());

    @Test
    void whoIsQuickerAtAnotherDeskIsNotOverwrittenBetweenCheckAndAppend() {
        var mine = change(slot("gift"), to("L3"), InForce.ALWAYS);
        var theirs = change(slot("gift"), to("L1"), InForce.ALWAYS);
        workspace.history.before(() -> as("Tom", () -> second.save(new ChangeSet(List.of(theirs), "no, the till"))));

        var saved = save(mine, change(slot("till"), to("L1"), InForce.ALWAYS));

        assertThat(saved).isInstanceOf(SaveResult.Overtaken.class);
        assertThat(((SaveResult.Overtaken) saved).meanwhile()).singleElement().satisfies(told -> {
            assertThat(told.mine()).isEqualTo(mine);
            assertThat(told.theirs()).singleElement().satisfies(decision -> {
                assertThat(decision.author()).isEqualTo("Tom");
                assertThat(decision.at()).isEqualTo(now);
                assertThat(decision.target()).isEqualTo(to("L1"));
            });
        });
        assertThat(workspace.history.all()).hasSize(1);
    }

    @Test
    void thePickerOfTheReviewIsNotOverwrittenEither() {
        workspace.history.before(() -> as(
                "Tom",
                () -> monthEnd.map(Map.of(GIFT, Optional.of(new AccountId("L1"))), Mapping.Origin.PERSON, "picked")));

        assertThat(save(change(slot("gift"), to("L3"), InForce.ALWAYS))).isInstanceOf(SaveResult.Overtaken.class);
        assertThat(workspace.history.all()).extracting(Mapping::author).containsExactly("Tom");
    }

    @Test
    void thePickerIsToldWhoDecidedWhatMeanwhileAndWritesNothing() {
        var seen = Map.<AccountKey, Mapping>of();
        workspace.history.before(() -> as("Tom", () -> {
            map("gift", "L3");
            return true;
        }));

        assertThatThrownBy(() -> monthEnd.map(
                        Map.of(GIFT, Optional.of(new AccountId("L1"))), seen, Mapping.Origin.PERSON, "picked"))
                .isInstanceOf(FailureException.class)
                .hasMessage(
                        "square/gift was decided about meanwhile: Tom said on 3 November 2026, 10:00 that it goes to"
                                + " 2030 Gift cards.");
        assertThat(workspace.history.all()).hasSize(1);
    }

    @Test
    void thePickerMayChangeWhatItHasSeen() {
        map("gift", "L3");
        var seen = new HashMap<AccountKey, Mapping>();
        monthEnd.mappings().forEach(mapping -> seen.put(mapping.item().account().orElseThrow(), mapping));

        assertThat(monthEnd.map(Map.of(GIFT, Optional.of(new AccountId("L1"))), seen, Mapping.Origin.PERSON, "picked"))
                .containsExactly(GIFT);
    }

    @Test
    void thePickerTakesNoArchivedAccount() {
        assertThatThrownBy(() ->
                        monthEnd.map(Map.of(GIFT, Optional.of(new AccountId("L4"))), Mapping.Origin.PERSON, "picked"))
                .isInstanceOf(FailureException.class)
                .hasMessage("square/gift cannot go to 1119 Old till, which is archived in the ledger.");
    }

    @Test
    void aDecisionAboutSomethingElseKeepsNobodyFromSaving() {
        workspace.history.before(() -> as("Tom", () -> {
            map("till", "L1");
            return true;
        }));

        assertThat(save(change(slot("gift"), to("L3"), InForce.ALWAYS))).isInstanceOf(SaveResult.Saved.class);
        assertThat(workspace.history.all()).extracting(Mapping::author).containsExactly("Tom", "Ada");
    }

    @Test
    void aPullBetweenCheckAndAppendHasTheChangeJudgedByTheNewChart() {
        workspace.history.before(() -> {
            ledger.accounts.removeIf(account -> account.id().value().equals("L3"));
            pull();
        });

        var saved = save(change(slot("gift"), to("L3"), InForce.ALWAYS));

        assertThat(saved).isInstanceOf(SaveResult.Refused.class);
        assertThat(((SaveResult.Refused) saved).findings())
                .extracting(finding -> finding.kind())
                .contains(Kind.MISSING_TARGET);
        assertThat(workspace.history.all()).isEmpty();
    }

    @Test
    void aPullThatMapsByItselfDoesNotGoOverAPersonsDecision() {
        square.accounts.removeIf(account -> account.id().value().equals("gift"));
        square.accounts.add(account("gift", "Gift cards", AccountType.LIABILITY)
                .externalId("L3")
                .build());
        workspace.history.before(() -> map("gift", "L1"));

        pull();

        assertThat(workspace.history.all()).extracting(Mapping::target).containsExactly(to("L1"));
    }

    private <T> void as(String person, Supplier<T> done) {
        var before = author;
        author = person;
        assertThat(done.get()).isNotNull();
        author = before;
    }
}
