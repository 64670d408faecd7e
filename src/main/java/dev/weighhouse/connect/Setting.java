package dev.weighhouse.connect;

/**
 * One thing a provider wants to know about a connection.
 *
 * @param key as in {@code --set key=value}
 * @param title as beside a field in a form
 * @param required whether the provider refuses to open without it
 * @param help one sentence: what it means, and what holds where it is left out
 */
public record Setting(String key, String title, boolean required, String help) {

    public static Setting required(String key, String title, String help) {
        return new Setting(key, title, true, help);
    }

    public static Setting optional(String key, String title, String help) {
        return new Setting(key, title, false, help);
    }
}
