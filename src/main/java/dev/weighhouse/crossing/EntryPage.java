package dev.weighhouse.crossing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Where a ledger shows one entry to people with a browser. What a provider says of itself, as data: nothing is asked.
 *
 * @param pattern an address of the ledger's own pages, with {@code {id}} where its id of the entry goes, or {@code {key}}
 *     where the short key does
 */
public record EntryPage(String pattern) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public EntryPage {
        if (!pattern.contains("{id}") && !pattern.contains("{key}")) {
            throw new IllegalArgumentException(pattern + " leads to no particular entry");
        }
        var scheme = URI.create(pattern.replaceAll("\\{(id|key)}", "x")).getScheme();
        if (scheme == null || !SCHEMES.contains(scheme)) {
            throw new IllegalArgumentException(pattern + " is no address for a browser");
        }
    }

    /** The page of one entry. */
    public URI of(String ledgerId, CrossingKey key) {
        return URI.create(pattern.replace("{id}", URLEncoder.encode(ledgerId, StandardCharsets.UTF_8))
                .replace("{key}", key.brief()));
    }
}
