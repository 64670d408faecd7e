package dev.weighhouse.matching;

/** Who stands behind a match. */
public enum Certainty {
    /** A rule found it; nobody has looked yet. */
    SUGGESTED,
    /** A rule found it, and a person agreed. */
    CONFIRMED,
    /** A person made it. */
    MANUAL
}
