package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.MappingRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static final Slot HIRE = Slot.whole(Larkfield.HIRE);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    private static MappingRow row(String account, InForce inForce) {
        var mapping = new Mapping(HIRE, to(account), inForce, Mapping.Origin.PERSON, "", "Tom Reyes", Instant.EPOCH);
        var item = Larkfield.item(Larkfield.HIRE, "Vehicle hire", null);
        return new MappingRow("Pleo", item, HIRE, mapping, inForce, null, true, 0, List.of(), List.of());
    }

    private static Target to(String account) {
        return Target.to(Larkfield.account(account));
    }

    private static Change change(@Nullable Target target, InForce inForce) {
        return new Change(HIRE, target, inForce, Mapping.Origin.PERSON, null);
    }

    private static InForce until(LocalDate day) {
        return new InForce(null, day.minusDays(1));
    }

    @Test
    void whatHoldsElsewhereBeginsAndEndsWhereTheChangeDoes() {
        var row = row("7010", new InForce(MARCH, OCTOBER));

        assertThat(row.changedFrom(JUNE)).isEqualTo(new InForce(JUNE, OCTOBER));
        assertThat(row.changedFrom(MARCH.minusDays(1))).isEqualTo(row.inForce());
    }

    @Test
    void aRuleKeepsToTheDaysBetweenThoseItHasAlready() {
        var rows = List.of(row("7010", until(MARCH)), row("7020", InForce.from(OCTOBER)));

        assertThat(Pieces.free(InForce.ALWAYS, JUNE, HIRE, rows)).isEqualTo(new InForce(MARCH, OCTOBER.minusDays(1)));
        assertThat(Pieces.free(InForce.from(JUNE), JUNE, Slot.whole(Larkfield.GIFTS), rows))
                .isEqualTo(InForce.from(JUNE));
    }

    @Test
    void theChangeOfTheDayShownIsTheLast() {
        var now = change(to("7020"), InForce.from(JUNE));
        var before = change(to("7010"), until(JUNE));

        assertThat(Pieces.shownLast(List.of(now, before), OCTOBER)).containsExactly(before, now);
        assertThat(Pieces.shownLast(List.of(before, now), MARCH)).containsExactly(now, before);
    }
}
