package dev.weighhouse.vault;

import dev.weighhouse.crossing.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who answers one passphrase whenever asked; all answers given are kept, to see whether they were wiped. */
final class FakePassphrases implements Passphrases {
    String answer;
    int asked;
    int offered;

    /** How often a refused answer is given once more. */
    int patience;

    @Nullable
    Failure why;

    final List<Failure> refused = new ArrayList<>();

    /** What is answered after each refusal. */
    final List<String> corrections = new ArrayList<>();

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
    public Optional<char[]> forNew(Path file, Failure reason) {
        offered++;
        why = reason;
        return answer();
    }

    @Override
    public boolean again(Failure wrong) {
        refused.add(wrong);
        answer = corrections.isEmpty() ? answer : corrections.removeFirst();
        return refused.size() <= patience;
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
