package dev.weighhouse.connect.pleo;

import dev.weighhouse.books.Money;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.ExportItem;
import dev.weighhouse.crossing.FailureException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Items of export jobs in neutral words. Amounts are those of the wallet, in whole minor units, spending positive. */
final class PleoItems {
    /** The types that bring money back to the wallet. */
    private static final Set<String> INCOMING = Set.of("refund", "chargeback", "cashback", "wallet_topup");

    /** The types that only ever take money from the wallet. */
    private static final Set<String> OUTGOING =
            Set.of("card_purchase", "card_invoice", "atm_withdrawal", "wallet_unload");

    private final ZoneId zone;
    private final PleoSettings.Sign sign;
    private final Set<Currency> currencies;

    PleoItems(ZoneId zone, PleoSettings.Sign sign, Set<Currency> currencies) {
        this.zone = zone;
        this.sign = sign;
        this.currencies = currencies;
    }

    ExportItem item(PleoRow row) {
        var lines = new ArrayList<ExportItem.Line>();
        for (var node : row.node().path("accountingEntryLines")) {
            lines.add(line(new PleoRow(
                    node,
                    "%s, line %s"
                            .formatted(
                                    row.what(),
                                    PlainText.name(
                                            node.path("accountingEntryLineId").asString(""))),
                    row.request())));
        }
        if (lines.isEmpty()) {
            throw row.refused("accountingEntryLines", "is empty");
        }
        return new ExportItem(
                row.required("accountingEntryId"),
                row.required("companyId"),
                row.required("type"),
                row.day("date", zone),
                whole(row),
                lines,
                account(row, "contraAccount"),
                part(row, "additionalInformation").shown("reconciliationId"),
                row.shown("note"),
                counterparty(row),
                Body.of(row.node().toString()));
    }

    private ExportItem.Line line(PleoRow row) {
        var amount = amount(row, "lineAmount");
        var net = amount(row, "netAmount");
        if (!net.currency().equals(amount.currency())) {
            throw row.refused("netAmount", "is %s, and with tax it is %s".formatted(net, amount));
        }
        return new ExportItem.Line(
                row.required("accountingEntryLineId"),
                amount,
                net,
                account(row, "account"),
                part(row, "tax").shown("code"),
                tags(row.node()));
    }

    private Money amount(PleoRow row, String field) {
        var stated = part(row, field).money("inWalletCurrency", "value", currencies);
        return sign == PleoSettings.Sign.SPENDING_NEGATIVE ? stated.negated() : stated;
    }

    /** What brings money back has the other sign than spending; where it has the same, nobody knows which way it goes. */
    private Money whole(PleoRow row) {
        var amount = amount(row, "amount");
        var type = row.required("type");
        if (INCOMING.contains(type) && amount.signum() > 0) {
            throw wrongWay(row, "spending", type);
        }
        if (OUTGOING.contains(type) && amount.signum() < 0) {
            throw wrongWay(row, "money coming back", type);
        }
        return amount;
    }

    private static FailureException wrongWay(PleoRow row, String sign, String type) {
        return row.refused(
                "amount",
                "has the sign of %s, and the type is %s. Say at the connection how amounts are signed"
                        .formatted(sign, PlainText.name(type)));
    }

    private static ExportItem.@Nullable AccountName account(PleoRow row, String field) {
        if (!row.has(field)) {
            return null;
        }
        var account = part(row, field);
        return new ExportItem.AccountName(
                account.required("id"),
                account.text("identifier").orElse(null),
                account.shown("code"),
                account.required("name"));
    }

    private static @Nullable String counterparty(PleoRow row) {
        var vendor = part(row, "vendor").shown("name");
        return vendor == null ? part(row, "supplier").shown("name") : vendor;
    }

    private static PleoRow part(PleoRow row, String field) {
        return new PleoRow(row.node().path(field), row.what() + ", " + field, row.request());
    }

    private static Map<String, String> tags(JsonNode line) {
        var tags = new TreeMap<String, String>();
        for (var tag : line.path("tags")) {
            var group = tag.path("groupCode").asString("");
            var code = tag.path("code").asString("");
            if (!group.isBlank() && !code.isBlank()) {
                tags.merge(group, code, (one, more) -> one + ", " + more);
            }
        }
        return tags;
    }
}
