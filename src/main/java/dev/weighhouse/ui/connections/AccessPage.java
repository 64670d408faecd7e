package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Credential;
import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Segments;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.connections.Access.Way;
import dev.weighhouse.ui.connections.BrowserSignIn.State;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
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
    private final Access model;
    private final VBox root = new VBox();
    private final VBox page = new VBox();
    private final VBox browser = new VBox();
    private final VBox pasted = new VBox();
    private final Form secretOfApp = new Form();
    private final PasswordField clientSecret = new PasswordField();
    private final List<Node> register;
    private final Button begin;
    private Supplier<Node> chosen;

    AccessPage(NewConnection connection, BiConsumer<StringProperty, Boolean> pick) {
        this(
                connection.access(),
                connection::beginSignIn,
                List.of(new SettingForm(connection.fields(), setting -> connection.isFor(Way.BROWSER, setting), pick)
                        .node()),
                List.of(new SettingForm(connection.fields(), setting -> connection.isFor(Way.PASTE, setting), pick)
                        .node()),
                "help");
    }

    /** Of a connection that is there, which says all but its secret. */
    AccessPage(SignInAgain again) {
        this(again.access(), again::beginSignIn, List.of(), List.of(), "again");
    }

    /**
     * The page.
     *
     * @param signIn begins a sign-in
     * @param register what else is asked of those who sign in
     * @param beside what else is asked of those who paste something
     * @param help the end of the key of what is said of secrets
     */
    private AccessPage(Access model, Runnable signIn, List<Node> register, List<Node> beside, String help) {
        this.model = model;
        this.register = register;
        begin = Controls.button(Action.of("connections.sign-in", signIn));
        root.getStyleClass().add("steps");
        page.getStyleClass().add("steps");
        browser.getStyleClass().add("steps");
        pasted.getStyleClass().add("steps");
        SettingForm.typed(clientSecret, model.clientSecretProperty());
        secretOfApp.field(
                Words.text("connections.client-secret"), Words.text("connections.client-secret." + help), clientSecret);
        pasted.getChildren().addAll(beside);
        chosen = () -> begin;
        model.credential().ifPresent(wanted -> {
            var form = new SecretForm(model.secret(), wanted, Words.text("connections.secret." + help));
            pasted.getChildren().addFirst(form.node());
            chosen = form::firstFocus;
        });
        if (model.ways().size() > 1) {
            var ways = new Segments<>(
                    Words.text("connections.way"), model.ways(), this::word, way -> Words.text(help(way)));
            ways.follow(model.wayProperty());
            chosen = () -> ways.getChildren()
                    .get(model.ways().indexOf(model.wayProperty().get()));
            var form = new Form();
            form.choice(Words.text("connections.way"), Words.text("connections.way.help"), ways);
            root.getChildren().add(form.node());
        }
        root.getChildren().add(page);
        model.wayProperty().subscribe(this::show);
        model.signIn().stateProperty().subscribe(this::show);
    }

    private String word(Way way) {
        return way == Way.PASTE
                ? model.credential().map(Credential::title).orElseThrow()
                : Words.text("connections.way.browser");
    }

    private static String help(Way way) {
        return "connections.way." + way.name().toLowerCase(Locale.ROOT) + ".help";
    }

    Node node() {
        return root;
    }

    Node firstFocus() {
        return chosen.get();
    }

    private void show(Way way) {
        page.getChildren().setAll(way == Way.BROWSER ? browser : pasted);
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
        browser.getChildren().setAll(register);
        browser.getChildren().addAll(secretOfApp.node(), row(begin), failure(failure));
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
