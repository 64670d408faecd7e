package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.crossing.Failure;
import java.util.Arrays;

/** By what a connection is let in, in words. */
enum PleoAccess {
    KEY(
            "API key",
            "Give the key the permission ",
            " in Pleo, under Settings and API keys, and check the company id.",
            "Make a key for the company at Pleo."),
    SIGN_IN(
            "sign-in",
            "Sign in again through an app that has the scope ",
            ", and check the company id.",
            "Sign in again as somebody who has the company at Pleo.");

    private final String word;
    private final String before;
    private final String after;
    private final String noCompany;

    PleoAccess(String word, String before, String after, String noCompany) {
        this.word = word;
        this.before = before;
        this.after = after;
        this.noCompany = noCompany;
    }

    static PleoAccess of(Auth auth) {
        return auth instanceof Auth.Basic ? KEY : SIGN_IN;
    }

    String word() {
        return word;
    }

    /** What to do where it lacks a permission. */
    String lacks(String permission) {
        return before + permission + after;
    }

    /** What to do where it reaches no company at all. */
    String noCompany() {
        return noCompany;
    }

    /** Whether a failure means that a permission is lacking, and nothing else is wrong. */
    static boolean isLacking(Failure failure) {
        return failure instanceof Failure.Rejected rejected
                && Arrays.stream(values()).anyMatch(one -> rejected.nextStep().startsWith(one.before));
    }
}
