package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Pictures;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private final MappingsScreen screen = on.screen(Pictures.theme(Colours.LIGHT, 100));
    private final MappingsModel model = screen.parts().model();

    static MappingFinding finding(ItemKey item, Kind kind, String words) {
        return new MappingFinding(item, null, kind, words, "Choose another.");
    }

    private void find(MappingFinding... findings) {
        on.desk.found.clear();
        on.desk.found.addAll(List.of(findings));
        model.read();
    }

    @Test
    void namesWhatTheChecksFindBesideWhatWaits() {
        OnMapping.attached(screen);
        find(
                finding(Larkfield.FLIGHTS, Kind.TARGET_RENAMED, "Flights goes to 7030 Flights, which was called Air."),
                finding(Larkfield.HIRE, Kind.INACTIVE_TARGET, "Vehicle hire goes to 7010, which is archived."),
                finding(Larkfield.PARKING, Kind.UNMAPPED, "Parking fines is not mapped."));

        var findings = model.findings();
        assertThat(findings.all())
                .as("those that block first")
                .extracting(row -> row.slot().item())
                .containsExactly(Larkfield.HIRE, Larkfield.FLIGHTS);
        assertThat(findings.all().getFirst().item()).isEqualTo("Pleo, Vehicle hire");
        assertThat(model.loaded().map(now -> findings.words(now, on.bench.clock())))
                .contains("2 findings: 1 account is archived, 1 account was renamed.");
    }

    @Test
    void anItemWithRulesAndOtherDatesIsToldOnce() {
        OnMapping.attached(screen);
        find(finding(Larkfield.HIRE, Kind.TYPE_DIFFERS, "Vehicle hire is an expense and goes to an asset."));

        assertThat(model.findings().all())
                .singleElement()
                .satisfies(row -> assertThat(row.slot()).isEqualTo(Slot.whole(Larkfield.HIRE)));
    }

    @Test
    void theListClosesWhenNothingIsFoundAnyMore() {
        OnMapping.attached(screen);
        assertThat(screen.doing().findings.obstacleProperty().get()).isEqualTo("The checks find nothing.");
        find(finding(Larkfield.HIRE, Kind.INACTIVE_TARGET, "Vehicle hire goes to 7010, which is archived."));
        model.findingsOpenProperty().set(true);

        find();

        assertThat(model.findings().isEmpty()).isTrue();
        assertThat(model.findingsOpenProperty().get()).isFalse();
    }
}
