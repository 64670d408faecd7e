package dev.weighhouse.vault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody who answers one passphrase whenever asked; all answers given are kept, to see whether they were wiped. */
final class FakePassphrases implements Passphrases {
    String answer;
    int asked;
    int offered;
    final List<char[]> given = new ArrayList<>();

    FakePassphrases(String answer) {
        this.answer = answer;
    }

    @Override
    public Optional<char[]> of(Path file) {
        asked++;
        return answer();
    }

    @Override
    public Optional<char[]> forNew(Path file) {
        offered++;
        return answer();
    }

    private Optional<char[]> answer() {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        var typed = answer.toCharArray();
        given.add(typed);
        return Optional.of(typed);
    }
}
