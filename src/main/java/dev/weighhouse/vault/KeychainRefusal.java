package dev.weighhouse.vault;

/** A keychain that is there and does not answer as asked; what it may hold is not known then. */
final class KeychainRefusal extends Exception {
    private static final long serialVersionUID = 1;

    private final Why why;

    /** Its words end a sentence that begins with the keychain. */
    enum Why {
        LOCKED("is locked"),
        DENIED("refused to be read");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    KeychainRefusal(Why why) {
        super("The keychain " + why.words());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
