package dev.weighhouse.connect.statement;

/** Adds up what a trailer has to say: a sum without a currency, how many parts, and how many records. */
final class BaiTotals {

    private long total;
    private long parts;
    private long records;

    void count(BaiRecord record) {
        records += record.count();
    }

    /** The total of one part, whose trailer is given for a sum that is too large. */
    void add(BaiRecord trailer, long part) {
        try {
            total = Math.addExact(total, part);
        } catch (ArithmeticException _) {
            throw trailer.place().refused("the control totals up to here are too large to be added up", Bai.CORRECT);
        }
        parts++;
    }

    long total() {
        return total;
    }

    /** Refuses a trailer 98 or 99 that says otherwise. */
    void check(BaiRecord trailer, String ofWhat) {
        compare(trailer, "control total", trailer.field(1), total);
        compare(trailer, "number of " + ofWhat, trailer.field(2), parts);
        compare(trailer, "number of records", trailer.field(3), records);
    }

    static void compare(BaiRecord trailer, String what, String stated, long found) {
        var text = stated.strip();
        if (!text.matches("[+-]?\\d{1,18}") || Long.parseLong(text) != found) {
            throw trailer.place()
                    .refused("the %s is %s, and what was read makes %d".formatted(what, text, found), Bai.CORRECT);
        }
    }
}
