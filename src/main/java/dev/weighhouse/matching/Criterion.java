package dev.weighhouse.matching;

/** What a pair must keep to be matched; of an open row and a near candidate just one of these failed. */
public enum Criterion {
    /** The two are the only ones that could belong together; counted in further candidates. */
    ALONE("only candidate"),
    /** Where references agree as a rule, theirs do. */
    REFERENCE("reference"),
    /** They are not too far apart; counted in days too many. */
    DATE("date"),
    /** They are of one party. */
    PARTY("party"),
    /** Their amounts cancel out; counted in minor units that are left. */
    AMOUNT("amount"),
    /** Such a sum can hardly be chance; counted in how many more rows there are than may be believed. */
    CHANCE("hardly chance"),
    /** They are in one currency. */
    CURRENCY("currency"),
    /** No person took them apart. */
    APART("taken apart");

    private final String word;

    Criterion(String word) {
        this.word = word;
    }

    /** Its name for people. */
    public String word() {
        return word;
    }
}
