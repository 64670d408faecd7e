/**
 * The main window around the screens: top bar, rail, status bar, keys, and where the window stood. The screens are
 * handed in by the wiring as {@link dev.weighhouse.ui.common.Screen}s; this package knows none of them.
 */
@NullMarked
package dev.weighhouse.ui.shell;

import org.jspecify.annotations.NullMarked;
