package dev.weighhouse.connect.file;

/** Takes the rows of a file one by one; the row is only good until the next one comes. */
@FunctionalInterface
interface RowTarget {

    /** Whether more rows are wanted. */
    boolean take(Row row);
}
