package dev.weighhouse;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.PassphraseAsking;
import dev.weighhouse.vault.Passphrases;
import java.nio.file.Path;
import java.util.Optional;

/** Asks in the window. */
record WindowPassphrases(PassphraseAsking asking) implements Passphrases {
    @Override
    public Optional<char[]> of(Path file) {
        return asking.existing(file);
    }

    @Override
    public Optional<char[]> forNew(Path file, Failure why) {
        return asking.fresh(file, why, LEAST_SIGNS);
    }

    @Override
    public boolean again(Failure refused) {
        return asking.again(refused);
    }
}
