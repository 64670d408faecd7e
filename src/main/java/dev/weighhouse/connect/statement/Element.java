package dev.weighhouse.connect.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a document with all that is in it, and the line where it begins. Names go without their namespace. */
final class Element {

    private final String name;
    private final Place place;
    private final @Nullable String currency;
    private final List<Element> inside = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** @param currency its attribute {@code Ccy}, the only one that statements use */
    Element(String name, Place place, @Nullable String currency) {
        this.name = name;
        this.place = place;
        this.currency = currency;
    }

    String name() {
        return name;
    }

    Place place() {
        return place;
    }

    Optional<String> currency() {
        return Optional.ofNullable(currency);
    }

    void add(Element child) {
        inside.add(child);
    }

    void add(String characters) {
        text.append(characters);
    }

    /** Its own text without blanks at its ends. */
    String text() {
        return text.toString().strip();
    }

    boolean isEmpty() {
        return inside.isEmpty();
    }

    /** Those at the end of a path such as {@code NtryDtls/TxDtls}, in the order of the file. */
    Stream<Element> all(String path) {
        var slash = path.indexOf('/');
        var first = slash < 0 ? path : path.substring(0, slash);
        var found = inside.stream().filter(child -> child.name.equals(first));
        return slash < 0 ? found : found.flatMap(child -> child.all(path.substring(slash + 1)));
    }

    Optional<Element> first(String path) {
        return all(path).findFirst();
    }

    /** The first text that is not blank at one of the paths, tried in their order. */
    Optional<String> text(String... paths) {
        return Stream.of(paths)
                .flatMap(this::all)
                .map(Element::text)
                .filter(found -> !found.isEmpty())
                .findFirst();
    }
}
