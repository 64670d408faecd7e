package dev.weighhouse.matching;

/**
 * A row that an open one nearly belongs to.
 *
 * @param candidate on the other side
 * @param criterion the one that failed
 * @param by how much, in the measure of the criterion; 0 where it has none
 * @param words what failed and by how much, as a sentence
 * @param change which change of the rules would match the two, as a sentence; or that none would
 * @param others how many other rows that change would match as well
 */
public record Near(OpenItem candidate, Criterion criterion, long by, String words, String change, int others) {}
