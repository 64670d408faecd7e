/** Tests of the pull and of the values that cross. */
@NullMarked
package dev.weighhouse.crossing;

import org.jspecify.annotations.NullMarked;
