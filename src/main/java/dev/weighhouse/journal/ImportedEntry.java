package dev.weighhouse.journal;

/**
 * One entry read from a file.
 *
 * @param id the file's own id of the entry, unique for ever
 * @param row the first row it stands in, counted as people see it
 */
public record ImportedEntry(String id, int row, Draft draft) {}
