package dev.weighhouse.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Gone;
import org.junit.jupiter.api.Test;

class ConnectionsGoTest {

    @Test
    void leavesNothingBehindAfterFiftyVisits() {
        var bench = new Bench();
        bench.bench.openSample();

        assertThat(Gone.heldAfterFifty(() -> new ConnectionsScreen(
                        new ConnectionsModel(bench.bench, bench.pulling, FakeProvider.ALL, _ -> {}))))
                .isZero();
    }
}
