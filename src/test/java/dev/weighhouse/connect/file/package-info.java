/** Proves the file provider; bad input has one class for each kind. */
@NullMarked
package dev.weighhouse.connect.file;

import org.jspecify.annotations.NullMarked;
