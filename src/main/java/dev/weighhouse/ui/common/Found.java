package dev.weighhouse.ui.common;

/**
 * One thing the look-up found.
 *
 * @param title such as {@code 1110 Square clearing}
 * @param beside in grey after it: where it belongs, or what it does
 * @param keys the keys that do the same; empty where there are none
 * @param obstacle why one cannot go there now, as a sentence; empty when one can
 * @param go goes there or does it; called on the JavaFX thread, after the screen it belongs to was shown
 */
public record Found(Icons icon, String title, String beside, String keys, String obstacle, Runnable go) {

    /** Something to go to. */
    public static Found place(Icons icon, String title, String beside, Runnable go) {
        return new Found(icon, title, beside, "", "", go);
    }

    /** Something that is there and cannot be gone to. */
    public static Found unreachable(Icons icon, String title, String beside, String why) {
        return new Found(icon, title, beside, "", why, () -> {});
    }

    /** Something to do. */
    public static Found action(Action action) {
        return new Found(
                action.icon().orElse(Icons.FORWARD),
                action.name(),
                action.help(),
                action.shortcut().map(on -> on.getDisplayText()).orElse(""),
                action.obstacleProperty().get(),
                action::run);
    }

    public boolean reachable() {
        return obstacle.isEmpty();
    }
}
