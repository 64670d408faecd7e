/** How this part of the window behaves, and pictures of it. */
@NullMarked
package dev.weighhouse.ui.crossings;

import org.jspecify.annotations.NullMarked;
