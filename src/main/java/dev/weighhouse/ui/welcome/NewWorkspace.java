package dev.weighhouse.ui.welcome;

import dev.weighhouse.ui.common.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a new workspace needs to know, and what still stands in the way of making it. */
final class NewWorkspace {
    private static final String ENDING = ".weighhouse";

    private final Path home;
    private final StringProperty company = new SimpleStringProperty("");
    private final StringProperty currency = new SimpleStringProperty("");
    private final StringProperty others = new SimpleStringProperty("");
    private final StringProperty file = new SimpleStringProperty("");
    private final StringBinding obstacle;
    private boolean fileChosen;

    /**
     * A form that is empty but for the currency of the person's country.
     *
     * @param home the folder a workspace goes to unless the person says otherwise
     */
    NewWorkspace(Path home, Locale locale) {
        this.home = home;
        currency.set(usual(locale));
        company.subscribe(name -> {
            if (!fileChosen) {
                file.set(suggestedFile(name));
            }
        });
        obstacle = Bindings.createStringBinding(this::obstacleNow, company, currency, others, file);
    }

    private static String usual(Locale locale) {
        try {
            return Currency.getInstance(locale).getCurrencyCode();
        } catch (IllegalArgumentException _) {
            // A locale without a country has no currency.
            return "";
        }
    }

    StringProperty companyProperty() {
        return company;
    }

    StringProperty currencyProperty() {
        return currency;
    }

    /** Further currencies, separated by spaces or commas. */
    StringProperty othersProperty() {
        return others;
    }

    StringProperty fileProperty() {
        return file;
    }

    /** From now on the name of the company no longer changes the file. */
    void choose(Path chosen) {
        fileChosen = true;
        file.set(withEnding(chosen.toString()));
    }

    /** What is still missing or wrong, as a sentence; empty when the workspace can be made. */
    StringBinding obstacle() {
        return obstacle;
    }

    private String obstacleNow() {
        if (company.get().isBlank()) {
            return Words.text("new.no-company");
        }
        if (!known(code(currency.get()))) {
            return currency.get().isBlank()
                    ? Words.text("new.no-currency")
                    : Words.text("new.bad-currency", currency.get().strip());
        }
        for (var other : codes(others.get())) {
            if (!known(other)) {
                return Words.text("new.bad-currency", other);
            }
        }
        if (file.get().isBlank()) {
            return Words.text("new.no-file");
        }
        return Files.exists(path()) ? Words.text("new.file-exists", path()) : "";
    }

    private static boolean known(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String code(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    private static Set<String> codes(String typed) {
        var codes = new LinkedHashSet<String>();
        Arrays.stream(typed.split("[\\s,;]+"))
                .filter(part -> !part.isBlank())
                .map(NewWorkspace::code)
                .forEach(codes::add);
        return codes;
    }

    private String suggestedFile(String name) {
        var plain = name.strip().replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        return plain.isEmpty() ? "" : home.resolve(plain + ENDING).toString();
    }

    private static String withEnding(String path) {
        return path.endsWith(ENDING) ? path : path + ENDING;
    }

    String name() {
        return company.get().strip();
    }

    Currency homeCurrency() {
        return Currency.getInstance(code(currency.get()));
    }

    Set<Currency> otherCurrencies() {
        var all = new LinkedHashSet<Currency>();
        codes(others.get()).forEach(each -> all.add(Currency.getInstance(each)));
        all.remove(homeCurrency());
        return all;
    }

    Path path() {
        return Path.of(withEnding(file.get().strip()));
    }
}
