package dev.weighhouse.crossing;

import java.util.Optional;

/** What a workspace remembers by key; never a secret. Both methods throw {@link FailureException} where its file cannot be used. */
public interface Settings {
    Optional<String> get(String key);

    void set(String key, String value);
}
