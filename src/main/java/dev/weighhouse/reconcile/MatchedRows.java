package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Match;
import dev.weighhouse.matching.Matcher;
import dev.weighhouse.matching.Matching;
import dev.weighhouse.matching.Near;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.OpenItems;
import dev.weighhouse.matching.Refusal;
import dev.weighhouse.matching.WhyNot;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of a variance after the matcher: what belongs together, and what is open still. */
final class MatchedRows {
    private final Evidence evidence;
    private final RowItems items;
    private final Window window;
    private final List<Unequal> unequal;
    private final Matching matching;
    private final List<Doubt> doubtful;

    MatchedRows(Evidence evidence, Scope scope) {
        this.evidence = evidence;
        items = new RowItems(evidence.variance(), evidence.around());
        window = Window.of(evidence.rules(), items.pool());
        unequal = new SameReference(items, window, evidence.said()).pairs();
        Set<Row> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        unequal.forEach(pair -> {
            kept.add(pair.ledger());
            kept.add(pair.platform());
        });
        var open = items.all().stream()
                .filter(row -> !kept.contains(row))
                .map(items::item)
                .toList();
        var found = Matcher.match(OpenItems.of(open), evidence.rules(), evidence.said());
        var judged = new OverTheEnd(items, window, scope).of(found);
        matching = judged.matching();
        doubtful = judged.doubtful();
    }

    /** Within how many days two rows of the account may be one thing. */
    Window window() {
        return window;
    }

    RowItems items() {
        return items;
    }

    /** Those of one reference; the rows of no other match. */
    List<Unequal> unequal() {
        return unequal;
    }

    /** Open rows that may be matched over the end of a month. */
    List<Doubt> doubtful() {
        return doubtful;
    }

    List<RowMatch> matches() {
        return matching.matches().stream().map(this::rowMatch).toList();
    }

    List<Refusal> refusals() {
        return matching.refusals().stream().map(this::inWordsOfPeople).toList();
    }

    private Refusal inWordsOfPeople(Refusal refusal) {
        var words = refusal.words();
        for (var item : refusal.items()) {
            words = named(words, item);
        }
        return new Refusal(refusal.reason(), refusal.rule(), refusal.items(), refusal.candidates(), words);
    }

    private Near inWordsOfPeople(Near near) {
        var item = near.candidate();
        return new Near(
                item,
                near.criterion(),
                near.by(),
                named(near.words(), item),
                named(near.change(), item),
                near.others());
    }

    /** The matcher calls a row without a reference by its id, which for people is too long. */
    private String named(String words, OpenItem item) {
        return item.reference() == null
                ? words.replace(item.id(), items.row(item).name())
                : words;
    }

    /** Neither matched nor one of two that differ. */
    List<Row> open() {
        return matching.unmatched().stream().map(items::row).toList();
    }

    /** The nearest candidates of one row. All that is not matched may be one. */
    List<Near> whyNot(Row row) {
        var known = items.row(row.id());
        if (known == null) {
            return List.of();
        }
        var all = OpenItems.of(items.all().stream().map(items::item).toList());
        var unmatched = Stream.concat(
                        matching.unmatched().stream(),
                        unequal.stream()
                                .flatMap(pair -> Stream.of(pair.ledger(), pair.platform()))
                                .map(items::item))
                .toList();
        var now = new Matching(matching.matches(), matching.refusals(), unmatched);
        return new WhyNot(all, now, evidence.rules(), evidence.said())
                .of(items.item(known)).stream().map(this::inWordsOfPeople).toList();
    }

    private RowMatch rowMatch(Match match) {
        return new RowMatch(rows(match.left()), rows(match.right()), match.rule(), match.certainty(), match.evidence());
    }

    private List<Row> rows(List<OpenItem> of) {
        return of.stream().map(items::row).sorted(RowItems.ORDER).toList();
    }
}
