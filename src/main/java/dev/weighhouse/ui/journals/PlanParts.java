package dev.weighhouse.ui.journals;

import dev.weighhouse.books.Money;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.Currency;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The lines and small tables the panel of the flight plan is made of. */
final class PlanParts {

    private PlanParts() {}

    /** A difference with its sign; the home currency is not named. */
    static String difference(Money shown, Currency home) {
        return MoneyFormat.difference(shown) + named(shown, home);
    }

    /** A sum; the home currency is not named. */
    static String sum(Money shown, Currency home) {
        return MoneyFormat.balance(shown) + named(shown, home);
    }

    private static String named(Money shown, Currency home) {
        return shown.currency().equals(home) ? "" : " " + shown.currency().getCurrencyCode();
    }

    /** One sentence in grey. */
    static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("small", "muted", "plan-line");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** One sentence with an icon. */
    static HBox line(Node icon, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        var line = new HBox(icon, label);
        line.getStyleClass().addAll("plan-check", "plan-line");
        return line;
    }

    /** A name and two figures in each row. */
    static final class Table extends GridPane {
        private static final int COLUMNS = 3;
        private int rows;

        /** With its head: the title and the words of both columns. */
        Table(String title, String first, String second) {
            getStyleClass().add("plan-table");
            var name = new ColumnConstraints(0, 0, Double.MAX_VALUE);
            name.setHgrow(Priority.ALWAYS);
            getColumnConstraints().setAll(name, figures(), figures());
            ground("lines-head");
            add(cell(title, "line-head", "first"), 0, rows);
            add(cell(Words.text(first), "line-head"), 1, rows);
            add(cell(Words.text(second), "line-head"), 2, rows);
            rows++;
        }

        private static ColumnConstraints figures() {
            var column = new ColumnConstraints();
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHalignment(HPos.RIGHT);
            return column;
        }

        private void ground(String styleClass) {
            var ground = new Region();
            ground.getStyleClass().add(styleClass);
            add(ground, 0, rows, COLUMNS, 1);
        }

        private static Label cell(String text, String... styleClasses) {
            var cell = new Label(text);
            cell.getStyleClass().addAll(styleClasses);
            return cell;
        }

        void row(String name, String first, String second) {
            put("lines-row", name, cell(first, "line-cell"), cell(second, "line-cell"));
        }

        /** A row whose second figure has a mark. */
        void row(String name, String first, String second, Node mark) {
            var marked = cell(second, "line-cell");
            marked.setGraphic(mark);
            put("lines-row", name, cell(first, "line-cell"), marked);
        }

        void total(String name, String first, String second) {
            put("lines-total", name, cell(first, "line-cell"), cell(second, "line-cell"));
        }

        private void put(String ground, String name, Label first, Label second) {
            ground(ground);
            var label = cell(name, "line-cell", "first");
            label.setMinWidth(0);
            Tip.say(label, name);
            first.getStyleClass().add("num");
            second.getStyleClass().add("num");
            add(label, 0, rows);
            add(first, 1, rows);
            add(second, 2, rows);
            rows++;
        }
    }
}
