package dev.weighhouse.connect.pleo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.AccountAnswer;
import dev.weighhouse.crossing.AccountChange;
import dev.weighhouse.crossing.AccountState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pleo takes 600 requests a minute from everybody together, and asks an integration to keep to 500. */
class PleoBudgetTest {
    private final PleoDesk desk = new PleoDesk();

    @AfterEach
    void heldAgainstWhatPleoPublishes() {
        desk.close();
    }

    @Test
    void twoThousandAccountsAreTwoRequestsAndRenamingThemKeepsToFiveHundredAMinute() {
        try (var direct = desk.directly(Map.of("base-url", desk.sandbox.address()))) {
            var port = direct.chart().orElseThrow();
            var all = IntStream.range(0, 2_000)
                    .mapToObj(number -> new AccountChange.Creation(
                            "n-" + number, new AccountState(null, "Account " + number, false, null)))
                    .map(change -> PleoChartTest.parcel(port, change))
                    .toList();
            port.company(desk.notes);
            var asked = desk.sandbox.mostInAMinute();

            var created = new ArrayList<>(port.create(all.subList(0, 1_000)));
            created.addAll(port.create(all.subList(1_000, 2_000)));

            assertThat(created).allMatch(AccountAnswer.Stored.class::isInstance);
            assertThat(desk.sandbox.mostInAMinute()).isEqualTo(asked + 2);
            assertThat(desk.time.waited()).isZero();

            for (var answer : created) {
                var before = PleoChartTest.shown(answer);
                var renamed = new AccountChange.Rewrite(
                        before, new AccountState(null, before.state().name() + " b", false, null));
                assertThat(port.put(PleoChartTest.parcel(port, renamed))).isInstanceOf(AccountAnswer.Stored.class);
            }

            assertThat(desk.sandbox.refused()).isZero();
            assertThat(desk.sandbox.mostInAMinute()).isLessThanOrEqualTo(500);
            assertThat(desk.time.waited()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        }
    }

    @Test
    void whatIsLeftOfTheMinuteIsKnownBeforeAndAfterAnythingWasAsked() {
        assertThat(desk.left()).isEqualTo(500);

        try (var pleo = desk.open()) {
            pleo.accounts(desk.notes);
        }

        assertThat(desk.left()).isEqualTo(500 - desk.asked("").size());
        desk.time.sleep(Duration.ofSeconds(61));
        assertThat(desk.left()).isEqualTo(500);
    }
}
