package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Segments;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.connections.BrowserSignIn.State;
import dev.weighhouse.ui.connections.NewConnection.Way;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How a new connection signs in: in the browser, or with a token or key that is pasted. */
final class AccessPage {
    private final NewConnection model;
    private final VBox root = new VBox();
    private final VBox page = new VBox();
    private final VBox browser = new VBox();
    private final Form pasted = new Form();
    private final PasswordField secret = new PasswordField();
    private final PasswordField clientSecret = new PasswordField();
    private final Button begin;

    AccessPage(NewConnection model) {
        this.model = model;
        begin = Controls.button(Action.of("connections.sign-in", model::beginSignIn));
        root.getStyleClass().add("steps");
        page.getStyleClass().add("steps");
        browser.getStyleClass().add("steps");
        SettingForm.typed(secret, model.secretProperty());
        SettingForm.typed(clientSecret, model.clientSecretProperty());
        pasted.field(Words.text("connections.secret"), Words.text("connections.secret.help"), secret);
        if (model.signsIn().isPresent()) {
            var ways = new Segments<>(
                    Words.text("connections.way"),
                    List.of(Way.values()),
                    way -> Words.text("connections.way." + way.name().toLowerCase(Locale.ROOT)),
                    _ -> Words.text("connections.way.help"));
            ways.follow(model.wayProperty());
            var form = new Form();
            form.choice(Words.text("connections.way"), Words.text("connections.way.help"), ways);
            root.getChildren().add(form.node());
        }
        root.getChildren().add(page);
        model.wayProperty().subscribe(this::show);
        model.signIn().stateProperty().subscribe(this::show);
    }

    Node node() {
        return root;
    }

    Node firstFocus() {
        return model.wayProperty().get() == Way.BROWSER ? clientSecret : secret;
    }

    private void show(Way way) {
        page.getChildren().setAll(way == Way.BROWSER ? browser : pasted.node());
    }

    private void show(State state) {
        var had = browser.isFocusWithin();
        var focus = begin;
        switch (state) {
            case State.Idle idle -> idle(idle.failure());
            case State.Waiting waiting -> focus = waiting(waiting);
            case State.Done _ -> done();
        }
        if (had) {
            focus.requestFocus();
        }
    }

    private void idle(@Nullable Failure failure) {
        var form = new Form();
        form.field(Words.text("connections.client-secret"), Words.text("connections.client-secret.help"), clientSecret);
        browser.getChildren().setAll(form.node(), row(begin), failure(failure));
    }

    private Button waiting(State.Waiting waiting) {
        var address = new TextField();
        var use = Controls.button(
                Action.of("connections.paste", () -> model.signIn().paste(address.getText())));
        address.setOnAction(_ -> use.fire());
        var again = Controls.button(Action.of("connections.open-again", model.signIn()::openAgain));
        var stop = Controls.button(Action.of("connections.stop", model.signIn()::stop));
        var form = new Form();
        form.field(Words.text("connections.address"), Words.text("connections.address.help"), address, use);
        browser.getChildren()
                .setAll(
                        words(Words.text(waiting.comesBack() ? "connections.waiting" : "connections.waiting.paste")),
                        form.node(),
                        row(again, stop),
                        failure(waiting.failure()));
        return stop;
    }

    private void done() {
        var opened = new Label();
        opened.setWrapText(true);
        opened.setMinHeight(Region.USE_PREF_SIZE);
        opened.setText(Words.text(
                "connections.signed",
                model.companies().stream().map(Company::name).collect(Collectors.joining(", "))));
        model.companyProperty()
                .subscribe(_ -> opened.setText(Words.text(
                        "connections.signed",
                        model.companies().stream().map(Company::name).collect(Collectors.joining(", ")))));
        browser.getChildren().setAll(opened, row(begin));
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static FailureLine failure(@Nullable Failure failure) {
        var line = new FailureLine();
        line.show(failure);
        return line;
    }

    private static HBox row(Button... buttons) {
        var row = new HBox(buttons);
        row.getStyleClass().add("field-row");
        for (var button : buttons) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        return row;
    }
}
