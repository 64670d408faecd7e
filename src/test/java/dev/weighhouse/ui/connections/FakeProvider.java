package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Credential;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A provider with settings and nothing behind them. */
record FakeProvider(String id, String title, Set<Role> roles, List<Setting> wanted) implements Provider {

    static final FakeProvider QUICKBOOKS = new FakeProvider(
            "quickbooks",
            "QuickBooks Online",
            Set.of(Role.LEDGER),
            List.of(
                    Setting.required("company", "Company id", "The number QuickBooks shows as company id."),
                    Setting.optional("base-url", "Address", "Where it answers; the usual address if left out.")));

    static final FakeProvider REST = new FakeProvider(
            "rest",
            "Your own endpoint",
            Set.of(Role.PLATFORM),
            List.of(
                    Setting.required("base-url", "Address", "Where the endpoint answers, over https."),
                    Setting.optional("page-size", "Page size", "Rows asked for at once; 100 if left out.")));

    static final FakeProvider FILES = new FakeProvider(
            "file",
            "Files",
            Set.of(Role.LEDGER, Role.PLATFORM),
            List.of(Setting.required("chart", "Chart of accounts", "The file with the accounts.")));

    static final List<Provider> ALL = List.of(QUICKBOOKS, REST, FILES);

    @Override
    public List<Setting> settings(Role role) {
        return wanted;
    }

    @Override
    public Optional<Credential> credential(Map<String, String> settings) {
        return id.equals("file") ? Optional.empty() : Optional.of(Credential.key("Token", "As it was given."));
    }

    @Override
    public Source open(Connection connection, Surroundings surroundings) {
        throw new UnsupportedOperationException("nothing behind it");
    }
}
