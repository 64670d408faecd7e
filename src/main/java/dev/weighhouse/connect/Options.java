package dev.weighhouse.connect;

import dev.weighhouse.connect.Setting.Values.OneOf;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings of one connection, read strictly: what is unknown or wrong is refused by its key. */
public final class Options {
    private final Connection connection;

    /** Refuses any setting that nobody would read, and any word that a setting may not be. */
    public Options(Connection connection, List<Setting> known) {
        this.connection = connection;
        var keys = known.stream().map(Setting::key).collect(Collectors.toSet());
        for (var key : connection.settings().keySet()) {
            if (!keys.contains(key)) {
                throw refused(key, "is not one this provider knows", "weighhouse providers lists them.");
            }
        }
        check(known, connection.settings());
    }

    /** Refuses a word that a setting may not be, and names those that it may. */
    public static void check(List<Setting> known, Map<String, String> said) {
        for (var setting : known) {
            var word = said.getOrDefault(setting.key(), "").strip();
            if (!word.isEmpty()
                    && setting.values() instanceof OneOf one
                    && one.words().stream().noneMatch(each -> each.word().equals(word))) {
                throw refused(
                        setting.key(), "is " + PlainText.name(word), "Choose one of: %s.".formatted(one.listed()));
            }
        }
    }

    public Optional<String> text(String key) {
        return connection.setting(key).map(String::strip);
    }

    public String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    public String required(String key) {
        return text(key).orElseThrow(() -> refused(key, "is missing", "Give it with --set " + key + "=…"));
    }

    public int number(String key, int otherwise, int most) {
        var text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text.get());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw refused(key, "is not a whole number from 1 to " + most, "Correct the setting.");
    }

    /** One of a few words; constants are written in lower case with hyphens. */
    public <E extends Enum<E>> E choice(String key, E otherwise) {
        var text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        var choices = List.of(otherwise.getDeclaringClass().getEnumConstants());
        return choices.stream()
                .filter(choice -> word(choice).equals(text.get()))
                .findFirst()
                .orElseThrow(() -> refused(
                        key,
                        "is " + text.get(),
                        "Choose one of: " + choices.stream().map(Options::word).collect(Collectors.joining(", "))
                                + "."));
    }

    /** JSON Pointers after commas, each beginning with a slash. */
    public List<String> pointers(String key, List<String> otherwise) {
        var pointers = text(key)
                .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList())
                .orElse(otherwise);
        for (var pointer : pointers) {
            if (!pointer.startsWith("/")) {
                throw refused(key, "is no JSON Pointer", "Write it as /field or /outer/inner.");
            }
        }
        return pointers;
    }

    /**
     * Names with what is said of each, after commas, such as {@code £:GBP,€:EUR}.
     *
     * @param between the sign between the two; where it comes more than once, the last one
     * @param hint how to write it, for the message
     */
    public Map<String, String> pairs(String key, char between, String hint) {
        var pairs = new LinkedHashMap<String, String>();
        Arrays.stream(text(key).orElse("").split(",", -1))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .forEach(pair -> {
                    var at = pair.lastIndexOf(between);
                    if (at < 0) {
                        throw refused(key, "has no %s in \"%s\"".formatted(between, PlainText.name(pair)), hint);
                    }
                    pairs.put(
                            pair.substring(0, at).strip(),
                            pair.substring(at + 1).strip());
                });
        return pairs;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static FailureException refused(String key, String why, String nextStep) {
        return new FailureException(new Failure.BadInput("The setting %s %s.".formatted(key, why), nextStep));
    }
}
