package dev.weighhouse.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A result as rows under stable names, for programs. What is not known is null in JSON and empty in CSV. */
final class Sheet {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final JsonMapper LINE = JsonMapper.shared();

    private final List<String> names;
    private final ArrayNode rows = JSON.createArrayNode();

    Sheet(String... names) {
        this.names = List.of(names);
    }

    /** Adds a row; one value for each name, in their order. */
    void add(@Nullable Object... values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException("%d values for %d names".formatted(values.length, names.size()));
        }
        var row = rows.addObject();
        for (int at = 0; at < values.length; at++) {
            var value = values[at];
            if (value == null) {
                row.putNull(names.get(at));
            } else {
                row.set(names.get(at), JSON.<JsonNode>valueToTree(value));
            }
        }
    }

    /** All rows as an array of objects. */
    void json(PrintWriter out) {
        out.println(JSON.writeValueAsString(rows));
    }

    /** The one row there is as an object. */
    void jsonObject(PrintWriter out) {
        out.println(JSON.writeValueAsString(rows.get(0)));
    }

    /** The one row there is as an object on one line. */
    void jsonLine(PrintWriter out) {
        out.println(LINE.writeValueAsString(rows.get(0)));
    }

    /** All rows under a line of the names; lists are joined by {@code "; "}. */
    void csv(PrintWriter out) {
        // Unbuffered, because nobody closes the output: it is the session's.
        var csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(names);
        rows.forEach(row ->
                csv.writeRecord(names.stream().map(name -> cell(row.path(name))).toList()));
    }

    private static String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(Sheet::cell).collect(Collectors.joining("; "));
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .map(field -> field.getKey() + "=" + cell(field.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return value.asString();
    }
}
