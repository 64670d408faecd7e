package dev.weighhouse.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a platform keeps its books, as the settings of its connection say.
 *
 * @param style what one transaction is
 * @param separator what stands between the parts of a category's name, or null where categories have no parents
 * @param entries which transactions make one entry
 */
public record Keeping(Style style, @Nullable String separator, Entries entries) {

    /** The setting of the style, {@code double-entry} where nothing is said. */
    public static final String BOOKS = "books";

    /** The setting of the separator. */
    public static final String CATEGORY_SEPARATOR = "category-separator";

    /** The setting of the entries, {@code per-day} where nothing is said. */
    public static final String ENTRIES = "entries";

    /** Where no setting says more. */
    public static final Keeping USUAL = new Keeping(Style.DOUBLE_ENTRY, null, Entries.PER_DAY);

    /** What one transaction is. */
    public enum Style {
        /** One side of an entry; the sides of one reference and day balance. */
        DOUBLE_ENTRY,
        /** A whole movement of its own account, against a category or a type. */
        SINGLE_ENTRY
    }

    /** Which transactions make one entry. */
    public enum Entries {
        PER_DAY,
        PER_PAYOUT,
        PER_TRANSACTION
    }

    /**
     * As the settings of a connection say.
     *
     * @throws IllegalArgumentException naming the setting and what may be said, if it is none of that
     */
    public static Keeping of(Map<String, String> settings) {
        var separator = settings.getOrDefault(CATEGORY_SEPARATOR, "").strip();
        return new Keeping(
                choice(settings, BOOKS, USUAL.style, Style.values()),
                separator.isEmpty() ? null : separator,
                choice(settings, ENTRIES, USUAL.entries, Entries.values()));
    }

    private static <E extends Enum<E>> E choice(Map<String, String> settings, String key, E usual, E[] choices) {
        var said = settings.getOrDefault(key, "").strip();
        if (said.isEmpty()) {
            return usual;
        }
        return Arrays.stream(choices)
                .filter(choice -> word(choice).equals(said))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The setting %s is %s, and none of %s"
                        .formatted(
                                key,
                                said,
                                Arrays.stream(choices).map(Keeping::word).collect(Collectors.joining(", ")))));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isSingleEntry() {
        return style == Style.SINGLE_ENTRY;
    }

    /** Whether the platform has things of that kind that want a place. */
    public boolean uses(ItemKind kind) {
        return switch (kind) {
            case ACCOUNT, TAX_CODE, DIMENSION -> true;
            // of an entry's two sides each has an account of its own, so nothing else decides
            case CATEGORY, TYPE, ANYTHING -> isSingleEntry();
        };
    }

    /** The category this one is a part of: of {@code Travel: Train}, with a colon between, {@code Travel}. */
    public Optional<String> parentOf(String category) {
        if (separator == null || !category.contains(separator)) {
            return Optional.empty();
        }
        var parent = category;
        do {
            parent = parent.substring(0, parent.lastIndexOf(separator)).strip();
        } while (parent.endsWith(separator));
        return Optional.of(parent).filter(name -> !name.isEmpty());
    }
}
