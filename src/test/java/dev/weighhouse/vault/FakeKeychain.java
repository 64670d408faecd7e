package dev.weighhouse.vault;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A keychain in memory; subclasses say what is wrong with it. */
class FakeKeychain implements Keychain {
    final Map<String, String> secrets = new HashMap<>();

    @Override
    public String title() {
        return "the keychain of this test";
    }

    @Override
    public @Nullable String get(String name) throws Exception {
        return secrets.get(name);
    }

    @Override
    public void set(String name, String secret) throws Exception {
        secrets.put(name, secret);
    }

    @Override
    public void delete(String name) throws Exception {
        secrets.remove(name);
    }
}
