package dev.weighhouse.ui.mappings;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.mapping.Assurance;
import dev.weighhouse.mappingdesk.Chosen;
import dev.weighhouse.mappingdesk.MappingDesk;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Keeps a person's word that what was left behind stands there already, with how it is known, and takes one back. */
final class Assuring {
    private final MappingsModel model;
    private final Outlook outlook;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    Assuring(MappingsModel model, Outlook outlook) {
        this.model = model;
        this.outlook = outlook;
        model.editedProperty().subscribe((_, _) -> failure.set(null));
    }

    /** Whether something is being written, so that nothing else can be. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last deed failed; null while all is well. */
    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Asks how it is known of what is chosen of what was left behind. */
    void standsThere() {
        var items = outlook.chosenBehind();
        ask("mappings.stands-there", Words.text("mappings.stands-there.title", items.size()), reason -> desk -> {
            var said = desk.behind().standsThere(new Chosen(items, reason));
            return Words.text("mappings.stands-there.done", said.size());
        });
    }

    /** Asks why it was not so. */
    void takeBack(Assurance word) {
        ask(
                "mappings.word-back",
                Words.text(
                        "mappings.word-back.title",
                        model.loaded().map(now -> now.name(word.said().item())).orElse("")),
                reason -> desk -> {
                    desk.behind().takeBack(word.number(), reason);
                    return Words.text("mappings.word-back.done");
                });
    }

    private void ask(String key, String title, Function<String, Function<MappingDesk, String>> deed) {
        model.questionProperty()
                .set(Question.filled(
                        title,
                        Words.text(key + ".says"),
                        List.of(new Question.Field(Words.text(key + ".why"), "")),
                        Words.text(key + ".do"),
                        typed -> write(Words.text(key + ".doing"), deed.apply(typed.getFirst()))));
    }

    private void write(String name, Function<MappingDesk, String> deed) {
        model.loaded().ifPresent(now -> {
            busy.set(true);
            failure.set(null);
            model.bench()
                    .work()
                    .desk(name, _ -> deed.apply(now.desk()))
                    .keeps()
                    .shown()
                    .then(words -> {
                        busy.set(false);
                        model.noteProperty().set(words);
                        outlook.lookAgain();
                        outlook.rememberAgain();
                    })
                    .otherwise(why -> {
                        busy.set(false);
                        failure.set(why);
                    })
                    .start();
        });
    }
}
