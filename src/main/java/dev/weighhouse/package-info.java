/**
 * The front door ({@link dev.weighhouse.Main}) and the one place where the parts are put together
 * ({@code Wiring}, by hand). It may use every room; no room uses it.
 */
@NullMarked
package dev.weighhouse;

import org.jspecify.annotations.NullMarked;
