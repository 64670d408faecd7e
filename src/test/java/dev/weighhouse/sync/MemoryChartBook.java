package dev.weighhouse.sync;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.CrossingKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a workspace remembers of charts, for tests without a file: append-only like the real one. */
public class MemoryChartBook implements ChartBook {
    private final List<ChartLink> links = new ArrayList<>();
    private final List<KnownAccounts> known = new ArrayList<>();
    private final List<PlannedChange> changes = new ArrayList<>();
    private final List<Keeping> keepings = new ArrayList<>();
    private final List<ArchiveConsent> consents = new ArrayList<>();

    @Override
    public Optional<ChartLink> link(ConnectionId platform) {
        return links.reversed().stream()
                .filter(link -> link.platform().equals(platform))
                .findFirst();
    }

    @Override
    public void append(ChartLink link) {
        links.add(link);
    }

    @Override
    public Set<String> known(ConnectionId platform, String ledgerCompany) {
        return known.stream()
                .filter(each ->
                        each.platform().equals(platform) && each.ledgerCompany().equals(ledgerCompany))
                .map(KnownAccounts::externalIds)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    @Override
    public void append(KnownAccounts accounts) {
        known.add(accounts);
    }

    @Override
    public void append(List<PlannedChange> planned) {
        changes.addAll(planned);
    }

    @Override
    public Optional<PlannedChange> change(CrossingKey key) {
        return changes.reversed().stream()
                .filter(change -> change.key().equals(key))
                .findFirst();
    }

    @Override
    public Map<String, PlannedChange> latest(ConnectionId platform, String company) {
        var latest = new HashMap<String, PlannedChange>();
        changes.stream()
                .filter(change ->
                        change.platform().equals(platform) && change.company().equals(company))
                .forEach(change -> latest.put(change.change().externalId(), change));
        return latest;
    }

    @Override
    public List<PlannedChange> changes(ConnectionId platform, String externalId) {
        return changes.stream()
                .filter(change -> change.platform().equals(platform)
                        && change.change().externalId().equals(externalId))
                .toList();
    }

    @Override
    public List<PlannedChange> withoutTaxCode(ConnectionId platform, String company) {
        return changes.stream()
                .filter(change -> change.platform().equals(platform)
                        && change.company().equals(company)
                        && change.withoutTaxCode() != null)
                .toList();
    }

    @Override
    public Optional<Keeping> keeping(ConnectionId platform) {
        return keepings.reversed().stream()
                .filter(keeping -> keeping.platform().equals(platform))
                .findFirst();
    }

    @Override
    public void append(Keeping keeping) {
        keepings.add(keeping);
    }

    @Override
    public void append(ArchiveConsent consent) {
        consents.add(consent);
    }

    @Override
    public List<ArchiveConsent> consents(ConnectionId platform) {
        return consents.stream()
                .filter(each -> each.platform().equals(platform))
                .toList();
    }
}
