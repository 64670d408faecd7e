package dev.weighhouse.connect.statement;

import dev.weighhouse.connect.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the fields 61 and 86 say in words, in the two orders that banks give field 86, or in none. */
final class SwiftWords {

    private static final int FULL_LINE = 65;
    private static final Set<String> NO_REFERENCE = Set.of("", "NONREF", "EREF", "KREF", "N");
    private static final Pattern PURPOSE = Pattern.compile("2\\d|6[0-3]");
    private static final Pattern NUMBERED = Pattern.compile("\\d{3}([?>])\\d\\d.*", Pattern.DOTALL);
    private static final Pattern END_TO_END =
            Pattern.compile("(?:EREF\\+|/EREF/)(.+?)(?=[A-Z]{4}\\+|/[A-Z]{4}/|$)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("/NAME/(.+?)(?=/[A-Z]{4}/|$)", Pattern.DOTALL);

    private SwiftWords() {}

    static Entry.Words of(SwiftLine line, List<String> text) {
        var whole = joined(text);
        var numbered = NUMBERED.matcher(whole);
        var parts = numbered.matches() ? List.of(whole.substring(3).split(Pattern.quote(numbered.group(1)), -1)) : null;
        var purpose = parts == null ? whole : parts(parts, PURPOSE);
        var name = parts == null ? found(NAME, whole) : parts(parts, Pattern.compile("3[23]"));
        var reference = Stream.of(found(END_TO_END, purpose), line.reference(), line.bankReference())
                .filter(each -> !NO_REFERENCE.contains(each))
                .findFirst();
        return new Entry.Words(
                reference.map(PlainText::name).orElse(null),
                shown(purpose.isBlank() ? line.details() : purpose),
                Optional.of(name)
                        .filter(each -> !each.isBlank())
                        .map(PlainText::name)
                        .orElse(null),
                line.type().isEmpty() ? null : PlainText.name(line.type()));
    }

    private static @Nullable String shown(String text) {
        return text.isBlank() ? null : PlainText.text(text.strip());
    }

    /** A line that is full goes on in the next within a word. */
    private static String joined(List<String> lines) {
        var all = new StringBuilder();
        var full = true;
        for (var line : lines) {
            all.append(full || line.isBlank() ? "" : " ").append(line);
            full = line.length() >= FULL_LINE || line.isBlank();
        }
        return all.toString().strip();
    }

    private static String parts(List<String> parts, Pattern codes) {
        return parts.stream()
                .filter(part ->
                        part.length() > 2 && codes.matcher(part.substring(0, 2)).matches())
                .map(part -> part.substring(2))
                .collect(Collectors.joining())
                .strip();
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }
}
