/** The screen of the journal entries over a desk in memory. */
@NullMarked
package dev.weighhouse.ui.journals;

import org.jspecify.annotations.NullMarked;
