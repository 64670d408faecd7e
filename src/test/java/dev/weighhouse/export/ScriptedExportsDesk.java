package dev.weighhouse.export;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.List;

/** Says what a test puts into it, and keeps what it was asked for. */
public final class ScriptedExportsDesk implements ExportsDesk {
    public List<Connection> platforms = List.of();
    public TakenIn looked = new TakenIn(List.of(), List.of());
    public TakenIn taken = new TakenIn(List.of(), List.of());
    public final List<String> asked = new ArrayList<>();

    @Override
    public List<Connection> platforms() {
        return platforms;
    }

    @Override
    public TakenIn look(Progress progress) {
        asked.add("look");
        return looked;
    }

    @Override
    public TakenIn take(Progress progress) {
        asked.add("take");
        return taken;
    }
}
