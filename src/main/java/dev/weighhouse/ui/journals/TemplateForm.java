package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Template;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.TypedDay;
import dev.weighhouse.ui.common.Words;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** An entry about to be kept as a template: its name, how often it is due, until when, and whether each is taken back. */
final class TemplateForm {
    private final JournalId entry;
    private final Draft draft;
    private final List<String> taken;
    private final StringProperty name;
    private final ObjectProperty<Template.Every> every = new SimpleObjectProperty<>(Template.Every.MONTH);
    private final StringProperty until = new SimpleStringProperty("");
    private final BooleanProperty reversed;
    private final StringBinding obstacle;
    private final StringBinding says;

    /**
     * The form for one entry.
     *
     * @param draft what it says now
     * @param taken the names of the templates there are
     */
    TemplateForm(JournalId entry, Draft draft, List<String> taken) {
        this.entry = entry;
        this.draft = draft;
        this.taken = List.copyOf(taken);
        name = new SimpleStringProperty(draft.narration());
        reversed = new SimpleBooleanProperty(draft.reverseOn() != null);
        says = Bindings.createStringBinding(this::saysNow, name, every);
        obstacle = Bindings.createStringBinding(this::obstacleNow, name, every, until);
    }

    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<Template.Every> everyProperty() {
        return every;
    }

    /** The last due date as typed; blank for no end. */
    StringProperty untilProperty() {
        return until;
    }

    BooleanProperty reversedProperty() {
        return reversed;
    }

    /** What is still missing, as a sentence; empty when it can be kept. */
    StringBinding obstacle() {
        return obstacle;
    }

    private String obstacleNow() {
        if (name.get().isBlank()) {
            return Words.text("journals.templates.no-name");
        }
        if (!recurs() || until.get().isBlank()) {
            return "";
        }
        return TypedDay.of(until.get())
                .map(day -> day.isBefore(first()) ? Words.text("journals.templates.too-early") : "")
                .orElseGet(() -> Words.text("journals.no-day", until.get()) + " " + Words.text("journals.no-day.next"));
    }

    /** Whether it has due dates of its own, so that an end makes sense. */
    boolean recurs() {
        return every.get() != Template.Every.ON_REQUEST;
    }

    /** When the first is due: the entry itself is the one of its own time. */
    private LocalDate first() {
        return every.get().after(draft.date(), 1);
    }

    /** What comes of it: when the first is due, and that a template of the name gives way to this one. */
    StringBinding says() {
        return says;
    }

    private String saysNow() {
        var due = recurs() ? Words.text("journals.templates.first", Times.date(first())) : "";
        var typed = name.get().strip();
        return taken.contains(typed)
                ? Words.text("journals.templates.replaces", typed, due).strip()
                : due;
    }

    /** What is kept, once nothing is missing. */
    Template template() {
        @Nullable LocalDate end = recurs() ? TypedDay.of(until.get()).orElse(null) : null;
        var kept = new Draft(draft.date(), draft.narration(), draft.reference(), draft.lines(), null);
        return new Template(name.get().strip(), kept, every.get(), end, reversed.get(), entry);
    }
}
