package dev.weighhouse.crossing;

/** How a selection of the log is written for others. Columns and field names never change; new ones may come at the end. */
public enum ExportForm {
    /** One line for each crossing, under a line of names. */
    CSV,
    /** An array with an object for each crossing, its events as they were hashed among its fields. */
    JSON
}
