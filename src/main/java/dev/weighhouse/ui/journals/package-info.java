/**
 * The screen on which journal entries are written, approved, sent and followed until they stand in the ledger. Models say
 * what there is and what can be done, and know no node; views paint them. It works through {@link
 * dev.weighhouse.journal.JournalDesk} alone, so that the command line does the same. Only the wiring makes it.
 */
@NullMarked
package dev.weighhouse.ui.journals;

import org.jspecify.annotations.NullMarked;
