package dev.weighhouse;

import dev.weighhouse.connect.oauth.Browser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A person at a terminal who opens the address that stands there in a browser, and types what they are asked for. */
final class AtTheBrowser {
    private static final Pattern ADDRESS = Pattern.compile("^(http\\S+/authorize\\?\\S+)$", Pattern.MULTILINE);

    private final Terminal terminal;
    private Function<URI, URI> presses = Browser::allows;
    private Function<URI, String> changes = URI::toString;
    private String first = "";
    private String last = "";
    private boolean copies;

    AtTheBrowser(Terminal terminal) {
        this.terminal = terminal;
    }

    AtTheBrowser declines() {
        presses = Browser::declines;
        return this;
    }

    /** Something stands between the browser and this computer. */
    AtTheBrowser arrivesAs(Function<URI, String> changed) {
        changes = changed;
        return this;
    }

    /** The person types this before anything else, such as the secret of the app. */
    AtTheBrowser typesFirst(String line) {
        first = line + "\n";
        return this;
    }

    AtTheBrowser typesLast(String line) {
        last = line + "\n";
        return this;
    }

    /** The browser cannot come back, so the person copies its last address into the terminal. */
    AtTheBrowser copies() {
        copies = true;
        return this;
    }

    Terminal.Said run(Object... words) {
        var typed = new Typed();
        typed.add(first);
        return terminal.runWith(typed, typed::seen, words);
    }

    private final class Typed extends InputStream {
        private InputStream rest = InputStream.nullInputStream();
        private String waiting = "";
        private boolean opened;

        void add(String text) {
            waiting += text;
        }

        void seen(String screen) {
            var address = ADDRESS.matcher(screen);
            if (!opened && address.find()) {
                opened = true;
                var landing = changes.apply(presses.apply(URI.create(address.group(1))));
                if (copies) {
                    add(landing + "\n");
                } else {
                    landing.lines().forEach(line -> Browser.get(URI.create(line)));
                }
                add(last);
            }
        }

        /** One at a time: what comes next may not have been typed yet. */
        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var next = most == 0 ? 0 : read();
            if (most == 0 || next < 0) {
                return next;
            }
            into[from] = (byte) next;
            return 1;
        }

        @Override
        public int read() throws IOException {
            var next = rest.read();
            if (next < 0 && !waiting.isEmpty()) {
                rest = new ByteArrayInputStream(waiting.getBytes(StandardCharsets.UTF_8));
                waiting = "";
                next = rest.read();
            }
            return next;
        }
    }
}
