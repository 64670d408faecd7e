/** Tests of journal entries on their way to the ledger. */
@NullMarked
package dev.weighhouse.journal;

import org.jspecify.annotations.NullMarked;
