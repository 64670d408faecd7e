/** Tests of the sandbox: what it says on the wire, and that its books hold. */
@NullMarked
package dev.weighhouse.sandbox;

import org.jspecify.annotations.NullMarked;
