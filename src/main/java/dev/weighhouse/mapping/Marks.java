package dev.weighhouse.mapping;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a line of an entry carries besides its account and its amount.
 *
 * @param taxCode the ledger's, or null for none
 * @param dimensions values by the ledger's name of the dimension
 */
public record Marks(@Nullable String taxCode, Map<String, String> dimensions) implements Comparable<Marks> {

    public static final Marks NONE = new Marks(null, Map.of());

    private static final Comparator<Marks> ORDER = Comparator.comparing(
                    Marks::taxCode, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(marks -> marks.dimensions.toString());

    public Marks {
        dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }

    static Marks of(Share share) {
        return new Marks(share.taxCode(), share.dimensions());
    }

    @Override
    public int compareTo(Marks other) {
        return ORDER.compare(this, other);
    }
}
