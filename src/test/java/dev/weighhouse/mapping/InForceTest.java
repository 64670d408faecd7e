package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InForceTest {
    private static final Slot TIPS = Slot.whole(Desk.key(ItemKind.CATEGORY, "tips"));
    private static final List<LocalDate> FAR = List.of(
            LocalDate.MIN,
            LocalDate.MIN.plusDays(1),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(2026, 10, 1),
            LocalDate.of(3000, 1, 1),
            LocalDate.MAX.minusDays(1),
            LocalDate.MAX);

    @Test
    void theLastDayThereIsIsNoEnd() {
        var october = LocalDate.of(2026, 10, 1);
        assertThat(new InForce(october, LocalDate.MAX)).isEqualTo(InForce.from(october));
        assertThat(new InForce(LocalDate.MIN, LocalDate.MAX)).isEqualTo(InForce.ALWAYS);
        assertThat(new InForce(InForce.FIRST, InForce.LAST).to()).isEqualTo(InForce.LAST);
    }

    @Test
    void tellsWhichDaysAreFar() {
        assertThat(FAR.stream().filter(InForce::isFar)).hasSize(6).doesNotContain(LocalDate.of(2026, 10, 1));
        assertThat(InForce.isFar(null)).isFalse();
    }

    /** Whatever two days a file holds, what holds when can be told, taken back, and asked for any day. */
    @Test
    void noDayThatAFileMayHoldStopsAnyQuestion() {
        for (var dates : pairs()) {
            var desk = new Desk().decide(TIPS, Desk.to("A"), InForce.from(LocalDate.of(2026, 1, 1)));
            var history = desk.decide(TIPS, Desk.to("B"), dates).history();
            var course = Course.of(history.decisions());
            for (var day : FAR) {
                assertThat(course.on(day).target()).as("%s on %s", dates, day).isEqualTo(target(history, day));
                assertThat(course.around(day).covers(day)).isTrue();
            }
            Undoing.of(history, List.of(history.decisions().getLast()))
                    .forEach(change -> desk.decide(TIPS, change.target(), change.inForce()));
            var first = new History(history.decisions().subList(0, 1));
            for (var day : FAR) {
                assertThat(target(desk.history(), day)).isEqualTo(target(first, day));
            }
        }
    }

    private static @Nullable Target target(History history, LocalDate day) {
        return history.on(day).of(TIPS.item()).map(Mapping::target).orElse(null);
    }

    private static List<InForce> pairs() {
        var pairs = new ArrayList<InForce>();
        for (int from = 0; from < FAR.size(); from++) {
            pairs.add(InForce.from(FAR.get(from)));
            pairs.add(new InForce(null, FAR.get(from)));
            for (var to : FAR.subList(from, FAR.size())) {
                pairs.add(new InForce(FAR.get(from), to));
            }
        }
        return pairs;
    }
}
