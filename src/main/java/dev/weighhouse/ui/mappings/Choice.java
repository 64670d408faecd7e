package dev.weighhouse.ui.mappings;

/**
 * One thing that can be picked.
 *
 * @param beside in grey after it, such as the type of an account
 * @param score of a suggestion, 1 to 100; 0 for what nobody suggests
 * @param reason why it is suggested, or why it does not fit; may be empty
 * @param take sets it
 * @param mark called when somebody only looks at it, so that what it would move can be told
 */
record Choice(String label, String beside, int score, String reason, Runnable take, Runnable mark) {

    /** One of which there is nothing more to say. */
    static Choice plain(String label, String beside, Runnable take) {
        return new Choice(label, beside, 0, "", take, () -> {});
    }
}
