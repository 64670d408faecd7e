/** Tests of the Tryton provider, against a server of our own that speaks as Tryton does, and against a real one. */
@NullMarked
package dev.weighhouse.connect.tryton;

import org.jspecify.annotations.NullMarked;
