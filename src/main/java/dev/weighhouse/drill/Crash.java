package dev.weighhouse.drill;

/** The program dies here. No part of it may catch this, so it is an error and not an exception. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("the simulated program died", null, false, false);
    }
}
