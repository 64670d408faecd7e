/**
 * Ledgers and platforms that are plain files: charts of accounts, balances and movements from delimited text and XLSX.
 *
 * <p>Only the wiring opens {@link dev.weighhouse.connect.file.FileProvider}; whoever has to read very many rows fast calls
 * {@link dev.weighhouse.connect.file.MovementFile}. Uses {@code connect}, {@code crossing} and {@code books}, FastCSV for
 * text and fastexcel-reader for sheets. Everything refused names the file, the row as a person counts it, and the column.
 */
@NullMarked
package dev.weighhouse.connect.file;

import org.jspecify.annotations.NullMarked;
