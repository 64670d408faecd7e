package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.BooksSettings;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.crossing.Role;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever can be a platform says how its books are kept, because the mapping of its transactions goes by that. */
class PlatformSettingsTest {
    private static final List<String> WANTED =
            BooksSettings.all().stream().map(Setting::key).toList();

    @Test
    void everyPlatformHasTheSettingsOfItsBooksAndNoLedgerHas() {
        var providers = Wiring.near(Clock.systemUTC(), () -> "Ada").providers();

        assertThat(providers)
                .filteredOn(provider -> provider.roles().contains(Role.PLATFORM))
                .isNotEmpty()
                .allSatisfy(
                        provider -> assertThat(keys(provider, Role.PLATFORM)).containsAll(WANTED));
        assertThat(providers)
                .filteredOn(provider -> provider.roles().contains(Role.LEDGER))
                .isNotEmpty()
                .allSatisfy(provider -> assertThat(keys(provider, Role.LEDGER)).doesNotContainAnyElementsOf(WANTED));
        assertThat(WANTED).containsExactly("books", "category-separator", "entries");
    }

    private static List<String> keys(Provider provider, Role role) {
        return provider.settings(role).stream().map(Setting::key).toList();
    }
}
