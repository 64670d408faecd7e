package dev.weighhouse.ui.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.ui.common.Bench;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossingListTest {
    private final Bench bench = new Bench();

    private CrossingsModel over(Logged log) {
        bench.workspaces.sample.crossings = log.archive;
        bench.bench.openSample();
        var model = new CrossingsModel(bench.bench);
        model.attach();
        return model;
    }

    private static List<Long> numbers(CrossingsModel model) {
        return model.list().pageProperty().get().rows().stream()
                .map(CrossingRow::number)
                .toList();
    }

    private static long current(CrossingsModel model) {
        var row = model.list().currentProperty().get();
        return row == null ? 0 : row.number();
    }

    @Test
    void beginsWithTheNewestPageAndItsFirstRow() {
        var model = over(Logged.many(450));

        assertThat(numbers(model)).hasSize(Loaded.SIZE).startsWith(450L).endsWith(251L);
        assertThat(current(model)).isEqualTo(450);
        assertThat(model.list().totalProperty().get()).isEqualTo(450);
        assertThat(model.list().above()).isZero();
    }

    @Test
    void neverAsksForMoreThanOnePage() {
        var log = Logged.many(900);
        var model = over(log);

        model.list().older();
        model.list().goTo(300);
        model.list().oldest();
        model.list().newer();

        assertThat(log.archive.pagesAsked).allMatch(size -> size <= Loaded.SIZE + 1);
    }

    @Test
    void walksToTheEndAndBackWithoutLosingARow() {
        var model = over(Logged.many(450));
        var list = model.list();

        list.older();
        assertThat(numbers(model)).startsWith(250L).endsWith(51L);
        assertThat(list.above()).isEqualTo(200);
        list.older();
        assertThat(numbers(model)).startsWith(50L).endsWith(1L);
        assertThat(list.pageProperty().get().older()).isFalse();
        list.older();
        assertThat(current(model)).as("the end stays the end").isEqualTo(50);

        list.newer();
        assertThat(numbers(model)).startsWith(250L).endsWith(51L);
        assertThat(current(model)).as("walking up arrives at the last row").isEqualTo(51);
        list.newer();
        assertThat(numbers(model)).startsWith(450L);
        assertThat(list.pageProperty().get().newer()).isFalse();
    }

    @Test
    void jumpsToTheOldestToANumberAndToADay() {
        var model = over(Logged.many(1000));

        model.list().oldest();
        assertThat(current(model)).isEqualTo(1);
        assertThat(model.list().above()).isEqualTo(800);

        assertThat(model.goTo("500")).isTrue();
        assertThat(current(model)).isEqualTo(500);
        assertThat(numbers(model)).contains(501L, 499L);
        assertThat(model.list().above()).isEqualTo(1000 - numbers(model).getFirst());

        assertThat(model.goTo("1 Oct")).isTrue();
        assertThat(current(model)).as("the log begins later").isEqualTo(1);
        assertThat(model.goTo("2026-12-01")).isTrue();
        assertThat(current(model)).isEqualTo(1000);
    }

    @Test
    void saysWhenThePlaceToGoToCannotBeRead() {
        var model = over(Logged.larkfield());

        assertThat(model.goTo("soon")).isFalse();

        assertThat(model.noteProperty().get()).contains("soon");
        assertThat(model.goTo("3")).isTrue();
        assertThat(model.noteProperty().get()).isEmpty();
    }

    @Test
    void narrowsByEveryFilterAndGivesAllBack() {
        var model = over(Logged.larkfield());
        var all = model.list().totalProperty().get();

        model.filter(selection -> selection.direction(Direction.OUT));
        var out = model.list().totalProperty().get();
        assertThat(out).isLessThan(all);
        model.filter(selection -> selection.fate(Fate.IN_DOUBT));
        assertThat(model.list().totalProperty().get()).isEqualTo(1);
        assertThat(model.filtered()).isTrue();

        model.clearFilters();

        assertThat(model.list().totalProperty().get()).isEqualTo(all);
        assertThat(model.filtered()).isFalse();
        assertThat(current(model)).as("what was shown stays in sight").isEqualTo(35);
    }

    @Test
    void narrowsByDaysInTheZoneOfTheComputer() {
        var model = over(Logged.larkfield());
        var day = LocalDate.of(2026, 10, 18);

        model.dates(Span.between(day, day));
        assertThat(model.list().totalProperty().get()).isEqualTo(36);
        model.dates(Span.between(day.plusDays(1), null));
        assertThat(model.list().totalProperty().get()).isZero();
        assertThat(model.list().currentProperty().get()).isNull();
        model.dates(Span.all());
        assertThat(model.list().totalProperty().get()).isEqualTo(36);
    }

    @Test
    void keepsItsPlaceWhenMoreCrosses() {
        var log = Logged.many(450);
        var model = over(log);
        model.list().older();
        var before = numbers(model);

        log.pull("square", "Square orders, one more", 7, 20);
        bench.bench.refresh();

        assertThat(numbers(model)).isEqualTo(before);
        assertThat(model.list().totalProperty().get()).isEqualTo(451);
        model.list().newest();
        assertThat(current(model)).isEqualTo(451);
    }

    @Test
    void keepsTheRowsWhenTheLogCannotBeReadAndSaysSo() {
        var log = Logged.larkfield();
        var model = over(log);
        var before = numbers(model);
        log.archive.refusing = new Failure.BadInput("The file is gone.", "Open it again.");

        model.list().oldest();

        assertThat(model.list().failureProperty().get()).isNotNull();
        assertThat(numbers(model)).isEqualTo(before);
        log.archive.refusing = null;
        model.list().oldest();
        assertThat(model.list().failureProperty().get()).isNull();
    }

    @Test
    void forgetsTheLastWorkspace() {
        var model = over(Logged.larkfield());
        model.lookUp().textProperty().set("Quayside");

        bench.bench.close();

        assertThat(numbers(model)).isEmpty();
        assertThat(model.totalsProperty().get()).isNull();
        assertThat(model.lookUp().textProperty().get()).isEmpty();
        assertThat(model.story().timelineProperty().get()).isNull();
    }

    @Test
    void tellsTheStoryOfTheRowItStandsOn() {
        var model = over(Logged.larkfield());

        model.list().goTo(33);

        var timeline = model.story().timelineProperty().get();
        assertThat(timeline).isNotNull();
        assertThat(timeline.events()).hasSize(6);
        assertThat(model.sideText())
                .contains("Station Road takings, 19 Oct", "Unanswered", "Read 31")
                .contains(
                        timeline.row().key().hex(),
                        timeline.events().getLast().hash().hex());
    }

    @Test
    void copiesRowsForASpreadsheet() {
        var model = over(Logged.larkfield());
        model.list().goTo(33);

        var copied = model.text().of(List.of(model.list().pageProperty().get().at(33)));

        assertThat(copied.lines()).hasSize(2);
        assertThat(copied.lines().toList().getLast().split("\t", -1))
                .hasSameSizeAs(copied.lines().toList().getFirst().split("\t", -1))
                .contains("33", "1127.40", "GBP", "Confirmed", "3291");
    }
}
