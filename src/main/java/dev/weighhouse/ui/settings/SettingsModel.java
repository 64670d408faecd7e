package dev.weighhouse.ui.settings;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.TypedAmount;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The person's name, and what holds for the open workspace: general tolerance and currencies. */
public final class SettingsModel {
    /** The setting that holds the person's name. */
    public static final String AUTHOR = "author";

    private final Workbench bench;
    private final StringProperty author = new SimpleStringProperty("");
    private final StringProperty tolerance = new SimpleStringProperty("");
    private final StringProperty newCurrency = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper home = new ReadOnlyStringWrapper("");
    private final ObservableList<String> currencies = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final Latest reading = new Latest();
    private final Subscriptions subscriptions = new Subscriptions();

    /**
     * The model of the settings screen.
     *
     * @param usualName the name that stands where the person gave none
     */
    public SettingsModel(Workbench bench, String usualName) {
        this.bench = bench;
        author.set(bench.settings().text(AUTHOR).orElse(usualName));
        author.addListener((_, _, name) -> bench.settings().set(AUTHOR, name.strip()));
    }

    void attach() {
        subscriptions.add(bench.revisionProperty()
                .subscribe(_ -> show(bench.openProperty().get())));
    }

    void detach() {
        subscriptions.close();
        reading.forget();
    }

    StringProperty authorProperty() {
        return author;
    }

    /** As typed, in units of the home currency. */
    StringProperty toleranceProperty() {
        return tolerance;
    }

    StringProperty newCurrencyProperty() {
        return newCurrency;
    }

    /** The code of the home currency; empty while no workspace is open. */
    ReadOnlyStringProperty homeProperty() {
        return home.getReadOnlyProperty();
    }

    /** The codes of all currencies of the workspace, the home currency first. */
    ObservableList<String> currencies() {
        return currencies;
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private void show(@Nullable Opening open) {
        home.set(open == null ? "" : open.home().getCurrencyCode());
        if (open == null) {
            currencies.clear();
            return;
        }
        var others = open.currencies().stream()
                .filter(currency -> !currency.equals(open.home()))
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
        currencies.setAll(home.get());
        currencies.addAll(others);
        bench.work()
                .desk(
                        Words.text("workbench.reading"),
                        _ -> open.workspace().tolerances().general(open.home()))
                .latestOf(reading)
                .then(limit -> tolerance.set(MoneyFormat.plain(limit)))
                .otherwise(failure::set)
                .start();
    }

    /** Sets the general tolerance to what was typed. */
    void setTolerance() {
        failure.set(null);
        bench.current()
                .ifPresent(open -> typedTolerance(open.home())
                        .ifPresentOrElse(
                                limit -> bench.write(
                                        Words.text("settings.tolerance.setting"),
                                        workspace -> workspace.monthEnd().tolerate(null, limit),
                                        () -> {},
                                        failure::set),
                                () -> refuse(
                                        "settings.tolerance.bad",
                                        tolerance.get().strip(),
                                        open.home().getCurrencyCode())));
    }

    private Optional<Money> typedTolerance(Currency currency) {
        try {
            return Optional.of(TypedAmount.of(tolerance.get(), currency)).filter(limit -> limit.signum() >= 0);
        } catch (NumberFormatException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /** Takes quotes in the typed currency from now on. */
    void addCurrency() {
        failure.set(null);
        var code = newCurrency.get().strip().toUpperCase(Locale.ROOT);
        currency(code)
                .ifPresentOrElse(
                        added -> bench.write(
                                Words.text("settings.currency.adding", code),
                                workspace -> workspace.allow(added),
                                () -> newCurrency.set(""),
                                failure::set),
                        () -> refuse("settings.currency.bad", newCurrency.get().strip()));
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(found -> found.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void refuse(String key, Object... values) {
        failure.set(new Failure.BadInput(Words.text(key, values), ""));
    }
}
