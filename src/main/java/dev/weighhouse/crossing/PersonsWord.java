package dev.weighhouse.crossing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person says of a crossing, held against the ledger before it is written down: nobody's word lets an entry stand twice, or
 * be forgotten.
 */
final class PersonsWord {
    private final JournalPort port;
    private final Scribe scribe;
    private final Glass glass;

    PersonsWord(JournalPort port, Scribe scribe, Glass glass) {
        this.port = port;
        this.scribe = scribe;
        this.glass = glass;
    }

    /**
     * As what an entry stands, by a person's word.
     *
     * @param carriers the others that show the key as well, whole or damaged
     * @param ours whether it is ours beyond doubt: it shows the key, or the ledger named it
     */
    record Pointed(String number, boolean byKey, boolean ours, List<Hit> carriers) {

        /** What the log keeps of the others, so that nobody is asked about them again. */
        LogEntry.Detail logged(String words, String ledgerId) {
            var besides = carriers.stream().map(Hit::ledgerId).toList();
            var also = switch (carriers.size()) {
                case 0 -> "";
                case 1 -> "Entry %s carries the key as well.".formatted(Verdict.names(carriers));
                default -> "Entries %s carry the key as well.".formatted(Verdict.names(carriers));
            };
            var said = words.endsWith(".") || also.isEmpty() ? words : words + ".";
            return LogEntry.Detail.words((said + " " + also).strip())
                    .ledger(ledgerId, number)
                    .status(Confirmation.status(byKey, besides));
        }
    }

    /**
     * Looks at the entry that a person points at, and at what else may be taken for it.
     *
     * @throws FailureException if it cannot be read now, is not there, does not count, has other lines than were sent, is another
     *     one's, or is not ours beyond doubt while another one shows the key
     */
    Pointed pointed(Consignment goods, Parcel parcel, String ledgerId, Neighbours others) {
        var pointed = pointedAt(goods, parcel, ledgerId, others);
        var all = glass.looked(goods, parcel);
        var own = pointed.map(List::of)
                .orElseGet(() -> all.stream()
                        .filter(hit -> hit.ledgerId().equals(ledgerId))
                        .toList());
        var carriers = all.stream()
                .filter(hit -> !hit.ledgerId().equals(ledgerId) && Verdict.carried(List.of(hit), parcel.key()))
                .toList();
        var ours = Verdict.carried(own, parcel.key())
                || scribe.story(goods).named().contains(ledgerId);
        if (!ours) {
            refuseKey(goods, parcel, carriers);
        }
        return new Pointed(
                pointed.map(Hit::number).orElse(ledgerId),
                own.stream().anyMatch(hit -> Verdict.isWhole(hit, parcel.key())),
                ours,
                carriers);
    }

    /** The entry a person points at; empty where this ledger cannot be asked for an id. */
    private Optional<Hit> pointedAt(Consignment goods, Parcel parcel, String ledgerId, Neighbours others) {
        return port.at(ledgerId, parcel).map(found -> switch (found) {
            case Lookup.Unanswered(var failure, var _) -> throw new FailureException(failure);
            case Lookup.Answered(var hits, var evidence) -> {
                var hit = Verdict.pointedAt(hits, ledgerId, parcel);
                requireNobodyElses(parcel, hit, others);
                if (!port.capabilities().lastingIds() && !Verdict.isWhole(hit, parcel.key())) {
                    requireOneLeft(parcel, hit, others.alike());
                }
                var words = "Entry %s is there, dated %s, with the lines that were sent."
                        .formatted(hit.number(), hit.entry().date());
                glass.note(goods, scribe.story(goods).attempts(), words, evidence);
                yield hit;
            }
        });
    }

    /** A ledger that cuts keys shows only a piece of another one's. */
    private static void requireNobodyElses(Parcel parcel, Hit hit, Neighbours others) {
        if (Verdict.carried(List.of(hit), parcel.key())) {
            return;
        }
        others.withKeyOf(hit).ifPresent(other -> {
            throw new FailureException(new Failure.BadInput(
                    "Entry %s carries the key of %s cut or changed, as %s."
                            .formatted(hit.number(), other, hit.storedKey().strip()),
                    "Give the id of the entry that was made of this one. Nothing was written down."));
        });
    }

    /** Of entries that are alike and carry no key nobody can say which is whose; there have to be as many as stand there. */
    private void requireOneLeft(Parcel parcel, Hit hit, Map<CrossingKey, String> taken) {
        switch (glass.find(parcel)) {
            case Lookup.Unanswered(var failure, var _) -> throw new FailureException(failure);
            case Lookup.Answered(var hits, var _) -> {
                var alike = Verdict.alike(hits, hit, parcel);
                var without = taken.entrySet().stream()
                        .filter(other -> hits.stream().noneMatch(each -> Verdict.isWhole(each, other.getKey())))
                        .map(Map.Entry::getValue)
                        .sorted()
                        .toList();
                if (alike <= without.size()) {
                    throw new FailureException(new Failure.BadInput(
                            "The ledger has %d entr%s of this date and these lines without a key, and %s stand%s as %s already."
                                    .formatted(
                                            alike,
                                            alike == 1 ? "y" : "ies",
                                            String.join(", ", without),
                                            without.size() == 1 ? "s" : "",
                                            alike == 1 ? "that one" : "those"),
                            "Look for the entry of its own in the ledger. If there is none, say that nothing stands."));
                }
            }
        }
    }

    /**
     * Refuses unless nothing in the ledger carries the key, whole or damaged, and none of the entries is there that the ledger
     * itself named, whatever has become of their keys. Of the latter it says nothing where the ledger cannot be asked for an id,
     * or an id does not mean the same entry for good.
     *
     * @throws FailureException if something is there, or the ledger cannot be read
     */
    void requireNothing(Consignment goods, Parcel parcel, Neighbours others) {
        refuseKey(goods, parcel, glass.looked(goods, parcel));
        if (port.capabilities().lastingIds()) {
            scribe.story(goods).named().forEach(id -> requireGone(goods, parcel, id, others));
        }
    }

    private void requireGone(Consignment goods, Parcel parcel, String ledgerId, Neighbours others) {
        port.at(ledgerId, parcel)
                .map(found -> glass.told(goods, found, hits -> told(there(hits, parcel, others))))
                .flatMap(hits -> there(hits, parcel, others))
                .ifPresent(hit -> {
                    throw new FailureException(new Failure.BadInput(
                            "Entry %s is there, and the ledger named it when it answered.".formatted(hit.number()),
                            "Say that it stands as that one, or remove it in the ledger first."));
                });
    }

    private static Optional<Hit> there(List<Hit> hits, Parcel parcel, Neighbours others) {
        return hits.stream().filter(hit -> isThere(hit, parcel, others)).findFirst();
    }

    /** An answer may have been that to another request, and have named another one's entry. */
    private static boolean isThere(Hit hit, Parcel parcel, Neighbours others) {
        return hit.state() != Hit.State.REMOVED && !Verdict.isAnothers(hit, parcel.key()) && !others.has(hit);
    }

    private static String told(Optional<Hit> there) {
        return there.map(Hit::number)
                .map("Entry %s, which the ledger named when it answered, is there."::formatted)
                .orElse("The entry that the ledger named when it answered is gone.");
    }

    private static void refuseKey(Consignment goods, Parcel parcel, List<Hit> hits) {
        if (Verdict.carried(hits, parcel.key())) {
            throw new FailureException(new Failure.BadInput(
                    "The ledger shows it still: " + Glass.words(Verdict.of(hits, parcel, true)),
                    "Say which entry it stands as, or remove in the ledger what carries the key %s."
                            .formatted(goods.key())));
        }
    }
}
