package dev.weighhouse.ui.common;

import java.util.Locale;

/** How hard a passphrase is to guess, as far as its signs tell. */
enum PassphraseStrength {
    EASY,
    FAIR,
    GOOD;

    private static final int FEW_DIFFERENT = 6;
    private static final int LONG = 20;
    private static final int RATHER_LONG = 16;
    private static final int MANY_KINDS = 3;

    static PassphraseStrength of(String typed) {
        if (typed.chars().distinct().count() < FEW_DIFFERENT || repeats(typed) || counts(typed)) {
            return EASY;
        }
        return typed.length() >= LONG || (typed.length() >= RATHER_LONG && kinds(typed) >= MANY_KINDS) ? GOOD : FAIR;
    }

    String words() {
        return Words.text("passphrase." + name().toLowerCase(Locale.ROOT));
    }

    /** The same again and again, such as {@code baldabaldabalda}. */
    private static boolean repeats(String typed) {
        for (var length = 1; length <= typed.length() / 2; length++) {
            if (typed.startsWith(typed.substring(length))) {
                return true;
            }
        }
        return false;
    }

    /** Each sign the next one in the alphabet or on the row of digits, or the one before. */
    private static boolean counts(String typed) {
        var steps = 0;
        for (var at = 1; at < typed.length(); at++) {
            steps += Math.abs(typed.charAt(at) - typed.charAt(at - 1)) == 1 ? 1 : 0;
        }
        return steps >= typed.length() - 3;
    }

    private static int kinds(String typed) {
        return (typed.chars().anyMatch(Character::isLowerCase) ? 1 : 0)
                + (typed.chars().anyMatch(Character::isUpperCase) ? 1 : 0)
                + (typed.chars().anyMatch(Character::isDigit) ? 1 : 0)
                + (typed.chars().anyMatch(sign -> !Character.isLetterOrDigit(sign)) ? 1 : 0);
    }
}
