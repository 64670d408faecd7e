package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Journal;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.Currency;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One row of the list: a head, or an entry on two lines. */
final class EntryCell extends ListCell<ListRow> {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final Supplier<Currency> home;
    private final Label narration = new Label();
    private final Label amount = new Label();
    private final Label about = new Label();
    private final Chip chip = new Chip();
    private final VBox entry = new VBox();
    private final Label head = new Label();
    private final Label count = new Label();
    private final HBox heading = new HBox(head, count);

    EntryCell(Supplier<Currency> home) {
        this.home = home;
        getStyleClass().add("entry-cell");
        narration.setMinWidth(0);
        narration.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(narration, Priority.ALWAYS);
        amount.getStyleClass().add("num");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, Priority.ALWAYS);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        entry.getStyleClass().add("entry-lines");
        entry.getChildren().setAll(line(narration, amount), line(about, chip));
        entry.setMinWidth(0);
        head.getStyleClass().add("strong");
        count.getStyleClass().add("muted");
        heading.getStyleClass().add("entry-heading");
        setPrefWidth(0);
    }

    private static HBox line(Label left, Label right) {
        var line = new HBox(left, right);
        line.getStyleClass().add("entry-line");
        return line;
    }

    @Override
    protected void updateItem(@Nullable ListRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(HEAD, row instanceof ListRow.Head && !empty);
        setDisable(row instanceof ListRow.Head && !empty);
        setText(null);
        Tip.say(this, "");
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case ListRow.Head(var words, var entries) -> {
                head.setText(words);
                count.setText(String.valueOf(entries));
                setGraphic(heading);
            }
            case ListRow.Entry(var journal) -> show(journal);
        }
    }

    private void show(Journal journal) {
        var words = journal.draft().narration();
        narration.setText(words.isBlank() ? Words.text("journals.no-narration") : words);
        amount.setText(ListRow.amount(journal.draft(), home.get()));
        about.setText(about(journal));
        var look = StateLook.of(journal);
        look.on(chip);
        var edited = journal.editedSince();
        Tip.say(
                this,
                Stream.of(narration.getText(), journal.reason(), edited == null ? "" : edited.words())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n")));
        setAccessibleText(journal.id() + ", " + narration.getText() + ", " + amount.getText() + ", " + look.word());
        setGraphic(entry);
    }

    private static String about(Journal journal) {
        var number = journal.ledgerNumber() == null ? journal.ledgerId() : journal.ledgerNumber();
        var where = journal.id() + ", " + Times.day(journal.draft().date());
        return number == null || journal.editedSince() != null
                ? where
                : where + ", " + Words.text("journals.in-ledger", number);
    }
}
