/** What comes over HTTP and cannot be right: one class for each kind, told through a whole QuickBooks pull. */
@NullMarked
package dev.weighhouse.connect.quickbooks.badinput;

import org.jspecify.annotations.NullMarked;
