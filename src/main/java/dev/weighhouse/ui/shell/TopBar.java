package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Mark;
import dev.weighhouse.ui.common.Segments;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar on top: workspace, month, sign lens, pull. */
final class TopBar extends HBox {
    private final ShellModel model;
    private final Label month = new Label();
    private final HBox lens;
    private final MenuButton lensMenu;
    private final Label signs = new Label(Words.text("shell.signs"));
    private final LookUp lookUp;
    private final LookUpBox box;
    private final Button lookUpIcon;
    private final HBox stepper;
    private final HBox pull;
    private double width = Double.MAX_VALUE;
    private boolean narrow;

    TopBar(ShellModel model, ShellActions actions, LookUp lookUp, LookUpBox box, Theme theme) {
        this.model = model;
        this.lookUp = lookUp;
        this.box = box;
        this.lookUpIcon = Controls.iconButton(actions.lookUp());
        this.stepper = stepper(actions.earlier(), actions.later());
        this.pull = pull(actions);
        this.lens = segments();
        this.lensMenu = lensMenu();
        getStyleClass().add("top-bar");
        signs.getStyleClass().add("muted");
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren()
                .addAll(workspaceMenu(actions, theme), stepper, signs, lens, lensMenu, between, box, lookUpIcon, pull);
        fit(width);
        lookUp.openProperty().subscribe(() -> fit(width));
        model.bench().periodProperty().subscribe(this::showMonth);
    }

    private MenuButton workspaceMenu(ShellActions actions, Theme theme) {
        var menu = new MenuButton();
        menu.setGraphic(Mark.node(theme.em(), 1.4));
        menu.getStyleClass().add("bare");
        menu.setMnemonicParsing(false);
        Tip.say(menu, Words.text("shell.workspace.help"));
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setOnShowing(_ -> menu.getItems().setAll(actions.workspaceMenu()));
        menu.getItems().setAll(actions.workspaceMenu());
        model.bench()
                .openProperty()
                .subscribe(open -> menu.setText(open == null ? Words.text("shell.title") : open.company()));
        return menu;
    }

    private HBox stepper(Action earlier, Action later) {
        month.setGraphic(Icons.CALENDAR.node());
        month.getStyleClass().add("month");
        month.setMinWidth(USE_PREF_SIZE);
        var stepper = new HBox(Controls.iconButton(earlier), month, Controls.iconButton(later));
        stepper.getStyleClass().add("stepper");
        return stepper;
    }

    private void showMonth() {
        var period = model.bench().periodProperty().get();
        month.setText(narrow ? Times.shortMonth(period) : Times.month(period));
    }

    private HBox segments() {
        var segments = new Segments<>(
                Words.text("shell.signs"),
                List.of(SignLens.values()),
                SignLens::word,
                choice -> Words.text("lens." + choice.key() + ".help"));
        segments.follow(model.bench().lensProperty());
        return segments;
    }

    /** The same choice where the window is too narrow for three words. */
    private MenuButton lensMenu() {
        var menu = new MenuButton();
        var group = new ToggleGroup();
        menu.getItems()
                .setAll(Arrays.stream(SignLens.values())
                        .map(choice -> {
                            var item = new RadioMenuItem(choice.word());
                            item.setToggleGroup(group);
                            item.setUserData(choice);
                            item.setOnAction(_ -> model.bench().lensProperty().set(choice));
                            return item;
                        })
                        .toList());
        Tip.say(menu, Words.text("shell.signs.help"));
        model.bench().lensProperty().subscribe(choice -> {
            menu.setText(choice.word());
            group.getToggles().stream()
                    .filter(toggle -> choice.equals(toggle.getUserData()))
                    .forEach(toggle -> toggle.setSelected(true));
        });
        return menu;
    }

    private HBox pull(ShellActions actions) {
        var pull = Controls.button(actions.pull());
        pull.setMinWidth(Button.USE_PREF_SIZE);
        var one = Controls.iconButton(actions.pullOne());
        one.setGraphic(Icons.MENU.node());
        var both = new HBox(Controls.explained(pull), Controls.explained(one));
        both.getStyleClass().add("joined");
        both.setMinWidth(USE_PREF_SIZE);
        return both;
    }

    /** What gives way, by the width in px at a text size of 13 px. */
    void fit(double logicalWidth) {
        width = logicalWidth;
        narrow = logicalWidth < 900;
        // In a narrow window the box takes the place of the month and the lens while it is used.
        var alone = narrow && lookUp.openProperty().get();
        show(box, !narrow || alone);
        HBox.setHgrow(box, alone ? Priority.ALWAYS : Priority.NEVER);
        box.fit(logicalWidth >= 1200);
        show(lookUpIcon, narrow && !alone);
        show(stepper, !alone);
        show(pull, !alone);
        show(lens, !narrow);
        show(lensMenu, narrow && !alone);
        show(signs, logicalWidth >= 1100);
        showMonth();
    }

    private static void show(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }
}
