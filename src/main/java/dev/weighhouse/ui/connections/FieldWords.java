package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says a failure that names settings by their keys, as the command line has them, by the fields that a form shows. */
final class FieldWords {
    private final List<Setting> settings;

    private FieldWords(List<Setting> settings) {
        this.settings = settings;
    }

    /** @param provider whose fields are shown; null where there is none */
    static FieldWords of(@Nullable Provider provider) {
        return new FieldWords(
                provider == null
                        ? List.of()
                        : provider.roles().stream()
                                .flatMap(role -> provider.settings(role).stream())
                                .distinct()
                                .toList());
    }

    /** The same failure for a form. */
    Failure said(Failure failure) {
        return switch (failure) {
            case Failure.BadInput bad -> new Failure.BadInput(said(bad.words()), said(bad.nextStep()));
            case Failure.Rejected bad -> new Failure.Rejected(said(bad.words()), said(bad.nextStep()));
            default -> failure;
        };
    }

    /** The setting that a failure is about, where it is about one. */
    Optional<Setting> about(Failure failure) {
        return settings.stream()
                .filter(setting -> failure.words().contains(named(setting)))
                .findFirst();
    }

    private String said(String words) {
        var said = words;
        for (var setting : settings) {
            var option = "with --set " + setting.key() + "=";
            said = said.replace(named(setting), Words.text("connections.field.named", setting.title()) + " ")
                    .replace(option + "\u2026", Words.text("connections.field.in", setting.title()))
                    .replace(option, Words.text("connections.field.as", setting.title()) + " ");
        }
        return said;
    }

    private static String named(Setting setting) {
        return "The setting " + setting.key() + " ";
    }
}
