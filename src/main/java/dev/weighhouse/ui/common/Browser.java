package dev.weighhouse.ui.common;

import java.net.URI;

/** The browser of this computer; the one way out of the window to pages of others. */
@FunctionalInterface
public interface Browser {

    void show(URI page);
}
