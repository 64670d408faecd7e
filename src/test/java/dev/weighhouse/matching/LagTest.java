package dev.weighhouse.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LagTest {

    @Test
    void isLearntByPoolFromConfirmedPairs() {
        var matches = new Rows().history().match().matches();

        assertThat(Lag.learnt(matches, 5)).isEqualTo(Map.of(Rows.POOL, new Lag(0, 10, 5)));
        assertThat(Lag.learnt(matches, 6)).isEmpty();
    }

    @Test
    void saysWhichSideComesFirst() {
        assertThat(Lag.of(3, 9, 0, 30, 12)).isEqualTo(new Lag(0, 30, 5));
        assertThat(Lag.of(3, 9, 0, 30, 12).first()).contains(Pan.LEFT);
        assertThat(Lag.of(-3, -9, 0).first()).contains(Pan.RIGHT);
        assertThat(Lag.of(-3, 9, 4).first()).isEmpty();
        assertThat(Lag.of(0, 0, 0).first()).isEmpty();
        assertThat(Lag.within(5).first()).isEmpty();
    }

    @Test
    void leavesOneInTwentyOutAsAnException() {
        var days = IntStream.concat(IntStream.rangeClosed(1, 38), IntStream.of(-40, 300))
                .toArray();

        assertThat(Lag.of(days)).isEqualTo(new Lag(0, 37, 40));
    }

    @Test
    void theConfirmedLagOfAPoolGoesBeforeWhatThisRunShows() {
        var rows = new Rows().history().row("i", 0, "50.00").row("p", 25, "-50.00");
        rows.row("j", 40, "50.00").row("q", 60, "-50.00");

        assertThat(Rows.told(rows.match())).isEmpty();
        assertThat(Rows.told(rows.match(MatchRules.USUAL.withLearnt(Map.of(Rows.POOL, new Lag(0, 30, 12))))))
                .containsExactly("one at a time: i/p", "one at a time: j/q");
    }
}
