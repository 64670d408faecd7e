/**
 * Where secrets are: the keychain of the operating system, a file that a passphrase seals where no keychain answers, the
 * environment of one run, or the memory of this process. Never a workspace file. Who changes one takes turns with other programs.
 *
 * <p>Implements {@code crossing}'s port {@code Secrets}; uses java-keyring and the cryptography of the Java platform. Opened by the wiring and, in memory, by the
 * sample.
 */
@NullMarked
package dev.weighhouse.vault;

import org.jspecify.annotations.NullMarked;
