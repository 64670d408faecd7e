/** Tests of when work is done by itself; clocks are the tests' own. */
@NullMarked
package dev.weighhouse.schedule;

import org.jspecify.annotations.NullMarked;
