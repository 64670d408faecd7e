/**
 * The Review screen: the two sides of a month beside each other, account by account, with every variance.
 *
 * <p>{@link dev.weighhouse.ui.review.ReviewModel} holds state and commands and knows no control;
 * {@link dev.weighhouse.ui.review.ReviewView} paints it. The wiring builds both; no other screen may know them. Uses
 * {@code ui.common}, the core and its ports, and JavaFX.
 */
@NullMarked
package dev.weighhouse.ui.review;

import org.jspecify.annotations.NullMarked;
