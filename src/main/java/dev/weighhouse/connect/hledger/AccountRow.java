package dev.weighhouse.connect.hledger;

import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * An account as {@code GET /accounts} shows it.
 *
 * @param name the full name
 * @param parent the full name of the account above; blank at the top
 * @param own what stands on it now by commodity, without its parts
 */
record AccountRow(String name, String parent, Map<String, BigDecimal> own) {

    /** hledger's name for what holds all accounts and is none itself. */
    private static final String ROOT = "root";

    AccountRow {
        own = Map.copyOf(own);
    }

    static List<AccountRow> read(JsonNode json, HttpReply reply) {
        if (!json.isArray()) {
            throw Exact.refused("The reply is not a list of accounts: %s.".formatted(reply.request()));
        }
        var rows = new ArrayList<AccountRow>();
        for (var account : json) {
            Supplier<String> where = () -> "Account %s of %s"
                    .formatted(PlainText.name(account.path("aname").asString("without a name")), reply.request());
            var name = Exact.text(account, "aname", where);
            var parent = Exact.text(account, "aparent_", where);
            if (!parent.isEmpty()) {
                rows.add(new AccountRow(
                        name,
                        parent.equals(ROOT) ? "" : parent,
                        total(Exact.amounts(account.path("aebalance"), where))));
            }
        }
        return rows;
    }

    /** One commodity comes several times where it was bought at several prices. */
    private static Map<String, BigDecimal> total(List<Entry.Amount> amounts) {
        var total = new HashMap<String, BigDecimal>();
        amounts.forEach(amount -> total.merge(amount.commodity(), amount.number(), BigDecimal::add));
        return total;
    }
}
