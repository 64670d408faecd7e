/**
 * How the shared parts of the window behave, and what other screens' tests use: {@link dev.weighhouse.ui.common.OnScreen}
 * to run on the JavaFX thread, {@link dev.weighhouse.ui.common.Pictures} to see a screen,
 * {@link dev.weighhouse.ui.common.SceneWalk} to check its names.
 */
@NullMarked
package dev.weighhouse.ui.common;

import org.jspecify.annotations.NullMarked;
