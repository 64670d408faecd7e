/** Tests of the Accounts screen, over a desk that says what a test puts into it. */
@NullMarked
package dev.weighhouse.ui.accounts;

import org.jspecify.annotations.NullMarked;
