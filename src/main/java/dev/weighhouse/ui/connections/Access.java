package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Credential;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.connect.oauth.SignInEnd;
import dev.weighhouse.connect.oauth.SignInPlan;
import dev.weighhouse.connect.oauth.SignInSettings;
import dev.weighhouse.connect.oauth.SignInStart;
import dev.weighhouse.connect.oauth.SignsIn;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Browser;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** How one connection is let in: by a sign-in in the browser, or by what a person pastes. Nothing of it is kept here. */
final class Access {
    private final Workbench bench;
    private final Starting starting;
    private final StringProperty clientSecret = new SimpleStringProperty("");
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.PASTE);
    private final ObservableList<Company> companies = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Company> company = new SimpleObjectProperty<>();
    private final TypedSecret secret;
    private final BrowserSignIn signIn;
    private final Runnable changed;
    private @Nullable Provider provider;
    private Map<String, String> signedWith = Map.of();
    private @Nullable String granted;

    /** How it signs in. */
    enum Way {
        BROWSER,
        PASTE
    }

    /** How a sign-in is begun. */
    @FunctionalInterface
    interface Starting {
        /**
         * Begins it.
         *
         * @param clientSecret of the app; null where none was typed
         */
        SignInStart begin(SignInPlan plan, @Nullable String clientSecret);
    }

    /** @param changed called after whatever changes */
    Access(Workbench bench, Browser browser, Starting starting, Runnable changed) {
        this.bench = bench;
        this.starting = starting;
        this.changed = changed;
        this.secret = new TypedSecret(changed);
        this.signIn = new BrowserSignIn(
                bench, browser, this::signed, why -> fieldWords().said(why));
        way.subscribe((_, _) -> changed.run());
        company.subscribe((_, _) -> changed.run());
        signIn.stateProperty().subscribe((_, _) -> changed.run());
    }

    /** Another kind of system was chosen; what a sign-in at the one before gave is of no use. */
    void of(@Nullable Provider chosen) {
        forgetSignIn();
        secret.forget();
        provider = chosen;
        ask(Map.of());
        way.set(ways().getFirst());
    }

    /** @param settings as typed, on which it may depend what is asked for */
    void ask(Map<String, String> settings) {
        secret.ask(provider == null ? null : provider.credential(settings).orElse(null));
    }

    /** Whether anybody has to be let in at all. */
    boolean isNeeded() {
        return signsIn().isPresent() || secret.wantedProperty().get() != null;
    }

    /** The provider, where its service signs people in in a browser. */
    Optional<SignsIn> signsIn() {
        return provider instanceof SignsIn there ? Optional.of(there) : Optional.empty();
    }

    /** Those there are, the one that speaks for itself first. */
    List<Way> ways() {
        if (signsIn().isEmpty()) {
            return List.of(Way.PASTE);
        }
        var credential = secret.wantedProperty().get();
        if (credential == null) {
            return List.of(Way.BROWSER);
        }
        return credential.lasts() ? List.of(Way.PASTE, Way.BROWSER) : List.of(Way.BROWSER, Way.PASTE);
    }

    ObjectProperty<Way> wayProperty() {
        return way;
    }

    TypedSecret secret() {
        return secret;
    }

    /** Of the app with which people sign in. */
    StringProperty clientSecretProperty() {
        return clientSecret;
    }

    BrowserSignIn signIn() {
        return signIn;
    }

    /** What the sign-in opens. */
    ObservableList<Company> companies() {
        return companies;
    }

    ObjectProperty<@Nullable Company> companyProperty() {
        return company;
    }

    /** Opens the sign-in page in the browser. */
    void beginSignIn(Map<String, String> settings) {
        forgetSignIn();
        if (settings.getOrDefault(SignInSettings.CLIENT, "").isBlank()) {
            signIn.refuse(new Failure.BadInput(
                    Words.text("connections.client-id.missing"), Words.text("connections.client-id.missing.next")));
            return;
        }
        var typed = clientSecret.get().strip();
        signedWith = Map.copyOf(settings);
        signsIn()
                .ifPresent(there -> signIn.begin(
                        () -> starting.begin(there.signIn(settings, bench.clock()), typed.isEmpty() ? null : typed)));
    }

    private void signed(SignInEnd.Signed done) {
        granted = done.grant().secret();
        companies.setAll(done.companies());
        // A sign-in for one company gives one; else the person chooses.
        company.set(companies.size() == 1 ? companies.getFirst() : null);
        changed.run();
    }

    /**
     * What still keeps it from being let in, as a sentence; empty where nothing does.
     *
     * @param settings as they are now: a sign-in with others is of no use
     */
    String obstacle(Map<String, String> settings) {
        if (way.get() == Way.PASTE) {
            return secret.obstacle();
        }
        return granted == null || !signedWith.equals(settings) ? Words.text("connections.sign-in.first") : "";
    }

    /** What the keychain is to keep; empty where nobody asks for anything. */
    Optional<String> kept() {
        return way.get() == Way.BROWSER ? Optional.ofNullable(granted) : secret.value();
    }

    /** The settings with the company that was signed in to. */
    Map<String, String> completed(Map<String, String> settings) {
        var all = new LinkedHashMap<>(settings);
        var signedIn = company.get();
        if (way.get() == Way.BROWSER && signedIn != null) {
            signsIn().ifPresent(there -> all.put(there.companySetting(), signedIn.id()));
        }
        return all;
    }

    /** How failures are told where the fields of the provider are shown. */
    FieldWords fieldWords() {
        return FieldWords.of(provider);
    }

    Optional<Credential> credential() {
        return Optional.ofNullable(secret.wantedProperty().get());
    }

    /** Whatever is on its way, or was typed, is of no use any more. */
    void forget() {
        secret.forget();
        clientSecret.set("");
        forgetSignIn();
    }

    private void forgetSignIn() {
        signIn.stop();
        granted = null;
        companies.clear();
        company.set(null);
    }
}
