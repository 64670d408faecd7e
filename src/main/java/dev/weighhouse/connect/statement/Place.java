package dev.weighhouse.connect.statement;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;

/**
 * Where something stands in a file, as a person finds it in an editor.
 *
 * @param file its name as the person knows it
 * @param line counted from 1
 */
record Place(String file, int line) {

    /** @param words what is wrong, as the rest of a sentence without its full stop */
    FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput("%s: %s.".formatted(this, words), nextStep));
    }

    @Override
    public String toString() {
        return "%s, line %d".formatted(file, line);
    }
}
