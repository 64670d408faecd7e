package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What happens between the check of a change set and its writing is noticed by the writing. */
class GuardedSaveTest extends DeskCase {
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
