/**
 * The screen on which people say where what a platform uses goes in the ledger, see what that would move, and save it as one
 * change set. Models say what there is and what can be done, and know no node; views paint them. It works through {@link
 * dev.weighhouse.mappingdesk.MappingDesk} alone, so that the command line does the same. Only the wiring makes it.
 */
@NullMarked
package dev.weighhouse.ui.mappings;

import org.jspecify.annotations.NullMarked;
