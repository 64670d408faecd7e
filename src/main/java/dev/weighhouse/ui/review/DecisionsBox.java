package dev.weighhouse.ui.review;

import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What people decided about the account: who mapped it, when and why, and the tolerance; and what else to know of it. */
final class DecisionsBox extends VBox {
    private final DetailModel detail;
    private final ZoneId zone;

    DecisionsBox(DetailModel detail, ZoneId zone) {
        this.detail = detail;
        this.zone = zone;
        getStyleClass().add("decisions");
    }

    void show(DetailModel.Subject subject) {
        getChildren().clear();
        subject.row().variance().findings().forEach(finding -> getChildren().add(finding(finding.words())));
        subject.mappings().forEach(mapping -> getChildren().add(mapping(subject, mapping)));
        if (!subject.unmapped()) {
            getChildren().add(tolerance(subject));
        }
    }

    private static Label finding(String words) {
        var label = new Label(words, Icons.WARNING.node("small", "warning"));
        label.getStyleClass().addAll("small", "finding");
        return wrapped(label);
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Node mapping(DetailModel.Subject subject, Mapping mapping) {
        var platform = mapping.item().account().orElseThrow();
        var account = subject.platformLabel(platform);
        var what = new Label(Words.text("review.mapped.what", subject.title(platform), account));
        what.getStyleClass().add("small");
        Tip.say(what, Words.text("review.mapped.id", platform.account()));
        var why = new Label(Words.text(
                "review.mapped.why",
                Words.text("review.origin." + mapping.origin().name().toLowerCase(Locale.ROOT)),
                mapping.author(),
                Days.brief(mapping.at(), zone),
                mapping.reason()));
        why.getStyleClass().addAll("small", "muted");
        var words = new VBox(wrapped(what), wrapped(why));
        HBox.setHgrow(words, Priority.ALWAYS);
        var unmap = new Button(Words.text("review.unmap"));
        unmap.getStyleClass().addAll("small", "unmap");
        unmap.setMinWidth(USE_PREF_SIZE);
        unmap.setAccessibleText(Words.text("review.unmap.help", account));
        Tip.say(unmap, Words.text("review.unmap.help", account));
        unmap.disableProperty().bind(detail.writingProperty());
        unmap.setOnAction(_ -> detail.unmap(platform));
        var line = new HBox(Icons.MAPPING.node("small", "muted"), words, unmap);
        line.getStyleClass().add("decision");
        return line;
    }

    private Node tolerance(DetailModel.Subject subject) {
        var variance = subject.row().variance();
        var field = new TextField(variance.tolerance().plain());
        field.setId("review-tolerance");
        field.getStyleClass().add("tolerance");
        field.setAccessibleText(Words.text("review.tolerance.help"));
        Tip.say(field, Words.text("review.tolerance.help"));
        var name = new Label(Words.text("review.tolerance", variance.currency().getCurrencyCode()));
        name.getStyleClass().add("small");
        name.setLabelFor(field);
        name.setMinWidth(USE_PREF_SIZE);
        var wrong = new Label();
        wrong.getStyleClass().addAll("small", "danger");
        wrong.setWrapText(true);
        field.setOnAction(_ -> {
            Optional<String> objection = detail.tolerate(field.getText());
            wrong.setText(objection.orElse(""));
        });
        var line = new HBox(Icons.WITHIN_TOLERANCE.node("small", "muted"), name, field, wrong);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("decision");
        return line;
    }
}
