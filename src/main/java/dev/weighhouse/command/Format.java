package dev.weighhouse.command;

/** How a result is written. Columns and fields of {@code csv} and {@code json} are stable; {@code table} is for people. */
enum Format {
    table,
    csv,
    json
}
