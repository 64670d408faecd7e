package dev.weighhouse.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one company keeps at Pleo, in Pleo's own shapes: accounts, tax codes, accounting entries and export jobs. Whoever sets
 * up a sandbox adds to it; what comes in over the wire changes it.
 */
public final class PleoBooks {
    /** The account of an entry of which nobody said what it was for. */
    public static final String NO_ACCOUNT = new UUID(0, 0).toString();

    private static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");

    private final String company;
    private final String name;
    private final List<ObjectNode> accounts = new ArrayList<>();
    private final List<ObjectNode> taxCodes = new ArrayList<>();
    private final List<ObjectNode> entries = new ArrayList<>();
    private final PleoJobs jobs;
    private final List<String> used = new ArrayList<>();
    private final List<String> contra = new ArrayList<>();
    private long ids = 0x1000;

    /** An empty company. */
    public PleoBooks(String company, String name) {
        this.company = company;
        this.name = name;
        this.jobs = new PleoJobs(this);
    }

    public String company() {
        return company;
    }

    public String name() {
        return name;
    }

    public PleoJobs jobs() {
        return jobs;
    }

    /** A fresh id, the same in every run. */
    String newId() {
        return new UUID(0x9a5e_0000_0000_4000L, 0x8000_0000_0000_0000L + ids++).toString();
    }

    /**
     * Adds an account.
     *
     * @return Pleo's id of it
     */
    public synchronized String account(String externalId, @Nullable String code, String called, boolean archived) {
        var account = node().put("externalId", externalId)
                .put("code", code)
                .put("name", called)
                .put("archived", archived)
                .putNull("taxCodeExternalId");
        return add(account);
    }

    /** Adds an account that has come over the wire. */
    synchronized String add(ObjectNode account) {
        var id = newId();
        accounts.add(account.put("id", id).put("companyId", company));
        return id;
    }

    /** Lets a spending category of Pleo point to an account. */
    public synchronized void categoryPointsTo(String account) {
        used.add(account);
    }

    /** Lets a wallet of Pleo stand for an account. */
    public synchronized void walletIs(String account) {
        contra.add(account);
    }

    /** From now on no wallet stands for an account. */
    public synchronized void forgetWallets() {
        contra.clear();
    }

    /** Adds a tax code; the rate is a fraction such as {@code 0.20}. */
    public synchronized String taxCode(@Nullable String code, String called, String rate) {
        var id = newId();
        taxCodes.add(node().put("id", id)
                .put("companyId", company)
                .put("name", called)
                .put("code", code)
                .put("rate", new BigDecimal(rate))
                .put("type", "inclusive")
                .put("archived", false)
                .put("createdAt", LONG_AGO.toString())
                .put("updatedAt", LONG_AGO.toString()));
        return id;
    }

    /**
     * Adds a completed entry.
     *
     * @param family such as {@code CARD_PURCHASE}
     * @param account Pleo's id of its account, or null for none
     * @param booked when it counts
     * @param minors its amount in the currency's smallest unit
     * @return the entry, to be changed at will
     */
    public synchronized ObjectNode entry(
            String family, @Nullable String account, Instant booked, long minors, String currency) {
        var entry = node().put("id", newId())
                .put("companyId", company)
                .put("family", family)
                .put("status", "COMPLETED")
                .put("exportStatus", "NOT_EXPORTED")
                .put("reviewStatus", "NOT_REQUIRED")
                .put("bookkeepingDate", booked.toString())
                .put("performedAt", booked.toString())
                .put("createdAt", booked.toString())
                .put("updatedAt", booked.toString());
        if (account != null) {
            entry.put("accountId", account);
        }
        entry.putObject("transactionValue").put("currency", currency).put("minors", minors);
        entry.putObject("totalBillValue").put("currency", currency).put("minors", minors);
        List.of("attendees", "receiptIds", "splitItems", "tags").forEach(entry::putArray);
        entries.add(entry);
        return entry;
    }

    /** Splits off a part of an entry onto an account of its own. */
    public synchronized ObjectNode split(ObjectNode entry, @Nullable String account, long minors) {
        var whole = entry.path("totalBillValue");
        var item = entry.withArray("splitItems")
                .addObject()
                .put("id", newId())
                .put("createdAt", entry.path("createdAt").asString())
                .put("updatedAt", entry.path("updatedAt").asString());
        if (account != null) {
            item.put("accountId", account);
        }
        item.putObject("totalBillValue")
                .put("currency", whole.path("currency").asString())
                .put("minors", minors);
        item.putArray("tags");
        return item;
    }

    /** The accounts as they stand, in the order in which they came. */
    public synchronized List<ObjectNode> accounts() {
        return List.copyOf(accounts);
    }

    /** The one account with this external id. */
    public Optional<ObjectNode> account(String externalId) {
        return accounts().stream()
                .filter(account -> account.path("externalId").asString().equals(externalId))
                .findFirst();
    }

    synchronized Optional<ObjectNode> taxCode(String id) {
        return taxCodes.stream()
                .filter(code -> code.path("id").asString().equals(id))
                .findFirst();
    }

    synchronized List<ObjectNode> taxCodes() {
        return List.copyOf(taxCodes);
    }

    synchronized List<ObjectNode> entries() {
        return List.copyOf(entries);
    }

    synchronized boolean isUsed(ObjectNode account) {
        return used.contains(account.path("id").asString());
    }

    synchronized boolean isContra(ObjectNode account) {
        return contra.contains(account.path("id").asString());
    }

    static ObjectNode node() {
        return QuickBooksSandbox.JSON.createObjectNode();
    }
}
