package dev.weighhouse.journal;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/**
 * Everything an approval rests on: the quotes of both sides for the accounts concerned, the version of the mapping, the lines,
 * the state of the period. Its fingerprint changes if and only if one of them does.
 *
 * @param all in the order people read them, each subject once
 */
public record Grounds(List<Ground> all) {

    public Grounds {
        all = List.copyOf(all);
    }

    /** SHA-256 over subjects and values. */
    public Digest fingerprint() {
        var fields = new TreeMap<String, Object>();
        all.forEach(ground -> fields.put(ground.subject(), ground.value()));
        return Digest.of(CanonicalJson.write(fields).getBytes(StandardCharsets.UTF_8));
    }

    /** The fingerprint as people compare it: {@code 9DD2 8B12 AFA5}. */
    public String shown() {
        return fingerprint().shown();
    }
}
