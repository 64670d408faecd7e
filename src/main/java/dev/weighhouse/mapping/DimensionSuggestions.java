package dev.weighhouse.mapping;

import dev.weighhouse.books.DimensionValue;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the ledger's dimension values a platform's may be: by id, code and name, and by the dimension they are of. */
final class DimensionSuggestions {
    private static final int SAME_ID = 60;
    private static final int SAME_NAME = 60;
    private static final int MOST_FOR_A_NAME = 40;
    private static final int SAME_DIMENSION = 25;
    private static final int ONLY_ONE = 15;

    private final NameIndex<DimensionValue> values;
    private final Set<String> dimensions = new HashSet<>();
    private final List<Precedent> precedents;

    DimensionSuggestions(Collection<DimensionValue> values, Collection<Precedent> precedents) {
        var active = values.stream().filter(DimensionValue::active).toList();
        this.values = new NameIndex<>(active, DimensionValue::name);
        active.forEach(value -> dimensions.add(value.dimension()));
        this.precedents = precedents.stream()
                .filter(precedent -> precedent.target() instanceof Target.Dimension)
                .toList();
    }

    /** In the order in which the ledger lists its values. */
    List<Suggestion> of(Item item) {
        var at = item.key().id().indexOf('=');
        var dimension = item.key().id().substring(0, Math.max(at, 0));
        var value = item.key().id().substring(at + 1);
        var wanted = values.wanted(NameWords.of(value), "");
        return values.all().stream()
                .map(entry -> weigh(item, dimension, value, entry, wanted.to(entry.words())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Suggestion> weigh(
            Item item, String dimension, String value, NameIndex.Entry<DimensionValue> entry, Likeness likeness) {
        var there = entry.value();
        var points = new Points();
        if (value.strip().equalsIgnoreCase(there.code())) {
            points.add(SAME_ID, "same code " + there.code());
        } else if (value.strip().equals(there.value()) && !isNumber(value.strip())) {
            points.add(SAME_ID, "same id");
        }
        if (likeness.exact() == 100) {
            points.add(SAME_NAME, "same name");
        } else if (likeness.tells()) {
            points.add(likeness.points() * MOST_FOR_A_NAME / 40, likeness.words());
        }
        if (points.isNone()) {
            return Optional.empty();
        }
        ofDimension(item, dimension, there, points);
        return Optional.of(new Suggestion(
                item.key(),
                new Target.Dimension(there.dimension(), there.value()),
                points.score(),
                "%s %s: %s".formatted(there.dimension(), there.name(), points.words())));
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    private void ofDimension(Item item, String dimension, DimensionValue there, Points points) {
        if (NameWords.of(dimension).equals(NameWords.of(there.dimension()))) {
            points.add(SAME_DIMENSION, "both " + there.dimension());
        } else if (othersGoTo(item, dimension, there.dimension())) {
            points.add(SAME_DIMENSION, "other values of %s go to %s".formatted(dimension, there.dimension()));
        } else if (dimensions.size() == 1) {
            points.add(ONLY_ONE, "the ledger has no other dimension");
        }
    }

    private boolean othersGoTo(Item item, String dimension, String there) {
        return precedents.stream()
                .anyMatch(precedent -> precedent.target() instanceof Target.Dimension(var name, var _)
                        && name.equals(there)
                        && precedent.item().key().connection().equals(item.key().connection())
                        && precedent.item().key().id().startsWith(dimension + "=")
                        && !precedent.item().key().equals(item.key()));
    }
}
