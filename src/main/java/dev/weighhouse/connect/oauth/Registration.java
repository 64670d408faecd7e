package dev.weighhouse.connect.oauth;

import dev.weighhouse.connect.BaseUrl;
import java.net.URI;
import java.util.Locale;

/**
 * The app as the firm registered it with the service.
 *
 * @param client the id of the app; no secret
 * @param redirect where the browser goes at the end: on this computer, where port 0 stands for any free one, or a page of the
 *     firm's own
 */
public record Registration(String client, URI redirect) {

    /** Whether the browser comes back to this computer. */
    boolean local() {
        var host = redirect.getHost();
        return "http".equals(redirect.getScheme())
                && host != null
                && BaseUrl.isThisComputer(host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", ""));
    }
}
