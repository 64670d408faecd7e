package dev.weighhouse.connect;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where requests go: never away from the host of the connection, because the token goes along. */
final class Targets {

    private final String title;
    private final HttpUrl base;

    Targets(String title, BaseUrl base) {
        this.title = title;
        this.base = base.url();
    }

    /** The full address of a request. */
    HttpUrl of(Outgoing request) {
        var relative = request.address().startsWith("/") && !request.address().startsWith("//")
                ? request.address().substring(1)
                : request.address();
        var url = relative.isEmpty() ? base : base.resolve(relative);
        if (url == null) {
            throw new FailureException(new Failure.BadInput(
                    "The address of %s is not one that can be asked: %s."
                            .formatted(request.what(), PlainText.name(request.address())),
                    "Check the settings of the connection."));
        }
        if (!sameHost(url)) {
            throw elsewhere("names", url, request);
        }
        var full = url.newBuilder();
        request.query().forEach(full::addQueryParameter);
        return full.build();
    }

    /** Where a reply sends the request, or null if it does not. */
    @Nullable
    HttpUrl redirect(HttpUrl from, HttpReply reply, Outgoing request) {
        var status = reply.status();
        if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
            return null;
        }
        var to = reply.header("Location").map(from::resolve).orElse(null);
        if (to == null) {
            throw new FailureException(new Failure.BadInput(
                    "%s sends somewhere else without saying where, when asked for %s (%s)."
                            .formatted(title, request.what(), reply.request()),
                    "Check the address of the connection."));
        }
        if (!sameHost(to)) {
            throw elsewhere("redirects to", to, request);
        }
        return to;
    }

    private boolean sameHost(HttpUrl url) {
        return url.host().equals(base.host())
                && url.port() == base.port()
                && url.scheme().equals(base.scheme());
    }

    private FailureException elsewhere(String does, HttpUrl to, Outgoing request) {
        return new FailureException(new Failure.BadInput(
                "%s at %s %s another place, %s, when asked for %s. The token is not sent there."
                        .formatted(title, name(base), does, name(to), request.what()),
                "If the service has moved, change the address of the connection."));
    }

    private static String name(HttpUrl url) {
        return "%s://%s:%d".formatted(url.scheme(), url.host(), url.port());
    }
}
