/** Tests of decisions and suggestions. */
@NullMarked
package dev.weighhouse.mapping;

import org.jspecify.annotations.NullMarked;
