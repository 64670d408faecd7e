package dev.weighhouse;

import java.nio.file.Path;
import java.util.Optional;

/** What a start of the program asks of the window. */
sealed interface Request {

    /** The window, and nothing more. */
    record Front() implements Request {}

    /** A fresh copy of the sample. */
    record Sample() implements Request {}

    /** A workspace. */
    record Open(Path file) implements Request {}

    /** What these arguments ask of the window; empty where they run a command. */
    static Optional<Request> of(String... arguments) {
        if (arguments.length == 0) {
            return Optional.of(new Front());
        }
        if (arguments.length > 1) {
            return Optional.empty();
        }
        var only = arguments[0];
        if (only.equals("--sample")) {
            return Optional.of(new Sample());
        }
        return only.endsWith(".weighhouse") ? Optional.of(new Open(Path.of(only))) : Optional.empty();
    }
}
