package dev.weighhouse.connect.rest;

import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.Options;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
     * A page as it came.
     *
     * @param link the reply's {@code Link} header
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

    /** Pages are counted from 1; a page with fewer rows than asked for is the last. */
    record Numbered(String param, String sizeParam, int size) implements Paging {
        @Override
        public HttpRead first(HttpRead read) {
            return read.with(sizeParam, Integer.toString(size)).with(param, "1");
        }

        @Override
        public Optional<HttpRead> next(HttpRead read, Page page) {
            return page.rows() < size
                    ? Optional.empty()
                    : Optional.of(read.with(sizeParam, Integer.toString(size))
                            .with(param, Integer.toString(page.number() + 1)));
        }
    }

    /** The {@code Link} header names the next page with {@code rel="next"}; another host is never followed. */
    record Linked(String sizeParam, int size) implements Paging {
        private static final Pattern NEXT = Pattern.compile("<([^>]+)>[^,]*;\\s*rel=(?:\"next\"|next(?![\\w-]))");

        @Override
        public HttpRead first(HttpRead read) {
            return read.with(sizeParam, Integer.toString(size));
        }

        @Override
        public Optional<HttpRead> next(HttpRead read, Page page) {
            return page.link()
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(found -> HttpRead.of(read.what(), found.group(1)));
        }
    }
}
