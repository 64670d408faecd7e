package dev.weighhouse;

/** Who sits at this computer, as the system knows them. */
final class Login {

    private Login() {}

    static String name() {
        return System.getProperty("user.name", "somebody");
    }
}
