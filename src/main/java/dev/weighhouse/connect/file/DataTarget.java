package dev.weighhouse.connect.file;

/** Takes the rows below the headings; a row is only good until the next one comes. */
@FunctionalInterface
interface DataTarget {
    void take(Row row);
}
