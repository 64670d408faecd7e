package dev.weighhouse.connect;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import okhttp3.HttpUrl;

/** The address below which everything of one connection lies. Unencrypted only on this computer itself. */
public final class BaseUrl {

    private final HttpUrl url;

    private BaseUrl(HttpUrl url) {
        this.url = url;
    }

    /**
     * Reads the value of an address setting.
     *
     * @param setting the setting's key, for the message
     * @throws FailureException with a {@code BadInput} if it is no address, is not encrypted, or carries a password
     */
    public static BaseUrl of(String setting, String text) {
        var url = HttpUrl.parse(text.strip());
        if (url == null) {
            throw refused(setting, "is not an address that starts with https://.");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw refused(setting, "carries a user name or password, which belong into the keychain.");
        }
        if (!url.isHttps() && !isThisComputer(url.host())) {
            throw refused(
                    setting,
                    "is not encrypted: plain http is allowed only to this computer (localhost), not to %s."
                            .formatted(url.host()));
        }
        var plain = url.newBuilder().query(null).fragment(null);
        return new BaseUrl(
                url.encodedPath().endsWith("/")
                        ? plain.build()
                        : plain.addPathSegment("").build());
    }

    /** Whether a host, an address without brackets, is this computer itself. */
    public static boolean isThisComputer(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }

    HttpUrl url() {
        return url;
    }

    /** The address, always with a slash at its end. */
    @Override
    public String toString() {
        return url.toString();
    }

    private static FailureException refused(String setting, String why) {
        return new FailureException(new Failure.BadInput(
                "The setting %s %s".formatted(setting, why), "Give an address such as https://books.example.com/api."));
    }
}
