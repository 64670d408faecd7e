package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparingTest {
    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private MappingActions.Parts parts;

    @BeforeEach
    void changeInOctober() {
        on.desk.decide(new Mapping(
                Slot.whole(Larkfield.FLIGHTS),
                Target.to(Larkfield.account("7010")),
                InForce.from(LocalDate.of(2026, 9, 1)),
                Mapping.Origin.PERSON,
                "",
                "Maya Okafor",
                Instant.parse("2026-10-09T08:00:00Z")));
        parts = on.attached();
    }

    private Comparing.Result result() {
        return Objects.requireNonNull(parts.comparing().resultProperty().get());
    }

    @Test
    void answersWhatSomethingWasMappedToOnADayAsItWasKnownOnAnother() {
        parts.comparing().ask();
        var question = Objects.requireNonNull(parts.model().questionProperty().get());
        assertThat(question.fields()).extracting(Question.Field::first).contains("30 Sept 2026", "31 Oct 2026");
        assertThat(question.says()
                        .apply(List.of("30 Sep 2026", "8 Oct", "", ""))
                        .possible())
                .isFalse();

        question.answer().accept(List.of("30 Sep 2026", "8 Oct 2026", "30 Sep 2026", "9 Oct 2026"));

        assertThat(result().differing())
                .singleElement()
                .isEqualTo(new Comparing.Row(
                        Slot.whole(Larkfield.FLIGHTS),
                        "Pleo Flights",
                        "7030 Flights, Zero",
                        "7010 Travel, other",
                        true));
        assertThat(result().of(Slot.whole(Larkfield.PARKING)))
                .hasValueSatisfying(row -> assertThat(row.first()).isNull());
        assertThat(result().first().words()).isEqualTo("30 Sept 2026, as known on 8 Oct 2026");
    }

    @Test
    void todayMeansAsItIsKnownNow() {
        var today = LocalDate.of(2026, 11, 4);
        var view = new Comparing.View(LocalDate.of(2026, 10, 31), today);

        parts.comparing().compare(view, view);

        assertThat(result().differing()).isEmpty();
        assertThat(result().of(Slot.whole(Larkfield.FLIGHTS)))
                .hasValueSatisfying(row -> assertThat(row.second()).isEqualTo("7010 Travel, other"));
        parts.comparing().close();
        assertThat(parts.comparing().resultProperty().get()).isNull();
    }

    @Test
    void aDimensionThatWasAddedDiffersAndIsSaid() {
        var october = LocalDate.of(2026, 10, 1);
        on.desk.decide(new Mapping(
                Slot.whole(Larkfield.HIRE),
                new Target.To(Larkfield.account("7010"), "20%", Map.of("Site", "North")),
                InForce.from(october),
                Mapping.Origin.PERSON,
                "",
                "Maya Okafor",
                Instant.parse("2026-10-09T08:00:00Z")));
        var today = LocalDate.of(2026, 11, 4);

        parts.comparing().compare(new Comparing.View(october.minusDays(1), today), new Comparing.View(october, today));

        assertThat(result().differing())
                .extracting(Comparing.Row::first, Comparing.Row::second)
                .containsExactly(Tuple.tuple("7010 Travel, other, 20%", "7010 Travel, other, 20%, Site: North"));
    }
}
