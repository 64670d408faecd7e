package dev.weighhouse.connect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the {@code Link} header of a reply names (RFC 8288). */
public final class Links {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>[^,]*;\\s*rel=(?:\"next\"|next(?![\\w-]))");

    private Links() {}

    /** The full address of the next page. A relative one counts from the address of the reply, as in a browser. */
    public static Optional<String> next(HttpReply reply) {
        return reply.header("Link")
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(found -> reply.resolve(found.group(1)));
    }
}
