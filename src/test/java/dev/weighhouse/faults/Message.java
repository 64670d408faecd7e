package dev.weighhouse.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A request or a reply of HTTP/1.1, as its bytes. */
public final class Message {

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:\\s*(\\d+)\\s*$");
    private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding:.*chunked");
    private static final Pattern HOP = Pattern.compile("(?im)^(?:connection|keep-alive):.*\\r\\n");

    private final String head;
    private final byte[] body;

    private Message(String head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** Reads one request; a body without a length is not understood. */
    static Message request(InputStream in) throws IOException {
        var head = head(in);
        var length = LENGTH.matcher(head);
        return new Message(head, length.find() ? exactly(in, Integer.parseInt(length.group(1))) : new byte[0]);
    }

    /** Reads one reply: by its length, by its chunks, or to the end. */
    static Message reply(InputStream in) throws IOException {
        var head = head(in);
        var length = LENGTH.matcher(head);
        if (length.find()) {
            return new Message(head, exactly(in, Integer.parseInt(length.group(1))));
        }
        return new Message(head, CHUNKED.matcher(head).find() ? chunks(in) : in.readAllBytes());
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return body;
    }

    /** The chunks as they came, sizes and all. */
    private static byte[] chunks(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            var line = line(in);
            all.writeBytes(line);
            var size = Integer.parseInt(new String(line, StandardCharsets.ISO_8859_1).strip(), 16);
            all.writeBytes(in.readNBytes(size + 2));
            if (size == 0) {
                return all.toByteArray();
            }
        }
    }

    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                return line.toByteArray();
            }
        }
        throw new EOFException();
    }

    boolean startsWith(String start) {
        return head.startsWith(start);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The bytes, for a connection that is closed after them. */
    byte[] bytes() {
        var plain = HOP.matcher(head).replaceAll("");
        var closing = plain.substring(0, plain.length() - 2) + "Connection: close\r\n\r\n";
        var all = new ByteArrayOutputStream();
        all.writeBytes(closing.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
