package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.Past;
import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.RailCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingFinderTest {
    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private final MappingsScreen screen = on.screen(Pictures.theme(Colours.LIGHT, 100));

    private List<Found> find(String text) {
        var all = new ArrayList<Found>();
        screen.finders().getFirst().looking(text).then(all::addAll).start();
        return all;
    }

    @Test
    void findsItemsByNameWhetherTheScreenIsShownOrNot() {
        assertThat(find("gift"))
                .extracting(Found::title, Found::beside)
                .containsExactly(
                        tuple("Gift cards, promotional", "Square, unmapped"),
                        tuple("Gift cards, sold", "Square, to 2030 Gift cards outstanding, No VAT"));
        assertThat(find(" ")).isEmpty();

        var parts = OnMapping.attached(screen);
        find("flights").getFirst().go().run();
        assertThat(parts.model().currentProperty().get()).isEqualTo(OnMapping.line(parts.model(), Larkfield.FLIGHTS));
    }

    @Test
    void findsWhatAnItemWasCalledBeforeHereAndInTheFilter() {
        on.desk.past = new Past(Map.of(), Map.of(Larkfield.FLIGHTS, List.of("Air travel")));

        assertThat(find("air"))
                .extracting(Found::title, Found::beside)
                .containsExactly(tuple("Flights", "Pleo, formerly Air travel, to 7030 Flights, Zero"));
        assertThat(find("flights")).extracting(Found::beside).containsExactly("Pleo, to 7030 Flights, Zero");
        var model = OnMapping.attached(screen).model();
        model.searchProperty().set("air tr");
        var line = OnMapping.line(model, Larkfield.FLIGHTS);
        assertThat(new Values(model, () -> true).name(line)).isEqualTo("Flights (formerly Air travel)");
        model.searchProperty().set("fli");
        assertThat(new Values(model, () -> true).name(OnMapping.line(model, Larkfield.FLIGHTS)))
                .isEqualTo("Flights");
    }

    @Test
    void countsWhatNobodyMappedWhetherTheScreenIsShownOrNot() {
        on.bench.refresh();
        assertThat(screen.count().getValue()).isEqualTo(new RailCount(4, 0, "4 items unmapped"));

        on.desk.decide(Larkfield.decision(Larkfield.PARKING, Target.to(Larkfield.account("7010")), ""));
        on.bench.refresh();
        assertThat(screen.count().getValue().waits()).isEqualTo(3);

        OnMapping.attached(screen);
        on.desk.decide(Larkfield.decision(Larkfield.DELIVERY, new Target.Held("ask Priya"), ""));
        on.bench.refresh();
        assertThat(screen.count().getValue().waits()).isEqualTo(2);
        on.bench.close();
        assertThat(screen.count().getValue()).isEqualTo(RailCount.NONE);
    }
}
