package dev.weighhouse.ui.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Gone;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrossingsGoTest {

    @Test
    void leavesNothingBehindAfterFiftyVisits() {
        var bench = new Bench();
        bench.workspaces.sample.crossings = Logged.larkfield().archive;
        bench.bench.openSample();
        var theme = OnScreen.get(() -> Pictures.theme(Colours.LIGHT, 100));

        assertThat(Gone.heldAfterFifty(
                        () -> new CrossingsScreen(bench.bench, theme, (_, _) -> Optional.empty(), _ -> {})))
                .isZero();
    }
}
