package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What waits gets a place on all days in a row on which it waits, for whatever reason it does. */
class WaitingDaysTest extends DeskCase {
    private static final Target HELD = new Target.Held("ask Priya");

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private InForce changed(Slot slot) {
        return row(desk.sheet(OCTOBER).rows(), slot).changedFrom(OCTOBER.from());
    }

    private @Nullable Target on(String day, Slot slot) {
        var mapping = row(desk.asAt(day(day), null), slot).mapping();
        return mapping == null ? null : mapping.target();
    }

    @Test
    void whatWasHeldForEverIsMappedForEver() {
        save(change(slot("gift"), HELD, InForce.ALWAYS));
        var seen = desk.latest().get(item("gift"));

        var change = desk.change(item("gift"), new AccountId("L3"), OCTOBER, Mapping.Origin.PERSON, seen);

        assertThat(change.inForce()).isEqualTo(InForce.ALWAYS);
        desk.save(new ChangeSet(List.of(change), "now known"));
        assertThat(on("2026-09-05", slot("gift"))).isEqualTo(to("L3"));
        assertThat(desk.check()).noneMatch(finding -> finding.item().equals(item("gift")));
    }

    @Test
    void daysOfSeveralReasonsInARowAreAllMapped() {
        save(change(slot("gift"), to("L2"), new InForce(null, day("2026-06-30"))));
        save(change(slot("gift"), HELD, new InForce(day("2026-08-01"), day("2026-08-31"))));
        save(change(slot("gift"), new Target.Held("still"), new InForce(day("2026-09-01"), day("2026-10-31"))));
        save(change(slot("gift"), to("L3"), InForce.from(day("2026-12-01"))));

        assertThat(changed(slot("gift"))).isEqualTo(new InForce(day("2026-07-01"), day("2026-11-30")));
    }

    @Test
    void aPartWaitsAsLongAsNothingAboveItDecides() {
        save(change(slot("cash"), HELD, InForce.from(day("2026-09-01"))));
        save(change(slot("cash"), to("L2"), new InForce(null, day("2026-05-31"))));

        assertThat(changed(slot("till"))).isEqualTo(InForce.from(day("2026-06-01")));
    }

    @Test
    void aHeldRuleWaitsOnItsOwnDaysOnly() {
        var rule = new Slot(item("gift"), Conditions.of(Map.of(Field.TEXT, "r2")));
        save(change(slot("gift"), to("L3"), InForce.ALWAYS));
        save(change(rule, HELD, InForce.from(day("2026-09-15"))));

        assertThat(changed(rule)).isEqualTo(InForce.from(day("2026-09-15")));
    }

    @Test
    void whatHasAPlaceChangesFromTheMonthOn() {
        map("gift", "L3");

        assertThat(changed(slot("gift"))).isEqualTo(InForce.from(OCTOBER.from()));
    }
}
