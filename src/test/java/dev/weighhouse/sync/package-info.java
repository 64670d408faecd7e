/** Tests of the sync of charts, and a platform in memory that keeps a chart by the rules that real ones have. */
@NullMarked
package dev.weighhouse.sync;

import org.jspecify.annotations.NullMarked;
