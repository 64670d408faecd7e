package dev.weighhouse.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Things by the text they look for, so that those which look for a part of another text are found without trying all: the parts of
 * that text are looked up that are as long as a text looked for, unless there are more of them than texts.
 */
final class TextsWithin<T> {
    private final List<T> lookForNone = new ArrayList<>();
    private final Map<String, List<T>> byText = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();

    /** @param text null of what looks for none */
    void add(@Nullable String text, T one) {
        if (text == null) {
            lookForNone.add(one);
        } else {
            byText.computeIfAbsent(text, _ -> new ArrayList<>()).add(one);
            lengths.add(text.length());
        }
    }

    /** All that look for none or for a part of a text, in no order. */
    void within(@Nullable String text, Consumer<T> found) {
        lookForNone.forEach(found);
        if (text != null) {
            parts(text).forEach(part -> byText.getOrDefault(part, List.of()).forEach(found));
        }
    }

    private Set<String> parts(String text) {
        var parts = new HashSet<String>();
        var shorter = lengths.headSet(text.length(), true);
        if ((long) shorter.size() * text.length() > byText.size()) {
            byText.keySet().stream().filter(text::contains).forEach(parts::add);
            return parts;
        }
        for (var length : shorter) {
            for (int from = 0; from + length <= text.length(); from++) {
                var part = text.substring(from, from + length);
                if (byText.containsKey(part)) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }
}
