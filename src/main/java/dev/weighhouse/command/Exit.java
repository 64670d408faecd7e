package dev.weighhouse.command;

/** How a command ends; part of the contract with schedulers. */
final class Exit {
    /** Done, and nothing to look at. */
    static final int DONE = 0;

    /** An error, told in one line on standard error. */
    static final int ERROR = 1;

    /** Done, and a person should look. */
    static final int LOOK = 2;

    private Exit() {}

    /** Where each of several things is done for itself. */
    static int of(int asked, int done) {
        if (done == asked) {
            return DONE;
        }
        return done == 0 ? ERROR : LOOK;
    }
}
