/** The screen of the mappings over a desk in memory. */
@NullMarked
package dev.weighhouse.ui.mappings;

import org.jspecify.annotations.NullMarked;
