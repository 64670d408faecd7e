package dev.weighhouse.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets through every text that a query of the index of words can match, and few others: what it keeps back need not be looked at
 * closer. The order of the words and where they begin count for nothing here.
 */
interface Sieve {
    boolean passes(StringBuilder folded);

    /**
     * The sieve for a query.
     *
     * @param match as {@link SearchQuery} writes it
     */
    static Sieve of(String match) {
        return new Reading(match).either();
    }

    /** Letters of one case without their marks, as the index takes letters for the same; and all that is no letter as it is. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK
                        && Character.getType(c) != Character.ENCLOSING_MARK
                        && Character.getType(c) != Character.COMBINING_SPACING_MARK)
                // twice, as some small letters share a capital with another one
                .map(c -> Character.toLowerCase(Character.toUpperCase(Character.toLowerCase(c))))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** All runs of letters and digits of a phrase, wherever they stand. */
    record Runs(List<String> all) implements Sieve {
        static Runs of(String phrase) {
            var all = new ArrayList<String>();
            var run = new StringBuilder();
            (folded(phrase) + " ").codePoints().forEach(c -> {
                if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.PRIVATE_USE) {
                    run.appendCodePoint(c);
                } else if (!run.isEmpty()) {
                    all.add(run.toString());
                    run.setLength(0);
                }
            });
            return new Runs(all);
        }

        @Override
        public boolean passes(StringBuilder folded) {
            for (var run : all) {
                if (folded.indexOf(run) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of them. */
    record Either(List<Sieve> of) implements Sieve {
        @Override
        public boolean passes(StringBuilder folded) {
            for (var one : of) {
                if (one.passes(folded)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** All of them. */
    record Each(List<Sieve> of) implements Sieve {
        @Override
        public boolean passes(StringBuilder folded) {
            for (var one : of) {
                if (!one.passes(folded)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Reads a query from front to back. */
    final class Reading {
        private static final String END = "\"";
        private static final String QUOTED = END + END;

        private final String match;
        private int at;

        Reading(String match) {
            this.match = match;
        }

        Sieve either() {
            var all = new ArrayList<>(List.of(each()));
            while (take(" OR ")) {
                all.add(each());
            }
            return all.size() == 1 ? all.getFirst() : new Either(all);
        }

        private Sieve each() {
            var all = new ArrayList<>(List.of(one()));
            while (take(" AND ")) {
                all.add(one());
            }
            return all.size() == 1 ? all.getFirst() : new Each(all);
        }

        private Sieve one() {
            if (take("(")) {
                var inner = either();
                take(")");
                return inner;
            }
            take(END);
            var phrase = new StringBuilder();
            while (match.startsWith(QUOTED, at) || !take(END)) {
                phrase.append(take(QUOTED) ? END : String.valueOf(match.charAt(at++)));
            }
            take(" *");
            return Runs.of(phrase.toString());
        }

        private boolean take(String text) {
            var there = match.startsWith(text, at);
            at += there ? text.length() : 0;
            return there;
        }
    }
}
