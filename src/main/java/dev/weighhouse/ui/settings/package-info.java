/**
 * What a person can choose: look, name, and for the open workspace tolerance and currencies. Uses {@code ui.common} and
 * the ports.
 */
@NullMarked
package dev.weighhouse.ui.settings;

import org.jspecify.annotations.NullMarked;
