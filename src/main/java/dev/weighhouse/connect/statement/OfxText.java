package dev.weighhouse.connect.statement;

import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of OFX: SGML, in which an element with text need not be closed, or XML. An element without text is a
 * group if anything in the file closes its name, and else a field that is empty.
 */
final class OfxText {

    private static final Pattern CLOSING = Pattern.compile("</\\s*([A-Za-z0-9.]+)\\s*>");
    private static final Pattern CODE = Pattern.compile("&(?:#(\\d{1,6})|(amp|lt|gt|quot|apos|nbsp));");
    private static final String CDATA = "<![CDATA[";
    private static final String AGAIN =
            "Get the file from the bank again; it may have been cut off or changed on its way.";
    private static final int DEEPEST = 50;
    /** These are groups also in a file that breaks off before it closes them. */
    private static final Set<String> GROUPS = Set.of(
            "OFX",
            "BANKMSGSRSV1",
            "CREDITCARDMSGSRSV1",
            "STMTTRNRS",
            "CCSTMTTRNRS",
            "STMTRS",
            "CCSTMTRS",
            "BANKTRANLIST",
            "STMTTRN",
            "LEDGERBAL");

    private final Raw raw;
    private final String text;
    private final Set<String> closed = new HashSet<>(GROUPS);
    private final ArrayDeque<Element> open = new ArrayDeque<>();
    private int at;
    private int line = 1;

    private OfxText(Raw raw) {
        this.raw = raw;
        text = raw.text();
        var closing = CLOSING.matcher(text);
        while (closing.find()) {
            closed.add(closing.group(1).toUpperCase(Locale.ROOT));
        }
    }

    /** The element {@code OFX}. */
    static Element read(Raw raw, Progress progress) {
        return new OfxText(raw).document(progress);
    }

    private Element document(Progress progress) {
        var root = new Element("", raw.line(1), null);
        open.push(root);
        skipTo(Math.max(0, text.indexOf('<')));
        while (at < text.length()) {
            progress.checkpoint();
            take();
        }
        if (open.size() > 1) {
            throw raw.line(line)
                    .refused(
                            "the file ends within %s, which begins in line %d"
                                    .formatted(
                                            open.getFirst().name(),
                                            open.getFirst().place().line()),
                            AGAIN);
        }
        return root.first("OFX").orElseThrow(() -> raw.line(1).refused("there is no element OFX", AGAIN));
    }

    /** Takes what begins with the {@code <} at which the reading stands, and goes to the next. */
    private void take() {
        if (text.startsWith("<!--", at)) {
            skipBehind("-->");
            skipTo(nextTag());
            return;
        }
        if (text.startsWith("<!", at)) {
            throw raw.line(line).refused("the file declares a document type, which no statement has", AGAIN);
        }
        var end = text.indexOf('>', at);
        if (end < 0) {
            throw raw.line(line).refused("the file ends within a tag", AGAIN);
        }
        var place = raw.line(line);
        var tag = text.substring(at + 1, end).strip();
        skipTo(end + 1);
        if (tag.startsWith("?")) {
            skipTo(nextTag());
        } else if (tag.startsWith("/")) {
            close(tag.substring(1).strip().toUpperCase(Locale.ROOT), place);
            skipTo(nextTag());
        } else {
            begin(new Element(tag.toUpperCase(Locale.ROOT), place, null), tag.endsWith("/"));
        }
    }

    private void begin(Element element, boolean empty) {
        var content = content();
        var closing = CLOSING.matcher(text).region(at, text.length());
        var closes = closing.lookingAt() && closing.group(1).equalsIgnoreCase(element.name());
        if (empty) {
            return;
        }
        open.element().add(element);
        element.add(content);
        if (closes) {
            skipTo(closing.end());
            skipTo(nextTag());
        } else if (content.isBlank() && closed.contains(element.name())) {
            if (open.size() > DEEPEST) {
                throw element.place().refused("elements lie more than %d deep in each other".formatted(DEEPEST), AGAIN);
            }
            open.push(element);
        }
    }

    private void close(String name, Place place) {
        var last = open.element();
        if (!last.name().equals(name)) {
            throw place.refused(
                    open.size() == 1
                            ? "%s is closed and was not opened".formatted(PlainText.name(name))
                            : "%s is closed, and %s of line %d is open"
                                    .formatted(
                                            PlainText.name(name),
                                            last.name(),
                                            last.place().line()),
                    AGAIN);
        }
        open.pop();
    }

    /** The text up to the next tag, with what stands for other characters. */
    private String content() {
        var content = new StringBuilder();
        while (true) {
            var next = nextTag();
            content.append(plain(text.substring(at, next)));
            skipTo(next);
            if (!text.startsWith(CDATA, at)) {
                return content.toString();
            }
            var start = at + CDATA.length();
            skipBehind("]]>");
            content.append(text, start, at - "]]>".length());
        }
    }

    private static String plain(String part) {
        return CODE.matcher(part).replaceAll(code -> {
            var number = code.group(1);
            var character = number != null
                    ? Character.toString(Math.min(Integer.parseInt(number), Character.MAX_VALUE))
                    : switch (code.group(2)) {
                        case "lt" -> "<";
                        case "gt" -> ">";
                        case "quot" -> "\"";
                        case "apos" -> "'";
                        case "nbsp" -> " ";
                        default -> "&";
                    };
            return Matcher.quoteReplacement(character);
        });
    }

    private int nextTag() {
        var next = text.indexOf('<', at);
        return next < 0 ? text.length() : next;
    }

    private void skipBehind(String mark) {
        var end = text.indexOf(mark, at);
        if (end < 0) {
            throw raw.line(line).refused("the file ends before %s".formatted(mark), AGAIN);
        }
        skipTo(end + mark.length());
    }

    private void skipTo(int to) {
        for (; at < to; at++) {
            line += text.charAt(at) == '\n' ? 1 : 0;
        }
    }
}
