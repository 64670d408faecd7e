package dev.weighhouse.connect.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits text of SWIFT into messages of fields. A tag counts only at the start of a line and only if statements have it,
 * as free text may hold something that looks like one, such as a time; what stands around the messages is passed over.
 */
final class SwiftFields {

    private static final Pattern TAG = Pattern.compile("(?:.*\\{4:\\s*)?:(\\d{2}[A-Z]?|NS):(.*)");
    private static final Pattern END = Pattern.compile("-[}\\p{Cntrl}].*|-|-XXX");
    private static final Set<String> TAGS = Set.of(
            "20", "21", "25", "25P", "28", "28C", "13D", "34F", "60F", "60M", "61", "62F", "62M", "64", "65", "86",
            "90C", "90D", "NS");

    /**
     * One field.
     *
     * @param tag such as {@code 60F}
     * @param lines its text, without the tag
     */
    record Field(String tag, List<String> lines, Place place) {
        String first() {
            return lines.getFirst().strip();
        }
    }

    private final Raw raw;
    private final List<List<Field>> messages = new ArrayList<>();
    private boolean inside;

    private SwiftFields(Raw raw) {
        this.raw = raw;
    }

    static List<List<Field>> messages(Raw raw) {
        var fields = new SwiftFields(raw);
        var number = 0;
        for (var line : raw.text().split("\\r\\n|\\n|\\r", -1)) {
            fields.take(line, ++number);
        }
        return fields.messages;
    }

    private void take(String line, int number) {
        var tag = TAG.matcher(line);
        if (tag.matches() && TAGS.contains(tag.group(1))) {
            if (!inside || tag.group(1).equals("20")) {
                messages.add(new ArrayList<>());
                inside = true;
            }
            var lines = new ArrayList<String>();
            lines.add(tag.group(2));
            messages.getLast().add(new Field(tag.group(1), lines, raw.line(number)));
        } else if (END.matcher(line.strip()).matches()) {
            inside = false;
        } else if (inside) {
            messages.getLast().getLast().lines().add(line);
        }
    }
}
