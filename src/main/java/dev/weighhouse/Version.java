package dev.weighhouse;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.LoggerFactory;

/** Which Weighhouse this is, and what it runs on. */
final class Version {

    private Version() {}

    /** Out of the manifest of the jar, which only a built program has. */
    static String name() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /** Where newer ones are published, as far as whoever built this one named it. */
    static Optional<URI> page() {
        var build = new Properties();
        try (var in = Version.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Version.class).info("What the build says of itself cannot be read", e);
        }
        return page(build.getProperty("updates.page", ""));
    }

    /** Nothing but a page that a browser can be trusted with. */
    static Optional<URI> page(String named) {
        try {
            return Optional.of(new URI(named.strip()))
                    .filter(page -> "https".equals(page.getScheme()) && page.getHost() != null);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** One line for who is to find a fault; nothing in it tells whose computer it is. */
    static String about() {
        return "Weighhouse %s, Java %s, JavaFX %s, %s %s %s"
                .formatted(
                        name(),
                        System.getProperty("java.version"),
                        System.getProperty("javafx.version", "?"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"));
    }
}
