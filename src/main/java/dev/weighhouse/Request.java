package dev.weighhouse;

import java.nio.file.InvalidPathException;
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

    /** The same for a program that stands in another folder. */
    default Request absolute() {
        return this instanceof Open(var file) ? new Open(file.toAbsolutePath().normalize()) : this;
    }

    /** As one program says it to another. */
    default String line() {
        return switch (this) {
            case Front() -> "front";
            case Sample() -> "sample";
            case Open(var file) -> "open " + file;
        };
    }

    /** Reads what {@link #line} gave; empty where it is nothing of that. */
    static Optional<Request> read(String line) {
        return switch (line) {
            case "front" -> Optional.of(new Front());
            case "sample" -> Optional.of(new Sample());
            default -> line.startsWith("open ") ? file(line.substring(5)).map(Open::new) : Optional.empty();
        };
    }

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
