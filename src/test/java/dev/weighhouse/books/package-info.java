/** Tests of the words of bookkeeping. */
@NullMarked
package dev.weighhouse.books;

import org.jspecify.annotations.NullMarked;
