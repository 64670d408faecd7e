/** Tests of the comparison: by example, and by a seeded generator against plain and slow versions. */
@NullMarked
package dev.weighhouse.matching;

import org.jspecify.annotations.NullMarked;
