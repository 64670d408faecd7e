package dev.weighhouse;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a start of the program asks of the window. */
sealed interface Request {

    /** The window, and nothing more. */
    record Front() implements Request {}

    /** A fresh copy of the sample. */
    record Sample() implements Request {}

    /** A workspace. */
    record Open(Path file) implements Request {}

    /** What these arguments ask of the window; empty where they run a command, and where {@link #complaint} has something to say. */
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
        return isWorkspace(only) ? file(only).map(Open::new) : Optional.empty();
    }

    /** What to say, in one line, where these arguments name a workspace for the window and no file here can be called that. */
    static Optional<String> complaint(String... arguments) {
        if (arguments.length != 1
                || !isWorkspace(arguments[0])
                || file(arguments[0]).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                arguments[0] + " cannot be the name of a file here. Check the name; where it has letters beyond"
                        + " ASCII, set LC_ALL=C.UTF-8 and start again.");
    }

    /** The desktop's file type takes the ending in any case as well. */
    private static boolean isWorkspace(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".weighhouse");
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
