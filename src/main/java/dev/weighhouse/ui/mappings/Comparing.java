package dev.weighhouse.ui.mappings;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mappingdesk.Compared;
import dev.weighhouse.mappingdesk.MappingRow;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.TypedDay;
import dev.weighhouse.ui.common.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The mapping as at two dates, each as it was known on some day, beside each other. */
final class Comparing {
    private final MappingsModel model;
    private final Latest reading = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty listed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    /**
     * What was asked.
     *
     * @param day which accounting date
     * @param known as it was known at the end of that day
     */
    record View(LocalDate day, LocalDate known) {

        /** {@code 30 Sep 2026, known on 8 Oct 2026}. */
        String words() {
            return Words.text("mappings.compare.view", Times.date(day), Times.date(known));
        }
    }

    /**
     * One item or rule.
     *
     * @param first where it went by the first view, in words; null where it was not mapped
     * @param differs whether the second says otherwise
     */
    record Row(
            Slot slot,
            String name,
            @Nullable String first,
            @Nullable String second,
            boolean differs) {}

    /** @param rows all of them, in the order of the sheet */
    record Result(View first, View second, List<Row> rows) {
        Result {
            rows = List.copyOf(rows);
        }

        List<Row> differing() {
            return rows.stream().filter(Row::differs).toList();
        }

        Optional<Row> of(Slot slot) {
            return rows.stream().filter(row -> row.slot().equals(slot)).findFirst();
        }
    }

    Comparing(MappingsModel model) {
        this.model = model;
    }

    /** What is compared; null while nothing is. */
    ReadOnlyObjectProperty<@Nullable Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Asks which dates. */
    void ask() {
        var today = LocalDate.now(model.bench().clock());
        var month = model.bench().periodProperty().get();
        model.questionProperty()
                .set(new Question(
                        Words.text("mappings.compare.title"),
                        List.of(
                                field("mappings.compare.first", month.from().minusDays(1)),
                                field("mappings.compare.first-known", today),
                                field("mappings.compare.second", month.to()),
                                field("mappings.compare.second-known", today)),
                        typed -> days(typed).isEmpty()
                                ? Question.Reply.no(Words.text("mappings.compare.missing"))
                                : Question.Reply.yes(Words.text("mappings.compare.says")),
                        Words.text("mappings.compare.do"),
                        typed -> days(typed)
                                .ifPresent(days -> compare(
                                        new View(days.get(0), days.get(1)), new View(days.get(2), days.get(3))))));
    }

    private static Question.Field field(String key, LocalDate first) {
        return new Question.Field(Words.text(key), Times.date(first));
    }

    private static Optional<List<LocalDate>> days(List<String> typed) {
        var days = typed.stream().map(TypedDay::of).flatMap(Optional::stream).toList();
        return days.size() == typed.size() ? Optional.of(days) : Optional.empty();
    }

    void compare(View first, View second) {
        var now = model.loaded();
        if (now.isEmpty()) {
            return;
        }
        failure.set(null);
        var words = now.get().words();
        model.bench()
                .work()
                .desk(Words.text("mappings.comparing"), _ -> {
                    var desk = now.get().desk();
                    return result(
                            first,
                            second,
                            words,
                            desk.asAt(first.day(), known(first)),
                            desk.asAt(second.day(), known(second)));
                })
                .latestOf(reading)
                .then(result::set)
                .otherwise(failure::set)
                .start();
    }

    void close() {
        reading.forget();
        listed.set(false);
        result.set(null);
    }

    /** Whether all that differs is listed in a dialog. */
    BooleanProperty listedProperty() {
        return listed;
    }

    private @Nullable Instant known(View view) {
        var clock = model.bench().clock();
        return view.known().isBefore(LocalDate.now(clock))
                ? view.known()
                        .plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .toInstant()
                        .minusNanos(1)
                : null;
    }

    private static Result result(
            View first, View second, TargetWords words, List<MappingRow> one, List<MappingRow> other) {
        var rows =
                Compared.all(one, other).stream().map(each -> row(words, each)).toList();
        return new Result(first, second, rows);
    }

    private static Row row(TargetWords words, Compared of) {
        var one = of.first();
        var other = of.second();
        return new Row(
                of.row().slot(),
                of.row().platform() + " " + TargetWords.name(of.row()),
                one == null ? null : words.briefly(one),
                other == null ? null : words.briefly(other),
                of.differs());
    }
}
