package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Check.Field;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** An entry as it is typed. Every field follows the editor, so that undo shows at once and the focus stays. */
final class EntryTyping extends VBox {
    private final EntryEditor editor;
    private final LiveCheck checks;
    private final PickList picks;
    private final double em;
    private final List<LineFields> lines = new ArrayList<>();
    private final TextField narration;
    private final TextField date;
    private final TextField reference;
    private final TextField reverseOn;
    private final TextField dimensions = new TextField();
    private final FieldNote headNote = new FieldNote();
    private final FieldNote dimensionsNote = new FieldNote();
    private final VBox grid = new VBox();
    private final Subscription following;
    private int at;
    private boolean showing;

    EntryTyping(EntryEditor editor, LiveCheck checks, PickList picks, double em) {
        this.editor = editor;
        this.checks = checks;
        this.picks = picks;
        this.em = em;
        getStyleClass().add("entry-typing");
        narration = field("narration", EntryText::narration, EntryText::narrated);
        date = field("date", EntryText::date, EntryText::dated);
        reference = field("reference", EntryText::reference, EntryText::referring);
        reverseOn = field("reverse-on", EntryText::reverseOn, EntryText::reversed);
        narration.setId("journals-narration");
        reverseOn.setPromptText(Words.text("journals.reverse-on.prompt"));
        var facts = EntryPane.facts();
        EntryPane.fact(facts, 0, 0, "narration", narration);
        EntryPane.fact(facts, 0, 2, "date", date);
        EntryPane.fact(facts, 1, 0, "reference", reference);
        EntryPane.fact(facts, 1, 2, "reverse-on", reverseOn);
        getChildren().setAll(facts, headNote, grid, extras(), dimensionsNote);
        following = Subscription.combine(
                editor.textProperty().subscribe(_ -> show()),
                checks.wrongProperty().subscribe(_ -> showWrong()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    void close() {
        following.unsubscribe();
    }

    boolean isOf(EntryEditor other) {
        return editor == other;
    }

    /** What gets the keyboard first: the narration, or the first line that lacks its account. */
    Node firstFocus() {
        return editor.text().narration().isBlank()
                ? narration
                : lines.stream()
                        .filter(LineFields::lacksAccount)
                        .findFirst()
                        .<Node>map(LineFields::account)
                        .orElse(narration);
    }

    private TextField field(
            String key, Function<EntryText, String> read, BiFunction<EntryText, String, EntryText> write) {
        var field = new TextField(read.apply(editor.text()));
        field.setAccessibleText(Words.text("journals.fact." + key));
        field.setMinWidth(0);
        field.textProperty().addListener((_, _, typed) -> change(key, now -> write.apply(now, typed)));
        return field;
    }

    void change(String where, UnaryOperator<EntryText> change) {
        if (!showing) {
            editor.change(where, change);
        }
    }

    private GridPane extras() {
        var extras = EntryPane.facts();
        dimensions.setPromptText(Words.text("journals.dimensions.prompt"));
        dimensions.setAccessibleText(Words.text("journals.fact.dimensions"));
        dimensions.textProperty().addListener((_, _, typed) -> {
            if (at < editor.text().rows().size()) {
                change("row " + at + " dimensions", now -> now.row(at, row -> row.dimensions(typed)));
            }
        });
        EntryPane.fact(extras, 0, 0, "dimensions", dimensions);
        return extras;
    }

    private void show() {
        showing = true;
        var text = editor.text();
        say(narration, text.narration());
        say(date, text.date());
        say(reference, text.reference());
        say(reverseOn, text.reverseOn());
        if (lines.size() != text.rows().size() || grid.getChildren().isEmpty()) {
            build(text);
        }
        for (int row = 0; row < lines.size(); row++) {
            lines.get(row).show(text.rows().get(row));
        }
        showDimensions();
        showing = false;
        totals();
    }

    private void showWrong() {
        headNote.clear();
        headNote.tell(narration, checks.at(Field.NARRATION, 0));
        headNote.tell(date, checks.at(Field.DATE, 0));
        headNote.tell(reference, checks.at(Field.REFERENCE, 0));
        headNote.tell(reverseOn, checks.at(Field.REVERSE_ON, 0));
        lines.forEach(line -> line.showWrong(checks));
        dimensionsNote.clear();
        dimensionsNote.tell(dimensions, checks.at(Field.DIMENSIONS, at + 1));
    }

    private void showDimensions() {
        var rows = editor.text().rows();
        dimensions.setDisable(rows.isEmpty());
        say(dimensions, at < rows.size() ? rows.get(at).dimensions() : "");
    }

    static void say(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private void build(EntryText text) {
        lines.clear();
        var fresh = LineColumns.grid(em);
        for (int row = 0; row < text.rows().size(); row++) {
            LineColumns.band(fresh, 2 * row + 1, "lines-row");
            var fields = new LineFields(this, editor, picks, row);
            lines.add(fields);
            fields.into(fresh, 2 * row + 1);
        }
        var add = new Button(Words.text("journals.add-line"), Icons.ADD.node("small"));
        add.getStyleClass().addAll("bare", "small", "add-line");
        Tip.say(add, Words.text("journals.add-line.help"));
        add.setOnAction(_ -> addLine());
        var last = 2 * text.rows().size() + 1;
        LineColumns.band(fresh, last, "lines-row");
        fresh.add(add, LineColumns.ACCOUNT, last, LineColumns.CREDIT, 1);
        grid.getChildren().setAll(fresh);
        showWrong();
    }

    private void totals() {
        if (!grid.getChildren().isEmpty()) {
            var sums = new GridPane();
            sums.getStyleClass().add("lines");
            sums.getColumnConstraints().setAll(LineColumns.grid(em).getColumnConstraints());
            LineColumns.totals(sums, 0, editor.understoodProperty().get().sums(), editor.home());
            grid.getChildren().setAll(grid.getChildren().getFirst(), sums);
        }
    }

    /** The line the keyboard is in. */
    void entered(int row) {
        at = row;
        showing = true;
        showDimensions();
        showing = false;
        showWrong();
    }

    void addLine() {
        editor.addLine(lines.size());
        lines.getLast().account().requestFocus();
    }

    void deleteLine(int row) {
        if (row < lines.size()) {
            editor.deleteLine(row);
            if (!lines.isEmpty()) {
                lines.get(Math.min(row, lines.size() - 1)).account().requestFocus();
            }
        }
    }

    private void keys(KeyEvent event) {
        switch (event.getCode()) {
            case INSERT -> {
                addLine();
                event.consume();
            }
            case DELETE -> {
                if (event.isShortcutDown()) {
                    deleteLine(at);
                    event.consume();
                }
            }
            // A text field has an undo of its own, which knows one field only.
            case Z -> {
                if (event.isShortcutDown()) {
                    if (event.isShiftDown()) {
                        editor.redo();
                    } else {
                        editor.undo();
                    }
                    event.consume();
                }
            }
            default -> {}
        }
    }
}
