package dev.weighhouse.connect.rest;

import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.Options;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How a service cuts a long answer into pages. */
sealed interface Paging {

    /** The words for the setting. */
    enum Kind {
        NONE,
        CURSOR,
        PAGE,
        LINK
    }

    /** The request for the first page. */
    HttpRead first(HttpRead read);

    /** The request for the page after this one, or empty after the last. */
    Optional<HttpRead> next(HttpRead read, Page page);

    /**
     * Whether a last page looks as if another should follow it: as many rows as were asked for, or more, and not a word
     * about what comes next.
     */
    default boolean endsAbruptly(Page last) {
        return false;
    }

    /**
     * A page as it came.
     *
     * @param link the address its {@code Link} header names as the next page
     * @param number counted from 1
     */
    record Page(Optional<String> link, JsonNode tree, int rows, int number) {}

    static Paging of(Options options) {
        var sizeParam = options.text("paging.size-param", "limit");
        var size = options.number("paging.size", 200, 10_000);
        return switch (options.choice("paging", Kind.CURSOR)) {
            case NONE -> new Whole();
            case CURSOR ->
                new Cursor(
                        options.text("paging.param", "cursor"),
                        options.pointers("paging.next", List.of("/next", "/nextCursor", "/next_cursor", "/cursor")),
                        sizeParam,
                        size);
            case PAGE -> new Numbered(options.text("paging.param", "page"), sizeParam, size);
            case LINK -> new Linked(sizeParam, size);
        };
    }

    /** Everything comes at once. */
    record Whole() implements Paging {
        @Override
        public HttpRead first(HttpRead read) {
            return read;
        }

        @Override
        public Optional<HttpRead> next(HttpRead read, Page page) {
            return Optional.empty();
        }
    }

    /** The body names a cursor; there is none, or null, or an empty one, after the last page. */
    record Cursor(String param, List<String> pointers, String sizeParam, int size) implements Paging {
        @Override
        public HttpRead first(HttpRead read) {
            return read.with(sizeParam, Integer.toString(size));
        }

        @Override
        public boolean endsAbruptly(Page last) {
            return last.rows() >= size
                    && pointers.stream()
                            .allMatch(pointer -> last.tree().at(pointer).isMissingNode());
        }

        @Override
        public Optional<HttpRead> next(HttpRead read, Page page) {
            return pointers.stream()
                    .map(pointer -> page.tree().at(pointer))
                    .filter(node -> node.isValueNode()
                            && !node.isNull()
                            && !node.asString().isBlank())
                    .findFirst()
                    .map(node -> first(read).with(param, node.asString()));
        }
    }

    /** Pages are counted from 1 and end with an empty one: a service may give fewer rows than it was asked for. */
    record Numbered(String param, String sizeParam, int size) implements Paging {
        @Override
        public HttpRead first(HttpRead read) {
            return read.with(sizeParam, Integer.toString(size)).with(param, "1");
        }

        @Override
        public Optional<HttpRead> next(HttpRead read, Page page) {
            return page.rows() == 0
                    ? Optional.empty()
                    : Optional.of(read.with(sizeParam, Integer.toString(size))
                            .with(param, Integer.toString(page.number() + 1)));
        }
    }

    /** The {@code Link} header names the next page; another host is never followed. */
    record Linked(String sizeParam, int size) implements Paging {
        @Override
        public HttpRead first(HttpRead read) {
            return read.with(sizeParam, Integer.toString(size));
        }

        @Override
        public boolean endsAbruptly(Page last) {
            return last.rows() >= size;
        }

        @Override
        public Optional<HttpRead> next(HttpRead read, Page page) {
            return page.link().map(address -> HttpRead.of(read.what(), address));
        }
    }
}
