/**
 * What all screens share: jobs ({@link dev.weighhouse.ui.common.Work}), words, actions, look, amounts, the person's
 * settings, and the {@link dev.weighhouse.ui.common.Workbench} with the open workspace.
 *
 * <p>Every screen may use it; it knows no screen. The only package that starts threads and comes back to the JavaFX
 * thread. It uses the core, the ports and JavaFX.
 */
@NullMarked
package dev.weighhouse.ui.common;

import org.jspecify.annotations.NullMarked;
