/**
 * The first screen, while no workspace is open: the sample, a new workspace, an existing one. Also the dialog for a new
 * workspace, and the questions for files. Uses {@code ui.common} only.
 */
@NullMarked
package dev.weighhouse.ui.welcome;

import org.jspecify.annotations.NullMarked;
