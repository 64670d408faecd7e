package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the program loads until its window stands")
class FirstFrameTest {
    @TempDir
    static Path home;

    private static List<String> loaded;

    @BeforeAll
    static void start() throws IOException {
        try (var window = WindowProcess.start(home, List.of("-Xlog:class+load"))) {
            loaded = window.untilItStands().stream()
                    .flatMap(FirstFrameTest::named)
                    .toList();
        }
    }

    /** {@code [0.123s][info][class,load] NAME source: ...} */
    private static Stream<String> named(String line) {
        var at = line.indexOf("[class,load] ");
        var end = line.indexOf(" source:");
        return at < 0 || end < 0 ? Stream.empty() : Stream.of(line.substring(at + "[class,load] ".length(), end));
    }

    @Test
    void theWelcomeScreenIsAmongIt() {
        assertThat(loaded).contains("dev.weighhouse.ui.welcome.WelcomeView", "javafx.scene.Scene");
    }

    /** Such a switch is no part of a cache of classes: it is made anew at every start. */
    @Test
    void noSwitchOverPatternsOfOurOwnIsMade() {
        assertThat(loaded.stream().filter(name -> name.startsWith("dev.weighhouse.") && name.contains("TypeSwitch")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "okhttp3.",
                "okio.",
                "kotlin.",
                "java.net.http.",
                "sun.net.www.protocol.http",
                "tools.jackson.",
                "com.fasterxml.",
                "com.nimbusds.",
                "org.sqlite.",
                "org.jdbi.",
                "java.sql.",
                "com.github.javakeyring.",
                "com.sun.jna.",
                "org.freedesktop.",
                "java.awt.",
                "javax.swing.",
                "javafx.scene.chart.",
                "javafx.scene.control.TableView",
                "javafx.scene.control.TreeTableView",
                "picocli.",
                "ch.qos.logback.",
                "dev.weighhouse.connect.",
                "dev.weighhouse.vault.",
                "dev.weighhouse.store.",
                "dev.weighhouse.sandbox.",
                "dev.weighhouse.command.",
                "dev.weighhouse.ui.common.Words$Rest",
                "dev.weighhouse.ui.review.",
                "dev.weighhouse.ui.mappings.",
                "dev.weighhouse.ui.journals.",
                "dev.weighhouse.ui.crossings.",
                "dev.weighhouse.ui.accounts.",
                "dev.weighhouse.ui.connections.",
                "dev.weighhouse.ui.settings.SettingsView"
            })
    void nothingOfThisIs(String start) {
        assertThat(loaded.stream().filter(name -> name.startsWith(start))).isEmpty();
    }
}
