/** Tests of the workspace file. */
@NullMarked
package dev.weighhouse.store;

import org.jspecify.annotations.NullMarked;
