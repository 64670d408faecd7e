package dev.weighhouse.crossing;

/** Where this computer keeps the secrets of connections. */
public sealed interface SecretPlace {

    /**
     * A keychain answers.
     *
     * @param name as people know it, with its article where it has one, such as {@code the macOS Keychain}
     */
    record Keychain(String name) implements SecretPlace {}

    /** None answers: a secret lasts for one run, and comes from the environment. */
    record Nowhere() implements SecretPlace {}
}
