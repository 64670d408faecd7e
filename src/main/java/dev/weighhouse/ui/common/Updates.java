package dev.weighhouse.ui.common;

import java.net.URI;
import java.util.Optional;

/**
 * The way to a newer Weighhouse, when a person asks for it. The program itself contacts nobody: it opens the page where versions are
 * published in the person's browser, as far as whoever built it named one.
 */
public final class Updates {
    private final String version;
    private final Optional<URI> page;
    private final Browser browser;

    /**
     * What is known of it.
     *
     * @param version of this program
     * @param page where newer ones are published
     */
    public Updates(String version, Optional<URI> page, Browser browser) {
        this.version = version;
        this.page = page;
        this.browser = browser;
    }

    public String version() {
        return version;
    }

    /** Opens the page where there is one, and says what to compare or where else to look. */
    public String check() {
        page.ifPresent(browser::show);
        return page.map(shown -> Words.text("updates.page", version, shown.toString()))
                .orElseGet(() -> Words.text("updates.nowhere", version));
    }
}
