package dev.weighhouse.books;

/** A quote out of the workspace, together with what was said. */
public record Stored<T>(Quote quote, T value) {}
