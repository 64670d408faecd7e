package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern ASKED = Pattern.compile("Words\\s*\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z.][a-z0-9.-]*)\"");

    private static String source() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/dev/weighhouse/ui"))) {
            var all = new StringBuilder();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    @Test
    void hasEveryKeyThatIsAskedFor() throws IOException {
        var asked = ASKED.matcher(source());
        var missing = new TreeSet<String>();
        while (asked.find()) {
            if (Words.all().getProperty(asked.group(1)) == null) {
                missing.add(asked.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void hasNoKeyThatNobodyAsksFor() throws IOException {
        var literals = LITERAL.matcher(source()).results().map(m -> m.group(1)).collect(Collectors.toSet());
        var ends = literals.stream().filter(each -> each.startsWith(".")).toList();
        assertThat(Words.all().stringPropertyNames())
                .filteredOn(key -> literals.stream().noneMatch(literal -> uses(literal, ends, key)))
                .isEmpty();
    }

    /** As it stands, as the name or help of an action or screen, or put together from a beginning and an end. */
    private static boolean uses(String literal, List<String> ends, String key) {
        return key.equals(literal)
                || (literal.endsWith(".") && key.startsWith(literal))
                || (key.startsWith(literal) && key.substring(literal.length()).matches("\\.name|\\.help"))
                || (key.startsWith(literal) && ends.contains(key.substring(literal.length())));
    }

    @Test
    void everyPatternCanBeFilledIn() {
        for (var key : Words.all().stringPropertyNames()) {
            var pattern = Objects.requireNonNull(Words.all().getProperty(key));
            assertThat(pattern).as(key).isNotEmpty().doesNotContain("'");
            new MessageFormat(pattern, Locale.ENGLISH);
        }
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        var keys = new ArrayList<String>();
        for (var file : List.of(Words.FIRST, Words.REST)) {
            try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file))) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .forEach(keys::add);
            }
        }
        assertThat(keys).hasSizeGreaterThan(2000).doesNotHaveDuplicates();
    }

    @Test
    void fillsInWhatHasAPlaceForIt() {
        assertThat(Words.text("welcome.text-size", "125")).isEqualTo("Text size 125 %.");
        assertThat(Words.text("work.stopped", "Pulling")).isEqualTo("Pulling was stopped.");
    }

    @Test
    void refusesAKeyWithoutWords() {
        assertThatThrownBy(() -> Words.text("no.such.key")).hasMessageContaining("no.such.key");
    }
}
