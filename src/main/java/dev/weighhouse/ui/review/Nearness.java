package dev.weighhouse.ui.review;

import dev.weighhouse.matching.Near;
import dev.weighhouse.matching.Refusal;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Why the open row a person stands on is not matched. It takes a moment, so it is found out beside the screen, for one row at a time. */
final class Nearness {
    private final Workbench bench;
    private final DetailModel detail;
    private final Latest asking = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();

    Nearness(Workbench bench, DetailModel detail) {
        this.bench = bench;
        this.detail = detail;
        detail.accountedProperty().subscribe(_ -> forget());
    }

    /**
     * What is known of one row.
     *
     * @param nearest null while it is being found out
     * @param refusals in which the row stands
     * @param at which of the nearest is looked at, from 0
     */
    record Answer(Row row, @Nullable List<Near> nearest, List<Refusal> refusals, int at) {

        /** The candidate that is looked at. */
        Optional<Near> near() {
            var all = nearest;
            return all == null || all.isEmpty() ? Optional.empty() : Optional.of(all.get(at));
        }

        int count() {
            var all = nearest;
            return all == null ? 0 : all.size();
        }
    }

    /** Null where nothing is asked. */
    ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Finds out about a row, unless that is what is known or being found out already; forgets all where there is none. */
    void ask(@Nullable Row row) {
        var accounted = detail.accountedProperty().get();
        if (row == null || accounted == null) {
            forget();
            return;
        }
        var before = answer.get();
        if (before != null && before.row().id().equals(row.id())) {
            return;
        }
        answer.set(new Answer(row, null, List.of(), 0));
        bench.work()
                .desk(Words.text("review.why.asking"), _ -> found(accounted, row))
                .latestOf(asking)
                .then(answer::set)
                .otherwise(why -> {
                    answer.set(null);
                    detail.tell(why);
                })
                .start();
    }

    private static Answer found(Accounted accounted, Row row) {
        var refusals = accounted.refusals().stream()
                .filter(refusal -> Stream.concat(refusal.items().stream(), refusal.candidates().stream())
                        .anyMatch(item -> item.id().equals(row.id())))
                .toList();
        return new Answer(row, accounted.whyNot().apply(row), refusals, 0);
    }

    private void forget() {
        asking.forget();
        answer.set(null);
    }

    /** Looks at the next candidate, or the one before, around the ends. */
    void step(int by) {
        var now = answer.get();
        if (now != null && now.count() > 0) {
            answer.set(new Answer(now.row(), now.nearest(), now.refusals(), Math.floorMod(now.at() + by, now.count())));
        }
    }

    /** The open rows that a match with the candidate looked at would hold besides the row; empty where one of them is not open. */
    List<Row> candidates() {
        var accounted = detail.accountedProperty().get();
        var near = Optional.ofNullable(answer.get()).flatMap(Answer::near);
        if (accounted == null || near.isEmpty()) {
            return List.of();
        }
        var wanted = near.get().rows();
        var open = wanted.stream()
                .flatMap(each -> open(accounted)
                        .filter(row -> row.id().equals(each.id()))
                        .limit(1))
                .toList();
        return open.size() == wanted.size() ? open : List.of();
    }

    private static Stream<Row> open(Accounted accounted) {
        return accounted.open().stream()
                .flatMap(open -> Stream.of(open.ledger(), open.platform()))
                .filter(Objects::nonNull);
    }
}
