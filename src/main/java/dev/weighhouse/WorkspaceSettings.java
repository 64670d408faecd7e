package dev.weighhouse;

import dev.weighhouse.crossing.Settings;
import dev.weighhouse.store.Workspace;
import java.util.Optional;

/** What an open workspace file remembers by key. */
record WorkspaceSettings(Workspace workspace) implements Settings {
    @Override
    public Optional<String> get(String key) {
        return workspace.setting(key);
    }

    @Override
    public void set(String key, String value) {
        workspace.set(key, value);
    }
}
