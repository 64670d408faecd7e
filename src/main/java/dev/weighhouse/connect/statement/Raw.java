package dev.weighhouse.connect.statement;

import dev.weighhouse.books.Digest;
import dev.weighhouse.connect.PlainText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A file of statements, wholly in memory. Its size was bounded when it was read. */
final class Raw {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String AGAIN = "Get the file from the bank again; it may have been changed on its way.";
    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private final String name;
    private final byte[] bytes;

    /** @param bytes handed over: nobody changes them any more */
    Raw(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    Place line(int line) {
        return new Place(name, line);
    }

    Digest digest() {
        return Digest.of(bytes);
    }

    boolean startsWith(int... first) {
        for (var at = 0; at < first.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != first[at]) {
                return false;
            }
        }
        return true;
    }

    /** The text: as its byte order mark says, else UTF-8, else the encoding that banks without UTF-8 use. */
    String text() {
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(bytes, WESTERN);
        }
    }

    /** The text of XML: as its byte order mark or its first line says, else UTF-8. */
    String xml() {
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16);
        }
        var start = new String(bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        var named = ENCODING.matcher(start);
        return strictly(named.find() ? charset(named.group(1)) : StandardCharsets.UTF_8);
    }

    private Charset charset(String named) {
        try {
            return Charset.forName(named);
        } catch (IllegalArgumentException _) {
            throw line(1).refused("the encoding %s is not known".formatted(PlainText.name(named)), AGAIN);
        }
    }

    private String strictly(Charset charset) {
        var in = ByteBuffer.wrap(bytes);
        try {
            var text = charset.newDecoder().decode(in).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            var line = 1;
            for (var at = 0; at < in.position(); at++) {
                line += bytes[at] == '\n' ? 1 : 0;
            }
            throw line(line).refused("there are bytes that are no text in %s".formatted(charset), AGAIN);
        }
    }
}
