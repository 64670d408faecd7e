package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SashesTest {
    private static final double EM = 13;

    @TempDir
    Path folder;

    private final Region list = new Region();
    private final Region middle = new Region();
    private final Region plan = new Region();

    @BeforeAll
    static void start() {
        OnScreen.start();
    }

    private Sashes shown(double width, double em) {
        var sashes = new Sashes(
                Settings.in(folder), new Sashes.Part(list, "test.list"), middle, new Sashes.Part(plan, "test.plan"));
        new Scene(sashes, width, 800);
        sashes.show(true);
        layOut(sashes, em);
        return sashes;
    }

    private static void layOut(Sashes sashes, double em) {
        for (int pass = 0; pass < 4; pass++) {
            sashes.applyCss();
            sashes.layout();
            sashes.place(em, 28, 24);
        }
        sashes.layout();
    }

    private static void near(double actual, double wanted) {
        assertThat(Math.abs(actual - wanted))
                .as("%s, wanted %s", actual, wanted)
                .isLessThanOrEqualTo(4.5);
    }

    @Test
    void givesThePartsTheirUsualWidths() {
        OnScreen.run(() -> {
            shown(1440, EM);
            near(list.getWidth(), 28 * EM);
            near(plan.getWidth(), 24 * EM);
        });
    }

    @Test
    void remembersWhereTheyWerePutAndScalesWithTheText() {
        OnScreen.run(() -> {
            var sashes = shown(1440, EM);
            sashes.setDividerPosition(0, 450.0 / 1440);
            sashes.layout();
            var chosen = list.getWidth();
            near(chosen, 450);
            sashes.remember();
            sashes.clear();

            shown(2880, 2 * EM);
            near(list.getWidth(), 2 * chosen);
            near(plan.getWidth(), 2 * 24 * EM);
        });
    }

    @Test
    void keepsNothingWhereNobodyMovedThem() {
        OnScreen.run(() -> shown(1440, EM).remember());

        assertThat(Settings.in(folder).number("test.list")).isEmpty();
        assertThat(Settings.in(folder).number("test.plan")).isEmpty();
    }

    @Test
    void leavesTheMiddleItsRoomInASmallerWindow() {
        OnScreen.run(() -> {
            var settings = Settings.in(folder);
            settings.set("test.list", 900);
            shown(1000, EM);
            near(list.getWidth(), 420);
        });
    }

    @Test
    void withTwoPartsTheKeyboardMovesTheOneSashAndItIsRemembered() {
        OnScreen.run(() -> {
            var sashes = new Sashes(Settings.in(folder), middle, new Sashes.Part(plan, "test.plan"));
            new Scene(sashes, 1440, 800);
            sashes.show(true);
            layOut(sashes, EM);
            near(plan.getWidth(), 24 * EM);

            sashes.nudge(true);
            sashes.nudge(true);
            near(plan.getWidth(), 27 * EM);
            sashes.nudge(false);
            near(plan.getWidth(), 25.5 * EM);
        });

        assertThat(Settings.in(folder).number("test.plan").orElseThrow()).isBetween(252, 258);
    }

    @Test
    void withoutItsRightPartTheKeyboardMovesNothing() {
        OnScreen.run(() -> {
            var sashes = shown(1440, EM);
            sashes.show(false);
            layOut(sashes, EM);
            var before = list.getWidth();
            sashes.nudge(true);
            assertThat(list.getWidth()).isEqualTo(before);
        });
    }
}
