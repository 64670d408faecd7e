package dev.weighhouse.connect.file;

/** Takes the rows below the headings; a row is only good until the next one comes. */
@FunctionalInterface
interface DataTarget {
    void take(Row row);

    /** A row of totals, which is no data. */
    default void total(Row row) {}

    /** A row with nothing but a title, which is no data either. */
    default void title() {}
}
