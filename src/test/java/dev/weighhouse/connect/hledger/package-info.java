/** Tests of the hledger provider, against a journal of our own that speaks as hledger-web does, and against a real one. */
@NullMarked
package dev.weighhouse.connect.hledger;

import org.jspecify.annotations.NullMarked;
