package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.JournalDesk.PassedOver;
import dev.weighhouse.journal.Template;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.Currency;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The templates of the workspace: what each drafts and when, and the ways to use and to forget it. */
final class TemplatesDialog extends VBox {
    private final VBox rows = new VBox();
    private final Button close = new Button(Words.text("journals.close"));
    private final Hands hands;

    /** What the dialog leads to. */
    interface Hands {
        void draft(Template template);

        void forget(Template template);

        void close();
    }

    TemplatesDialog(Hands hands) {
        this.hands = hands;
        getStyleClass().add("dialog");
        setId("journals-templates");
        var title = new Label(Words.text("journals.templates.title"));
        title.getStyleClass().add("page-title");
        var help = new Label(Words.text("journals.templates.lead"));
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        var head = new VBox(title, help);
        head.getStyleClass().add("dialog-head");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        close.setOnAction(_ -> hands.close());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(gap, close);
        foot.getStyleClass().add("dialog-foot");
        getChildren().setAll(head, scroll, foot);
    }

    void show(List<Template> templates, List<PassedOver> passedOver, Currency home, boolean mayWrite) {
        rows.getChildren()
                .setAll(templates.stream()
                        .map(template -> row(template, of(template, passedOver), home, mayWrite))
                        .toList());
        if (templates.isEmpty()) {
            var none = new Label(Words.text("journals.templates.none"));
            none.getStyleClass().addAll("muted", "template-row");
            none.setWrapText(true);
            none.setMinHeight(USE_PREF_SIZE);
            rows.getChildren().setAll(none);
        }
    }

    private static List<PassedOver> of(Template template, List<PassedOver> all) {
        return all.stream()
                .filter(each -> each.template().equals(template.name()))
                .toList();
    }

    private Node row(Template template, List<PassedOver> passed, Currency home, boolean mayWrite) {
        var name = new Label(template.name());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var amount = new Label(ListRow.amount(template.draft(), home));
        amount.getStyleClass().add("num");
        amount.setMinWidth(USE_PREF_SIZE);
        var rhythm = TemplateWords.when(template);
        var when = new Label(passed.isEmpty() ? rhythm : rhythm + " " + TemplateWords.passedOver(passed));
        when.getStyleClass().addAll("small", "muted");
        when.setWrapText(true);
        when.setMinHeight(USE_PREF_SIZE);
        var first = new HBox(name, amount);
        first.getStyleClass().add("doubt-line");
        var words = new VBox(first, when);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(words);
        row.getStyleClass().add("template-row");
        if (mayWrite) {
            offer(row, words, template);
        }
        return row;
    }

    private void offer(HBox row, Node words, Template template) {
        var draft = button("journals.templates.use", "journals.templates.use-of", template);
        draft.setOnAction(_ -> hands.draft(template));
        var forget = button("journals.templates.forget", "journals.templates.forget-of", template);
        forget.setGraphic(Icons.DELETE.node("small", "muted"));
        forget.setOnAction(_ -> askBeforeForgetting(row, words, template));
        row.getChildren().setAll(words, draft, forget);
    }

    private void askBeforeForgetting(HBox row, Node words, Template template) {
        var asks = new Label(Words.text("journals.templates.forget-asks"));
        asks.getStyleClass().add("small");
        asks.setMinWidth(USE_PREF_SIZE);
        var sure = button("journals.templates.forget-sure", "journals.templates.forget-of", template);
        sure.setOnAction(_ -> {
            hands.forget(template);
            close.requestFocus();
        });
        var leave = button("journals.templates.keep-it", "journals.templates.keep-it", template);
        leave.setOnAction(_ -> {
            offer(row, words, template);
            row.getChildren().get(1).requestFocus();
        });
        row.getChildren().setAll(words, asks, sure, leave);
        leave.requestFocus();
    }

    private static Button button(String key, String said, Template template) {
        var button = new Button(Words.text(key));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(Words.text(said, template.name()));
        return button;
    }

    /** The first thing a person can do here. */
    Node firstFocus() {
        return rows.getChildren().getFirst() instanceof HBox row
                        && row.getChildren().size() > 1
                ? row.getChildren().get(1)
                : close;
    }
}
