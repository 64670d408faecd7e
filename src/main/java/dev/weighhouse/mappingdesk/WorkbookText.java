package dev.weighhouse.mappingdesk;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as a workbook keeps it: what XML has no sign for stands there by its number, {@code _x0001_}, and so does the underscore of
 * a text that looks like that itself.
 */
final class WorkbookText {
    private static final Pattern UNWRITABLE =
            Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[^\\t\\n\\x20-\\uFFFD\\x{10000}-\\x{10FFFF}]"
                    + "|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private static final Pattern WRITTEN = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private WorkbookText() {}

    static String written(String text) {
        return UNWRITABLE
                .matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    static String read(String cell) {
        return WRITTEN.matcher(cell).replaceAll(WorkbookText::sign);
    }

    private static String sign(MatchResult found) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)));
    }
}
