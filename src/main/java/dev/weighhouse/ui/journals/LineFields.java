package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Check.Field;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.function.BiFunction;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;

/** The fields of one line. */
final class LineFields {
    private final EntryTyping typing;
    private final EntryEditor editor;
    private final int at;
    private final AccountField account;
    private final TextField description;
    private final TextField tax;
    private final TextField currency;
    private final TextField debit;
    private final TextField credit;
    private final Button delete = new Button();
    private final FieldNote note = new FieldNote();

    LineFields(EntryTyping typing, EntryEditor editor, PickList picks, int at) {
        this.typing = typing;
        this.editor = editor;
        this.at = at;
        account = new AccountField(
                editor.chart(),
                picks,
                chosen -> typing.change("row " + at + " account", now -> now.row(at, row -> row.with(chosen))));
        description = field("description", EntryText.Row::describe);
        tax = field("tax", EntryText.Row::tax);
        currency = field("currency", EntryText.Row::currency);
        currency.setId("journals-currency-" + at);
        debit = amount("debit", EntryText.Row::debit);
        credit = amount("credit", EntryText.Row::credit);
        delete.setGraphic(Icons.DELETE.node("small", "muted"));
        delete.getStyleClass().addAll("icon-only", "bare", "small");
        delete.setAccessibleText(Words.text("journals.delete-line", at + 1));
        Tip.say(delete, Words.text("journals.delete-line", at + 1));
        delete.setOnAction(_ -> typing.deleteLine(at));
        account.getStyleClass().add("first");
        watch(account);
    }

    private TextField field(String key, BiFunction<EntryText.Row, String, EntryText.Row> write) {
        var field = new TextField();
        field.setMinWidth(0);
        field.setAccessibleText(Words.text("journals.column." + key));
        field.textProperty()
                .addListener((_, _, typed) ->
                        typing.change("row " + at + " " + key, now -> now.row(at, row -> write.apply(row, typed))));
        watch(field);
        return field;
    }

    private TextField amount(String key, BiFunction<EntryText.Row, String, EntryText.Row> write) {
        var field = field(key, write);
        field.getStyleClass().addAll("num", "amount");
        field.setId("journals-" + key + "-" + at);
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if ("=".equals(event.getCharacter())) {
                event.consume();
                if (field.getText().isBlank()) {
                    editor.balance(at);
                    field.selectAll();
                }
            }
        });
        return field;
    }

    private void watch(TextField field) {
        field.getStyleClass().add("line-field");
        field.focusedProperty().addListener((_, _, now) -> {
            if (now) {
                typing.entered(at);
            }
        });
    }

    void into(GridPane grid, int row) {
        grid.add(account, LineColumns.ACCOUNT, row);
        grid.add(description, LineColumns.DESCRIPTION, row);
        grid.add(tax, LineColumns.TAX, row);
        grid.add(currency, LineColumns.CURRENCY, row);
        grid.add(debit, LineColumns.DEBIT, row);
        grid.add(credit, LineColumns.CREDIT, row);
        grid.add(delete, LineColumns.DELETE, row);
        grid.add(note, LineColumns.ACCOUNT, row + 1, LineColumns.DELETE + 1, 1);
    }

    void show(EntryText.Row row) {
        if (!account.isFocused()) {
            account.show(row.account());
        }
        EntryTyping.say(description, row.description());
        EntryTyping.say(tax, row.tax());
        EntryTyping.say(currency, row.currency());
        currency.setPromptText(editor.currencyOf(at).getCurrencyCode());
        EntryTyping.say(debit, row.debit());
        EntryTyping.say(credit, row.credit());
    }

    void showWrong(LiveCheck checks) {
        var line = at + 1;
        note.clear();
        note.tell(account, checks.at(Field.ACCOUNT, line));
        note.tell(description, checks.at(Field.DESCRIPTION, line));
        note.tell(tax, checks.at(Field.TAX, line));
        note.tell(currency, checks.at(Field.CURRENCY, line));
        var amount = checks.at(Field.AMOUNT, line);
        note.tell(credit, credit.getText().isBlank() ? "" : amount);
        note.tell(debit, credit.getText().isBlank() ? amount : "");
    }

    AccountField account() {
        return account;
    }

    boolean lacksAccount() {
        return editor.text().rows().get(at).account() == null;
    }
}
