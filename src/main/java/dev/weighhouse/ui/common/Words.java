package dev.weighhouse.ui.common;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Every word on the screen, by dotted key, from one file. Patterns are {@link MessageFormat}s. */
public final class Words {
    static final String FILE = "/dev/weighhouse/ui/words.properties";

    private static final Properties ALL = read();

    private Words() {}

    /** The words of a key; an unknown key is a fault of the program and is refused. */
    public static String text(String key, Object... values) {
        var pattern = ALL.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    static Properties all() {
        return ALL;
    }

    private static Properties read() {
        var words = new Properties();
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(FILE), FILE)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
