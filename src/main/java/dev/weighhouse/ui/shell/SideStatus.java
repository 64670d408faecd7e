package dev.weighhouse.ui.shell;

/**
 * When one connection was last pulled, for the status bar.
 *
 * @param title the connection
 * @param when such as {@code 16:42} or {@code not pulled}
 * @param failed whether its last pull failed
 * @param more for the tooltip
 */
record SideStatus(String title, String when, boolean failed, String more) {

    String text() {
        return title + " " + when;
    }
}
