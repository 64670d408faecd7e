/** Proves the reading of bank statements: each format, what joins several files, and each kind of bad input. */
@NullMarked
package dev.weighhouse.connect.statement;

import org.jspecify.annotations.NullMarked;
