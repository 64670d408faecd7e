/** Tests of the QuickBooks provider against a small server on this computer. */
@NullMarked
package dev.weighhouse.connect.quickbooks;

import org.jspecify.annotations.NullMarked;
