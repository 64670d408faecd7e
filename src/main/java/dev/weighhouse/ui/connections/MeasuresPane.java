package dev.weighhouse.ui.connections;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.LogMeasures;
import dev.weighhouse.crossing.LogMeasures.Crossed;
import dev.weighhouse.crossing.LogMeasures.Reconciled;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.SmallTable;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How the work goes: a line of each month, the trend, and how old each side is. The latest months only; the command line has all. */
final class MeasuresPane extends VBox {
    private static final int MONTHS = 12;
    private static final int COLUMNS = 6;

    private final MeasuresModel model;
    private final Subscriptions subscriptions = new Subscriptions();

    MeasuresPane(MeasuresModel model) {
        this.model = model;
        getStyleClass().add("measures");
        setAccessibleText(Words.text("measures.name"));
    }

    void attach() {
        model.attach();
        subscriptions.add(model.shownProperty().subscribe(this::show));
    }

    void detach() {
        subscriptions.close();
        model.detach();
    }

    private void show(MeasuresModel.Shown shown) {
        var nodes = new ArrayList<Node>();
        var title = new Label(Words.text("measures.name"));
        title.getStyleClass().add("strong");
        nodes.add(title);
        switch (shown) {
            case MeasuresModel.Shown.Reading() -> nodes.add(muted(Words.text("measures.reading")));
            case MeasuresModel.Shown.Failed(var failure) -> {
                var line = new FailureLine();
                line.show(failure);
                nodes.add(line);
            }
            case MeasuresModel.Shown.Measured(var ages, var measures) -> {
                if (measures.months().isEmpty()) {
                    nodes.add(muted(Words.text("measures.none")));
                } else {
                    nodes.add(table(measures));
                    nodes.add(muted(explained(measures)));
                    nodes.add(muted(ages(ages)));
                }
            }
        }
        getChildren().setAll(nodes);
    }

    private static Node table(LogMeasures measures) {
        var table = new SmallTable(COLUMNS);
        table.head(
                Words.text("measures.month"),
                Words.text("measures.crossings"),
                Words.text("measures.sent"),
                Words.text("measures.first-try"),
                Words.text("measures.doubted"),
                Words.text("measures.took"));
        months(measures).forEach(month -> table.row("", row(measures, month)));
        return table;
    }

    /** The latest first, as that is the one people work on. */
    private static List<YearMonth> months(LogMeasures measures) {
        var months = new TreeSet<YearMonth>();
        measures.months().forEach(crossed -> months.add(crossed.month()));
        measures.periods().forEach(reconciled -> months.add(reconciled.period()));
        return months.descendingSet().stream().limit(MONTHS).toList();
    }

    private static String[] row(LogMeasures measures, YearMonth month) {
        var crossed = measures.months().stream()
                .filter(of -> of.month().equals(month))
                .findFirst();
        var took = measures.periods().stream()
                .filter(of -> of.period().equals(month))
                .findFirst();
        return new String[] {
            Times.month(Period.of(month)),
            Words.text("measures.count", crossed.map(Crossed::crossings).orElse(0L)),
            Words.text("measures.count", crossed.map(Crossed::sent).orElse(0L)),
            crossed.flatMap(Crossed::firstTryPercent)
                    .map(percent -> percent.toPlainString() + " %")
                    .orElse(""),
            crossed.map(MeasuresPane::doubted).orElse(""),
            took.map(Reconciled::took).map(LogMeasures::words).orElse("")
        };
    }

    private static String doubted(Crossed crossed) {
        return crossed.inDoubt() == 0
                ? Words.text("measures.count", crossed.doubted())
                : Words.text("measures.still", crossed.doubted(), crossed.inDoubt());
    }

    private static String explained(LogMeasures measures) {
        var meaning = Words.text("measures.meaning");
        return measures.trend()
                .map(trend -> trend(measures.periods().getLast().period(), trend) + " " + meaning)
                .orElse(meaning);
    }

    private static String trend(YearMonth month, Duration trend) {
        var key = trend.isZero()
                ? "measures.trend.same"
                : trend.isNegative() ? "measures.trend.less" : "measures.trend.more";
        return Words.text(key, Times.month(Period.of(month)), LogMeasures.words(trend));
    }

    private static String ages(List<MeasuresModel.Age> ages) {
        return Words.text(
                "measures.ages",
                String.join(
                        "; ",
                        ages.stream()
                                .map(age -> Words.text("measures.age", age.title(), age.age()))
                                .toList()));
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
