package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Segments;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.connections.NewConnection.Step;
import dev.weighhouse.ui.connections.Setback.Mend;
import dev.weighhouse.ui.connections.Trying.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The steps of a new connection, one after the other. It lives as long as its model, so nothing of it need be unsubscribed. */
final class NewConnectionView implements ConnectionForm {
    private final NewConnection model;
    private final Label title = new Label();
    private final VBox page = new VBox();
    private final FailureLine failure = new FailureLine();
    private final VBox root = new VBox();
    private final VBox ways = new VBox();
    private final VBox foot = new VBox(failure, ways);
    private final ComboBox<Provider> kind;
    private final Form choices;
    private final SettingForm settings;
    private final BiConsumer<StringProperty, Boolean> pick;
    private final TriedBox said = new TriedBox();
    private final VBox deeds = new VBox();
    private Button main = new Button();
    private Node first;

    /** @param pick asks the person for a file, or where told so for a folder, and keeps its name */
    NewConnectionView(NewConnection model, BiConsumer<StringProperty, Boolean> pick) {
        this.model = model;
        this.pick = pick;
        this.kind = Boxes.of(model.choices(), Provider::title);
        model.providerProperty().subscribe(chosen -> kind.setValue(chosen));
        // The box forgets its value while its list changes; that is no choice of the person.
        kind.setOnAction(_ -> Optional.ofNullable(kind.getValue()).ifPresent(model::choose));
        this.first = kind;
        this.choices = choices();
        this.settings = new SettingForm(model.fields(), model::isFirst, pick);
        title.getStyleClass().add("strong");
        page.getStyleClass().add("steps");
        model.failureProperty().subscribe(failure::show);
        root.getStyleClass().addAll("page-body", "fields");
        root.getChildren().addAll(title, page);
        foot.getStyleClass().add("form-foot");
        model.trial().saidProperty().subscribe(now -> show(now));
        show(model.stepProperty().get());
        model.stepProperty().subscribe((_, now) -> {
            show(now);
            first.requestFocus();
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Optional<Node> foot() {
        return Optional.of(foot);
    }

    @Override
    public Node firstFocus() {
        return first;
    }

    private void show(Step step) {
        title.setText(Words.text("connections.new." + step.name().toLowerCase(Locale.ROOT)));
        switch (step) {
            case KIND -> {
                first = kind;
                page.getChildren().setAll(choices.node(), settings.node());
                next(false);
            }
            case ACCESS -> {
                var access = new AccessPage(model, pick);
                first = access.firstFocus();
                page.getChildren().setAll(access.node());
                next(true);
            }
            case COMPANY -> company();
            case TRIAL -> trial();
        }
    }

    private void company() {
        var access = model.access();
        var all = Boxes.of(access.companies(), Company::name);
        all.setValue(access.companyProperty().get());
        all.setOnAction(_ -> access.companyProperty().set(all.getValue()));
        var form = new Form();
        form.field(Words.text("connections.company"), Words.text("connections.company.help"), all);
        first = all;
        page.getChildren().setAll(form.node());
        next(true);
    }

    private void trial() {
        first = main;
        var help = new Label(Words.text("connections.trial.help"));
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        page.getChildren().setAll(help, said, new CadenceForm(model.cadence()).node());
        foot(deeds);
    }

    /** While it is asked again the person keeps what they were offered before. */
    private void show(@Nullable Said now) {
        var setback = model.setback();
        said.show(
                now instanceof Said.Failed(var connection, var failure)
                        ? new Said.Failed(
                                connection, setback.map(Setback::failure).orElse(failure))
                        : now);
        if (!(now instanceof Said.Asking) || deeds.getChildren().isEmpty()) {
            offer(setback);
        }
    }

    private void offer(Optional<Setback> setback) {
        var had = deeds.isFocusWithin();
        var again = Action.of("connections.again", model::tryOut);
        var buttons = new ArrayList<Button>();
        if (setback.isEmpty()) {
            buttons.add(Controls.primary(
                    Action.of("connections.connect", model::connect).unless(model.obstacleProperty())));
        } else {
            var mend = setback.get().mend();
            buttons.add(Controls.primary(Action.of(mend.key(), () -> model.mend(mend))));
            if (setback.get().passing()) {
                buttons.add(Controls.button(
                        Action.of("connections.anyway", model::connect).unless(model.obstacleProperty())));
            }
        }
        if (setback.filter(found -> found.mend() == Mend.AGAIN).isEmpty()) {
            buttons.add(Controls.button(again));
        }
        buttons.addAll(List.of(back(), cancel()));
        main = buttons.getFirst();
        deeds.getChildren().setAll(row(buttons.toArray(Button[]::new)));
        if (had) {
            main.requestFocus();
        }
    }

    private Form choices() {
        var form = new Form();
        if (model.roles().size() > 1) {
            var side = new Segments<>(
                    Words.text("connections.side"),
                    model.roles(),
                    ConnectionsModel::role,
                    _ -> Words.text("connections.side.help"));
            side.follow(model.roleProperty());
            form.choice(Words.text("connections.side"), Words.text("connections.side.help"), side);
        }
        form.field(Words.text("connections.provider"), Words.text("connections.provider.help"), kind);
        form.field(
                Words.text("connections.title"),
                Words.text("connections.title.help"),
                SettingForm.typed(new TextField(), model.titleProperty()));
        return form;
    }

    private void next(boolean before) {
        var next = Controls.primary(Action.of("connections.next", model::next).unless(model.obstacleProperty()));
        next.setDefaultButton(true);
        foot(before ? row(next, back(), cancel()) : row(next, cancel()));
    }

    private void foot(Node buttons) {
        var missing = new Form();
        missing.obstacle(model.obstacleProperty());
        ways.getChildren().setAll(missing.node(), buttons);
    }

    private Button back() {
        return Controls.button(Action.of("connections.step-back", model::back));
    }

    private Button cancel() {
        return Controls.button(Action.of("connections.cancel", model::cancel));
    }

    private static HBox row(Button... buttons) {
        var row = new HBox();
        row.getStyleClass().add("field-row");
        for (var button : buttons) {
            button.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(Controls.explained(button));
        }
        return row;
    }
}
