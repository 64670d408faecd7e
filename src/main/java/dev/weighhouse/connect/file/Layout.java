package dev.weighhouse.connect.file;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything stands in one file.
 *
 * @param delimiter between cells; without meaning in a sheet
 * @param headerRow the row with the headings
 * @param names the headings as they stand there
 * @param columns by what they hold, counted from 0
 * @param sample the first rows below the headings
 */
record Layout(char delimiter, long headerRow, List<String> names, Map<Field, Integer> columns, List<Sampled> sample) {

    Layout {
        names = List.copyOf(names);
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
        sample = List.copyOf(sample);
    }

    /** The column, or -1 where the file has none. */
    int column(Field field) {
        return columns.getOrDefault(field, -1);
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    String[] headings() {
        return names.toArray(String[]::new);
    }
}
