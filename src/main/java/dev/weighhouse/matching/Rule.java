package dev.weighhouse.matching;

/** How a match was found; in the order in which the rules are asked, from the most to the least certain. */
public enum Rule {
    /** Somebody said so. */
    GIVEN("said by a person", "Somebody matched these."),
    /** The same document number on both sides. */
    REFERENCE("reference", "Both sides carry the same reference, and the amounts cancel out."),
    /** The document number of the one stands in the text of the other. */
    NAMED("reference in text", "One side names the other's reference, and the amounts cancel out."),
    /** Of several equal amounts, two that share a word no other row has. */
    SHARED_WORD("shared word", "Only these two rows share a word that no other row has, and the amounts cancel out."),
    /** The only two of this amount. */
    AMOUNT("amount and date", "No other open row has this amount on either side."),
    /** Of several equal amounts, the only one open when the other came. */
    SEQUENCE("one at a time", "It was the only open row of this amount when the other came."),
    /** All rows of a day against one row, or against all of a day. */
    DAY_TOTAL("day total", "All open rows of a day come to this amount."),
    /** Consecutive rows against one row. */
    RUN("consecutive rows", "Rows that follow each other come to this amount."),
    /** All rows between two moments at which nothing was open. */
    SETTLED("run to zero", "Between two moments at which the account stood the same, these rows came and went."),
    /** Any rows that add up, where that can hardly be chance. */
    SUM("sum", "These rows cancel out, no others do, and chance can hardly be the reason.");

    private final String word;
    private final String sentence;

    Rule(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** Its name for people and files. */
    public String word() {
        return word;
    }

    /** Why an accountant may believe it. */
    public String sentence() {
        return sentence;
    }
}
