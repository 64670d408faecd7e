/** Tests of the vault. */
@NullMarked
package dev.weighhouse.vault;

import org.jspecify.annotations.NullMarked;
