package dev.weighhouse.connect;

/**
 * What a person gives once so that a connection is let in without a sign-in in a browser. It goes to the keychain.
 *
 * @param shape what it consists of
 * @param title as beside its field, such as {@code API key}
 * @param help one sentence: where it is made, and how long it lives
 * @param lasts whether it lives for months, so that nothing speaks for a sign-in instead
 */
public record Credential(Shape shape, String title, String help, boolean lasts) {

    /** What it consists of. */
    public enum Shape {
        /** One word. */
        KEY,
        /** Two, kept with a colon between them. */
        USER_AND_PASSWORD
    }

    /** One that lives for months. */
    public static Credential key(String title, String help) {
        return new Credential(Shape.KEY, title, help, true);
    }

    /** One that ends soon, where a sign-in would be renewed by itself. */
    public static Credential brief(String title, String help) {
        return new Credential(Shape.KEY, title, help, false);
    }

    public static Credential userAndPassword(String help) {
        return new Credential(Shape.USER_AND_PASSWORD, "Password", help, true);
    }
}
