/** Tests of the Review screen, over a month-end written by hand. */
@NullMarked
package dev.weighhouse.ui.review;

import org.jspecify.annotations.NullMarked;
