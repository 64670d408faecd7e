package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SavingTest extends DeskCase {
    private static final LocalDate FIRST_OF_OCTOBER = LocalDate.of(2026, 10, 1);

    @Test
    void allChangesAreAppendedWithAuthorReasonAndTime() {
        var saved = save(
                change(slot("gift"), to("L3"), InForce.from(LocalDate.of(2026, 8, 1))),
                change(slot("till"), to("L1"), InForce.ALWAYS));

        assertThat(saved).isInstanceOf(SaveResult.Saved.class);
        assertThat(((SaveResult.Saved) saved).decisions()).isEqualTo(workspace.history.all());
        var decision = desk.history(item("gift")).getFirst();
        assertThat(decision.author()).isEqualTo("Ada");
        assertThat(decision.reason()).isEqualTo("because");
        assertThat(decision.at()).isEqualTo(now);
        assertThat(decision.inForce().from()).isEqualTo("2026-08-01");
    }

    @Test
    void theLaterOfTwoPeopleIsToldAndNothingIsLost() {
        var mine = change(slot("gift"), to("L3"), InForce.ALWAYS);
        var other = change(slot("till"), to("L1"), InForce.ALWAYS);
        author = "Tom";
        map("gift", "L1");
        author = "Ada";

        var saved = save(mine, other);

        assertThat(saved).isInstanceOf(SaveResult.Overtaken.class);
        var meanwhile = ((SaveResult.Overtaken) saved).meanwhile();
        assertThat(meanwhile).singleElement().satisfies(told -> {
            assertThat(told.mine()).isEqualTo(mine);
            assertThat(told.theirs()).extracting(Mapping::author).containsExactly("Tom");
        });
        assertThat(workspace.history.all()).hasSize(1);
    }

    @Test
    void whoHasSeenTheLatestDecisionMayChangeIt() {
        map("gift", "L1");
        map("gift", "L3");

        assertThat(desk.history(item("gift"))).extracting(Mapping::target).containsExactly(to("L1"), to("L3"));
    }

    @Test
    void whatAFileSaysThatHoldsAnyhowIsNotDecidedOnceMore() {
        map("gift", "L3");
        var seen = workspace.history.all().getLast();
        var read = new Change(slot("gift"), to("L3"), InForce.from(FIRST_OF_OCTOBER), Mapping.Origin.IMPORT, seen);

        var saved = desk.save(new ChangeSet(List.of(read, change(slot("till"), null, InForce.ALWAYS)), "read"));

        assertThat(saved).isEqualTo(new SaveResult.Saved(List.of()));
        assertThat(workspace.history.all()).hasSize(1);
    }

    @Test
    void aPersonWhoConfirmsWhatHoldsDecidesIt() {
        map("gift", "L3");
        author = "Tom";

        save(change(slot("gift"), to("L3"), InForce.ALWAYS));

        assertThat(desk.history(item("gift"))).extracting(Mapping::author).containsExactly("Ada", "Tom");
    }

    @Test
    void eachChangeOfASetCountsAgainstThoseBeforeIt() {
        map("gift", "L1");
        var seen = workspace.history.all().getLast();

        desk.save(new ChangeSet(
                List.of(
                        new Change(slot("gift"), to("L3"), InForce.from(FIRST_OF_OCTOBER), Mapping.Origin.IMPORT, seen),
                        new Change(slot("gift"), to("L1"), InForce.ALWAYS, Mapping.Origin.IMPORT, seen)),
                "read"));

        assertThat(desk.asAt(FIRST_OF_OCTOBER, null))
                .filteredOn(row -> row.slot().equals(slot("gift")))
                .extracting(row -> row.mapping() == null ? null : row.mapping().target())
                .containsExactly(to("L1"));
    }

    @Test
    void undoingASaveGivesEachDayTheAnswerItHad() {
        map("gift", "L1");
        save(change(slot("gift"), to("L3"), InForce.from(FIRST_OF_OCTOBER)));
        var saved = (SaveResult.Saved) save(change(slot("gift"), to("L2"), InForce.ALWAYS));

        desk.save(new ChangeSet(desk.undoing(saved.decisions()), "a slip"));

        assertThat(target("gift", "2026-09-30")).isEqualTo(to("L1"));
        assertThat(target("gift", "2026-10-01")).isEqualTo(to("L3"));
        assertThat(desk.undoing(List.of())).isEmpty();
    }

    private @Nullable Target target(String account, String day) {
        var mapping = row(desk.asAt(LocalDate.parse(day), null), slot(account)).mapping();
        return mapping == null ? null : mapping.target();
    }

    @Test
    void aRowTellsTheDaysForWhichItsAnswerHolds() {
        save(change(slot("cash"), to("L1"), new InForce(null, LocalDate.of(2026, 8, 31))));
        save(change(slot("till"), to("L2"), InForce.from(LocalDate.of(2026, 12, 1))));

        var october = desk.sheet(OCTOBER).rows();
        assertThat(row(october, slot("till")).inForce())
                .as("where neither it nor what it is a part of goes anywhere")
                .isEqualTo(new InForce(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30)));
        assertThat(row(october, slot("gift")).inForce()).isEqualTo(InForce.ALWAYS);
        save(change(slot("cash"), to("L1"), InForce.from(FIRST_OF_OCTOBER)));
        assertThat(row(desk.sheet(OCTOBER).rows(), slot("till")).inForce())
                .as("where it inherits")
                .isEqualTo(new InForce(FIRST_OF_OCTOBER, LocalDate.of(2026, 11, 30)));
    }

    @Test
    void anAccountThatIsNotThereOrArchivedIsRefusedAndNothingIsSaved() {
        var saved = save(
                change(slot("gift"), to("L9"), InForce.ALWAYS),
                change(slot("till"), to("L4"), InForce.ALWAYS),
                change(slot("cash"), to("L1"), InForce.ALWAYS));

        assertThat(saved).isInstanceOf(SaveResult.Refused.class);
        assertThat(((SaveResult.Refused) saved).findings())
                .extracting(finding -> finding.kind())
                .containsExactlyInAnyOrder(Kind.MISSING_TARGET, Kind.INACTIVE_TARGET);
        assertThat(workspace.history.all()).isEmpty();
    }

    @Test
    void aChartThatChangedMeanwhileIsNoticed() {
        var mine = change(slot("gift"), to("L3"), InForce.ALWAYS);
        ledger.accounts.removeIf(account -> account.id().value().equals("L3"));
        pull();

        assertThat(save(mine)).isInstanceOf(SaveResult.Refused.class);
    }

    @Test
    void whatIsWrongElsewhereKeepsNobodyFromSaving() {
        workspace.history.append(List.of(
                new Mapping(slot("gift"), to("L4"), InForce.ALWAYS, Mapping.Origin.PERSON, "once", "Tom", now)));

        assertThat(save(change(slot("till"), to("L1"), InForce.ALWAYS))).isInstanceOf(SaveResult.Saved.class);
        assertThat(desk.check()).extracting(finding -> finding.kind()).contains(Kind.INACTIVE_TARGET);
    }

    @Test
    void aPersonSaysWhyButAFileNeedNot() {
        var chosen = change(slot("gift"), to("L3"), InForce.ALWAYS);
        assertThatThrownBy(() -> desk.save(new ChangeSet(List.of(chosen), " ")))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("reason");

        var read = new Change(chosen.slot(), chosen.target(), chosen.inForce(), Mapping.Origin.IMPORT, null);
        assertThat(desk.save(new ChangeSet(List.of(read), ""))).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void aPreviewWritesNothingAndForetellsTheDifferences() {
        map("till", "L1");

        var preview = desk.preview(
                new ChangeSet(
                        List.of(
                                change(slot("till"), to("L2"), InForce.ALWAYS),
                                change(slot("gift"), to("L1"), InForce.ALWAYS)),
                        "tried"),
                OCTOBER);

        assertThat(workspace.history.all()).hasSize(1);
        assertThat(preview.differences())
                .extracting(Preview.Difference::label, Preview.Difference::now, Preview.Difference::after)
                .containsExactly(
                        Tuple.tuple("1110 Till", pounds("30.00"), pounds("-130.00")),
                        Tuple.tuple("1120 Bank", null, pounds("123.00")));
    }

    @Test
    void aChangeMadeInAMonthKeepsWhatIsForOtherDays() {
        var tagged = new Target.To(new AccountId("L3"), "20%", Map.of("Site", "North"));
        save(change(slot("gift"), tagged, InForce.ALWAYS));
        save(change(slot("gift"), to("L2"), InForce.from(LocalDate.of(2027, 1, 1))));

        var change = desk.change(
                item("gift"),
                new AccountId("L1"),
                OCTOBER,
                Mapping.Origin.PERSON,
                desk.latest().get(item("gift")));
        assertThat(save(change)).isInstanceOf(SaveResult.Saved.class);

        assertThat(change.target()).isEqualTo(new Target.To(new AccountId("L1"), "20%", Map.of("Site", "North")));
        assertThat(target("gift", "2026-09-30")).isEqualTo(tagged);
        assertThat(target("gift", "2026-10-01")).isEqualTo(change.target());
        assertThat(target("gift", "2027-01-01")).isEqualTo(to("L2"));
        assertThatThrownBy(() -> desk.change(item("none"), null, OCTOBER, Mapping.Origin.PERSON, null))
                .isInstanceOf(FailureException.class);
    }

    @Test
    void whatIsDecidedAboutThePastIsCheckedToo() {
        map("gift", "L3");
        var past = new InForce(null, LocalDate.of(2026, 9, 30));

        assertThat(save(change(slot("gift"), to("L4"), past)))
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        told -> assertThat(told.findings())
                                .extracting(MappingFinding::kind)
                                .containsExactly(Kind.INACTIVE_TARGET));
        assertThat(save(change(slot("till"), to("NOPE"), past))).isInstanceOf(SaveResult.Refused.class);
        assertThat(workspace.history.all()).hasSize(1);
    }

    @Test
    void whatSomebodyDecidedLongAgoHindersNobodyFromDecidingNow() {
        map("gift", "L3");
        ledger.accounts.removeIf(account -> account.id().value().equals("L3"));
        pull();

        assertThat(save(change(slot("gift"), to("L1"), InForce.from(LocalDate.of(2026, 11, 1)))))
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void aChangeSetIsListedWithAllItsDecisions() {
        save(change(slot("gift"), to("L3"), InForce.ALWAYS), change(slot("till"), to("L1"), InForce.ALWAYS));
        save(change(slot("gift"), to("L2"), InForce.ALWAYS));

        var all = desk.changeSets();
        assertThat(all).hasSizeGreaterThanOrEqualTo(2);
        var last = all.getLast();
        var before = all.get(all.size() - 2);
        assertThat(last.decisions()).hasSize(1);
        assertThat(before.decisions()).extracting(Mapping::slot).containsExactly(slot("gift"), slot("till"));
        assertThat(before.reason()).isEqualTo("because");
        assertThat(before.author()).isEqualTo("Ada");
        assertThat(before.id()).isNotNull().isNotEqualTo(last.id());
        assertThat(desk.history(item("gift")).getLast().changeSet()).isEqualTo(last.id());
    }
}
