package dev.weighhouse.ui.common;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Every word on the screen, by dotted key, from two files: the first picture needs few. Patterns are {@link MessageFormat}s. */
public final class Words {
    /** What the first picture says; to read all the rest would take longer than to draw it. */
    static final String FIRST = "/dev/weighhouse/ui/first-words.properties";

    static final String REST = "/dev/weighhouse/ui/words.properties";

    private static final Properties AT_FIRST = read(FIRST);

    private Words() {}

    /** Read when something is asked for that the first picture does not say. */
    private static final class Rest {
        static final Properties WORDS = read(REST);
    }

    /** The words of a key; an unknown key is a fault of the program and is refused. */
    public static String text(String key, Object... values) {
        var pattern = AT_FIRST.getProperty(key);
        if (pattern == null) {
            pattern = Rest.WORDS.getProperty(key);
        }
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    static Properties all() {
        var all = new Properties();
        all.putAll(AT_FIRST);
        all.putAll(Rest.WORDS);
        return all;
    }

    private static Properties read(String file) {
        var words = new Properties();
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
