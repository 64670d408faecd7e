package dev.weighhouse.mappingdesk;

import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalBook;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A book of entries in memory, for those who only ever add and look. */
final class MemoryJournals implements JournalBook {
    final List<Kept> kept = new ArrayList<>();

    @Override
    public List<JournalId> add(List<First> entries, String author, Instant at) {
        var ids = new ArrayList<JournalId>();
        for (var entry : entries) {
            if (find(entry.origin().source()).isPresent()) {
                throw new IllegalStateException(
                        "there already: " + entry.origin().source());
            }
            var id = new JournalId(kept.size() + 1);
            kept.add(new Kept(new Writing(id, 1, entry.origin(), entry.draft(), author, at), List.of()));
            ids.add(id);
        }
        return ids;
    }

    @Override
    public void rewrite(JournalId id, int revision, Draft draft, String author, Instant at) {
        throw new UnsupportedOperationException("nobody rewrites here");
    }

    @Override
    public void decide(Decided decided) {
        throw new UnsupportedOperationException("nobody decides here");
    }

    @Override
    public Optional<Kept> find(JournalId id) {
        return kept.stream().filter(each -> each.latest().id().equals(id)).findFirst();
    }

    @Override
    public Optional<Kept> find(String source) {
        return kept.stream()
                .filter(each -> each.latest().origin().source().equals(source))
                .findFirst();
    }

    @Override
    public List<Kept> all() {
        return kept.reversed();
    }

    @Override
    public List<Template> templates() {
        return List.of();
    }

    @Override
    public void keep(Template template, String author, Instant at) {
        throw new UnsupportedOperationException("no templates here");
    }

    @Override
    public void forget(String template, String author, Instant at) {
        throw new UnsupportedOperationException("no templates here");
    }
}
