package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdatesTest {
    private final List<URI> opened = new ArrayList<>();

    @Test
    void opensThePageOfTheBuildWhenAskedAndNotBefore() {
        var updates = new Updates("1.2", Optional.of(URI.create("https://books.example/versions")), opened::add);
        assertThat(opened).isEmpty();

        assertThat(updates.check()).contains("version 1.2", "https://books.example/versions");
        assertThat(opened).containsExactly(URI.create("https://books.example/versions"));
    }

    @Test
    void saysWhereToLookWhereTheBuildNamesNoPage() {
        var updates = new Updates("1.2", Optional.empty(), opened::add);

        assertThat(updates.check()).contains("version 1.2", "names no page", "where you got it from");
        assertThat(opened).isEmpty();
    }
}
