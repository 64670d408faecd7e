package dev.weighhouse.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Gone;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Updates;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsGoTest {
    private static final Updates NO_PAGE = new Updates("1.2", Optional.empty(), _ -> {});

    @Test
    void leavesNothingBehindAfterFiftyVisits() {
        var bench = new Bench();
        bench.bench.openSample();
        var theme = OnScreen.get(() -> Pictures.theme(Colours.LIGHT, 100));

        assertThat(Gone.heldAfterFifty(
                        () -> new SettingsScreen(new SettingsModel(bench.bench, "maya"), theme, bench.bench, NO_PAGE)))
                .isZero();
    }
}
