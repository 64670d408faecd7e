package dev.weighhouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * How large the desktop writes, in percent of what is usual there. JavaFX knows the scale of the screen and not this: GNOME and those
 * like it keep it in their settings, Windows in its registry, and both are asked by a program of theirs, which takes its time.
 * KDE's is a scale of the screen, and macOS has none.
 */
final class DesktopText {
    private static final long PATIENCE_SECONDS = 3;
    private static final List<String> GNOME =
            List.of("gsettings", "get", "org.gnome.desktop.interface", "text-scaling-factor");
    private static final List<String> WINDOWS =
            List.of("reg", "query", "HKCU\\Software\\Microsoft\\Accessibility", "/v", "TextScaleFactor");
    private static final Pattern FACTOR = Pattern.compile("(\\d{1,2})(?:\\.(\\d{1,6}))?");
    private static final Pattern REGISTRY = Pattern.compile("TextScaleFactor\\s+REG_DWORD\\s+0x([0-9a-fA-F]{1,4})\\b");

    private DesktopText() {}

    /** Asks; not on the JavaFX thread. Empty where nothing says it. */
    static OptionalInt percent() {
        return percent(System.getProperty("os.name", ""), DesktopText::said);
    }

    /** @param said what a program writes to its standard output; empty where it is not there or fails */
    static OptionalInt percent(String system, Function<List<String>, Optional<String>> said) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return said.apply(WINDOWS).map(DesktopText::registry).orElseGet(OptionalInt::empty);
        }
        return name.startsWith("mac")
                ? OptionalInt.empty()
                : said.apply(GNOME).map(DesktopText::factor).orElseGet(OptionalInt::empty);
    }

    private static OptionalInt registry(String answer) {
        var found = REGISTRY.matcher(answer);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1), 16)) : OptionalInt.empty();
    }

    /** {@code 1.25} is 125. */
    private static OptionalInt factor(String answer) {
        var found = FACTOR.matcher(answer.strip());
        if (!found.matches()) {
            return OptionalInt.empty();
        }
        var parts = Optional.ofNullable(found.group(2)).orElse("") + "00";
        var percent = Integer.parseInt(found.group(1)) * 100 + Integer.parseInt(parts.substring(0, 2));
        return percent == 0 ? OptionalInt.empty() : OptionalInt.of(percent);
    }

    private static Optional<String> said(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            LoggerFactory.getLogger(DesktopText.class).debug("The desktop does not say how large it writes", e);
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
