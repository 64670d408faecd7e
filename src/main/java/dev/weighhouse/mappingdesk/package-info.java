/**
 * What people do with the mapping of one open workspace: see what is mapped to what and what waits, try a change and see what
 * it would move, save it, take it to files and back, and make journal entries of a platform's transactions.
 *
 * <p>The window and the command line call {@link dev.weighhouse.mappingdesk.MappingDesk}. Uses {@code books},
 * {@code mapping}, {@code reconcile}, {@code crossing} and {@code journal}, and the readers and writers of spreadsheet files;
 * what is decided by rules alone lies in {@code mapping}.
 */
@NullMarked
package dev.weighhouse.mappingdesk;

import org.jspecify.annotations.NullMarked;
