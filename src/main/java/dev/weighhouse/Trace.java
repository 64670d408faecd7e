package dev.weighhouse;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong and where in the program, without what it went wrong with: the message of an exception may hold an amount, a name
 * or a secret, so of messages only those stay that Java itself makes out of the names of the program and the sizes of lists.
 */
final class Trace {
    private static final int FRAMES = 60;
    private static final int CAUSES = 8;

    private static final Pattern BOUNDS = Pattern.compile("Index -?\\d+ out of bounds for length \\d+");
    private static final Pattern CAST = Pattern.compile("class [\\w.$\\[;]+ cannot be cast to class [\\w.$\\[;]+");
    private static final Pattern NULL = Pattern.compile("Cannot (?:invoke|read|store|load|assign|throw|enter)[ a-z]*"
            + "( \"[\\w.$<>\\[\\](), ]*\")?( because (the return value of )?\"[\\w.$<>\\[\\](), ]*\" is null)?");
    private static final Pattern SQLITE = Pattern.compile("\\[SQLITE_[A-Z_]+]");

    private Trace() {}

    /** Lines that end in a line break, the thrown one first, then its causes. */
    static String of(Throwable thrown) {
        var text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        @Nullable Throwable one = thrown;
        for (int depth = 0; one != null && depth < CAUSES && seen.add(one); depth++) {
            text.append(depth == 0 ? "" : "Caused by: ")
                    .append(one.getClass().getName())
                    .append(said(one))
                    .append('\n');
            var frames = one.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                text.append("    at ").append(frames[i]).append('\n');
            }
            if (frames.length > FRAMES) {
                text.append("    and ").append(frames.length - FRAMES).append(" more\n");
            }
            one = one.getCause();
        }
        return text.toString();
    }

    private static String said(Throwable thrown) {
        var message = thrown.getMessage();
        if (message == null) {
            return "";
        }
        return switch (thrown) {
            case NullPointerException _ -> whole(NULL, message);
            case ClassCastException _ -> start(CAST, message);
            case IndexOutOfBoundsException _ -> whole(BOUNDS, message);
            case SQLException _ -> found(SQLITE, message);
            default -> "";
        };
    }

    private static String whole(Pattern pattern, String message) {
        return pattern.matcher(message).matches() ? ": " + message : "";
    }

    private static String start(Pattern pattern, String message) {
        var matcher = pattern.matcher(message);
        return matcher.lookingAt() ? ": " + matcher.group() : "";
    }

    private static String found(Pattern pattern, String message) {
        var matcher = pattern.matcher(message);
        return matcher.find() ? ": " + matcher.group() : "";
    }
}
