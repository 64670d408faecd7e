/** Tests of what commands write. */
@NullMarked
package dev.weighhouse.command;

import org.jspecify.annotations.NullMarked;
