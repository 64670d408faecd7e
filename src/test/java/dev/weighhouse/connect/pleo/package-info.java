/** Tests of the Pleo provider, against a Pleo of our own. */
@NullMarked
package dev.weighhouse.connect.pleo;

import org.jspecify.annotations.NullMarked;
