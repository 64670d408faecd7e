package dev.weighhouse.connect.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A record of BAI2 with those that continue it. It ends with a slash or its line; some banks put several on one line.
 *
 * @param code 01, 02, 03, 16, 49, 98 or 99
 * @param lines each without its code; those after the first continue the record
 * @param place where it begins
 */
record BaiRecord(String code, List<String> lines, Place place) {

    private static final Pattern GLUED = Pattern.compile("/\\s*(?=(?:01|02|03|16|49|88|98|99),)");
    private static final Pattern CODED = Pattern.compile("\\d\\d,");
    private static final int CODE = 3;

    static List<BaiRecord> all(Raw raw) {
        var records = new ArrayList<BaiRecord>();
        var number = 0;
        var open = false;
        for (var line : raw.text().split("\\r\\n|\\n|\\r", -1)) {
            number++;
            for (var part : GLUED.split(line.strip(), -1)) {
                if (!part.isBlank()) {
                    take(records, part.strip(), raw.line(number), open);
                }
            }
            open = !line.isBlank() && !line.strip().endsWith("/");
        }
        return records;
    }

    /** @param open whether the line before has no slash, so that a text may simply go on */
    private static void take(List<BaiRecord> records, String part, Place place, boolean open) {
        var body = part.endsWith("/") ? part.substring(0, part.length() - 1) : part;
        var isRecord = CODED.matcher(part).lookingAt();
        if (isRecord && !part.startsWith("88")) {
            records.add(new BaiRecord(body.substring(0, 2), new ArrayList<>(List.of(body.substring(CODE))), place));
        } else if (records.isEmpty() || !(isRecord || open)) {
            throw place.refused("no record of BAI2 begins here", Bai.CORRECT);
        } else if (isRecord) {
            records.getLast().lines().add(body.substring(CODE));
        } else {
            var lines = records.getLast().lines();
            lines.add(lines.removeLast() + " " + body);
        }
    }

    /** The fields of all lines, one after another. */
    List<String> fields() {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .toList();
    }

    /** A field of the first line, counted with the code as 0; blank where there is none. */
    String field(int number) {
        var fields = lines.getFirst().split(",", -1);
        return number <= fields.length ? fields[number - 1] : "";
    }

    int count() {
        return lines.size();
    }
}
