package dev.weighhouse.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A row of the list of crossings as one column of bytes, as each column costs a call for each of a million rows. One object reads
 * them all.
 */
final class ListLine {
    private static final char END = '\u001f';

    static final String COLUMN = "cast(concat_ws(char(31), short, began, connection, coalesce(currency, ''), direction,"
            + " kind, coalesce(minor, ''), coalesce(state, ''), first_event, last_event, sender_event,"
            + " coalesce(ledger_event, ''), attempts, number,"
            + " iif(direction = 'OUT' and state = 'CONFIRMED' and minor is not null, coalesce(currency, ''), '')) as blob)";

    private static final int KEY = 0;
    private static final int BEGAN = 1;
    private static final int MINOR = 6;
    private static final int STATE = 7;
    private static final int FIRST = 8;
    private static final int LAST = 9;
    private static final int SENDER = 10;
    private static final int LEDGER = 11;
    private static final int ATTEMPTS = 12;
    private static final int NUMBER = 13;
    private static final int SENT = 14;
    private static final int FIELDS = 15;

    private final int[] ends = new int[FIELDS];
    private byte[] bytes = {};

    /** Takes another row. */
    void read(byte[] row) {
        bytes = row;
        var at = 0;
        for (int field = KEY; field <= BEGAN; field++) {
            at = end(at);
            ends[field] = at++;
        }
        // From the back, as what a connection is called may have characters that nobody expects.
        at = row.length;
        for (int field = SENT; field > BEGAN; field--) {
            ends[field] = at;
            at = before(at);
        }
    }

    private int end(int start) {
        var at = start;
        while (bytes[at] != END) {
            at++;
        }
        return at;
    }

    private int before(int end) {
        var at = end - 1;
        while (bytes[at] != END) {
            at--;
        }
        return at;
    }

    private int from(int field) {
        return field == KEY ? 0 : ends[field - 1] + 1;
    }

    private long number(int field) {
        return BodyFields.number(bytes, from(field), ends[field]);
    }

    /** A mark of the short key. */
    long key() {
        return Mark.of(Mark.NONE, bytes, 0, ends[KEY]);
    }

    /** A mark of what the crossing is, as {@link EventNotes} marks it of its first event. */
    long subject() {
        var mark = Mark.NONE;
        for (int field = BEGAN; field <= MINOR; field++) {
            mark = marked(mark, from(field), ends[field]);
        }
        return mark;
    }

    /** As canonical JSON has the value, with a backslash before each quotation mark and backslash. */
    private long marked(long mark, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '"' || bytes[at] == '\\') {
                var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
                var escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").getBytes(StandardCharsets.UTF_8);
                return Mark.of(mark, escaped, 0, escaped.length);
            }
        }
        return Mark.of(mark, bytes, from, to);
    }

    long minor() {
        return number(MINOR);
    }

    /** Whether the state has this name; no name where it has none. */
    boolean isIn(byte[] state) {
        return is(STATE, state);
    }

    long first() {
        return number(FIRST);
    }

    long last() {
        return number(LAST);
    }

    /** How often it was sent, and the events that say who sent it and what the ledger calls it: see {@link Told}. */
    long told() {
        return Told.said(number(ATTEMPTS), number(SENDER), number(LEDGER));
    }

    long number() {
        return number(NUMBER);
    }

    /** Whether it brought an amount into the ledger. */
    boolean wasSent() {
        return from(SENT) < ends[SENT];
    }

    /** Whether the amount that it brought has this currency. */
    boolean wasSentIn(byte[] currency) {
        return is(SENT, currency);
    }

    /** The currency of the amount that it brought. */
    String currency() {
        return new String(bytes, from(SENT), ends[SENT] - from(SENT), StandardCharsets.UTF_8);
    }

    private boolean is(int field, byte[] text) {
        return Arrays.equals(bytes, from(field), ends[field], text, 0, text.length);
    }
}
