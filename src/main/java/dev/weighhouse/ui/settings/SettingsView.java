package dev.weighhouse.ui.settings;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Look.Density;
import dev.weighhouse.ui.common.ScreenView;
import dev.weighhouse.ui.common.Segments;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Updates;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The settings, one section under the other. */
final class SettingsView implements ScreenView {
    private final SettingsModel model;
    private final Theme theme;
    private final BorderPane root = new BorderPane();
    private final Segments<Colours> colours = choice("colours", List.of(Colours.values()));
    private final Segments<Density> density = choice("density", List.of(Density.values()));
    private final Label size = new Label();
    private final Label currencies = new Label();
    private final Label home = new Label();
    private final FailureLine failure = new FailureLine();
    private final VBox workspace;
    private final Subscriptions subscriptions = new Subscriptions();

    SettingsView(SettingsModel model, Theme theme, Workbench bench, Updates updates) {
        this.model = model;
        this.theme = theme;
        this.workspace = workspace();
        var title = new Label(Words.text("settings.name"));
        title.getStyleClass().add("page-title");
        var head = new HBox(title);
        head.getStyleClass().add("page-head");
        var all = new VBox();
        all.getStyleClass().addAll("page-body", "fields");
        if (bench.settings().wasUnreadable()) {
            all.getChildren().add(new Label(Words.text("settings.unreadable")));
        }
        all.getChildren().addAll(look(), person(), workspace, failure, about(updates));
        var scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        root.setTop(head);
        root.setCenter(scroll);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return colours.getChildren().getFirst();
    }

    @Override
    public void attach() {
        subscriptions.add(colours.follow(theme.coloursProperty()));
        subscriptions.add(density.follow(theme.densityProperty()));
        subscriptions.add(theme.textSizeProperty()
                .subscribe(percent -> size.setText(Words.text("settings.text-size.now", percent))));
        ListChangeListener<String> changed = _ -> showCurrencies();
        model.currencies().addListener(changed);
        subscriptions.add(() -> model.currencies().removeListener(changed));
        subscriptions.add(model.homeProperty().subscribe(this::showHome));
        subscriptions.add(model.failureProperty().subscribe(failure::show));
        showCurrencies();
    }

    @Override
    public void detach() {
        subscriptions.close();
    }

    private static <E extends Enum<E>> Segments<E> choice(String key, List<E> choices) {
        return new Segments<>(
                Words.text("settings." + key),
                choices,
                each -> Words.text("settings." + key + "." + each.name().toLowerCase(Locale.ROOT)),
                _ -> Words.text("settings." + key + ".help"));
    }

    private VBox look() {
        var form = new Form();
        form.choice(Words.text("settings.colours"), Words.text("settings.colours.help"), colours);
        var larger = Controls.button(Action.of("shell.larger", theme::larger));
        var smaller = Controls.button(Action.of("shell.smaller", theme::smaller));
        var sizes = new HBox(smaller, size, larger);
        sizes.getStyleClass().addAll("field-row", "segments");
        form.choice(
                Words.text("settings.text-size"),
                Words.text("settings.text-size.help", Theme.SMALLEST, Theme.LARGEST),
                sizes);
        form.choice(Words.text("settings.density"), Words.text("settings.density.help"), density);
        return section("settings.look", form);
    }

    private VBox person() {
        var form = new Form();
        form.field(
                Words.text("settings.author"),
                Words.text("settings.author.help"),
                typed(new TextField(), model.authorProperty()));
        return section("settings.person", form);
    }

    private static VBox about(Updates updates) {
        var form = new Form();
        var said = new Label();
        said.setId("updates-said");
        said.setWrapText(true);
        said.setMinHeight(Label.USE_PREF_SIZE);
        var check = Controls.button(Action.of("updates.check", () -> said.setText(updates.check())));
        var version = new HBox(new Label(updates.version()), check);
        version.getStyleClass().addAll("field-row", "segments");
        form.choice(Words.text("settings.version"), Words.text("settings.version.help"), version);
        return new VBox(section("settings.about", form), said);
    }

    private VBox workspace() {
        var form = new Form();
        var tolerance = typed(new TextField(), model.toleranceProperty());
        var set = button(Action.of("settings.tolerance.set", model::setTolerance), tolerance);
        form.field(Words.text("settings.tolerance"), Words.text("settings.tolerance.help"), tolerance, home, set);
        var code = typed(new TextField(), model.newCurrencyProperty());
        var add = button(Action.of("settings.currency.add", model::addCurrency), code);
        form.choice(Words.text("settings.currencies"), Words.text("settings.currencies.help"), currencies);
        form.field(Words.text("settings.currency.field"), Words.text("settings.currency.field.help"), code, add);
        return section("settings.workspace", form);
    }

    /** Enter in the field does what the button beside it does. */
    private static Button button(Action action, TextField field) {
        field.setOnAction(_ -> action.run());
        return Controls.button(action);
    }

    private static TextField typed(TextField field, StringProperty value) {
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static VBox section(String key, Form form) {
        var title = new Label(Words.text(key));
        title.getStyleClass().add("strong");
        var section = new VBox(title, form.node());
        section.getStyleClass().add("section");
        return section;
    }

    private void showHome(String code) {
        home.setText(code);
        workspace.setVisible(!code.isEmpty());
        workspace.setManaged(!code.isEmpty());
    }

    private void showCurrencies() {
        currencies.setText(String.join("   ", model.currencies()));
    }
}
