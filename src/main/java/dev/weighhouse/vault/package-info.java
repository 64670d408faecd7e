/**
 * Where secrets are: the keychain of the operating system, the environment of one run, or the memory of this process. Never
 * a file of ours.
 *
 * <p>Implements {@code crossing}'s port {@code Secrets}; uses java-keyring. Opened by the wiring and, in memory, by the
 * sample.
 */
@NullMarked
package dev.weighhouse.vault;

import org.jspecify.annotations.NullMarked;
