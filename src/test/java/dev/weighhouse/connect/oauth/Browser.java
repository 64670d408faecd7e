package dev.weighhouse.connect.oauth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** A person with a browser, who reads the page of a sign-in and presses one of its two buttons. */
public final class Browser {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Browser() {}

    /** Where the browser is sent after the person allowed it. */
    public static URI allows(URI address) {
        return pressed(address, "Allow");
    }

    /** Where the browser is sent after the person declined. */
    public static URI declines(URI address) {
        return pressed(address, "Decline");
    }

    private static URI pressed(URI address, String button) {
        var page = get(address);
        var link = Pattern.compile("href=\"([^\"]*)\">" + button).matcher(page.body());
        if (page.statusCode() != 200 || !link.find()) {
            throw new AssertionError("no button " + button + " on: " + page.statusCode() + " " + page.body());
        }
        return URI.create(get(address.resolve(link.group(1).replace("&amp;", "&")))
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    /** Opens an address, and follows nothing. */
    public static HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
