package dev.weighhouse.sandbox;

import tools.jackson.databind.node.ObjectNode;

/** An account in the shape in which QuickBooks shows it. */
final class AccountShape {
    private AccountShape() {}

    static ObjectNode of(SandboxAccount account) {
        var parent = account.parent();
        var node = QuickBooksSandbox.JSON
                .createObjectNode()
                .put("Id", account.id())
                .put("SyncToken", "0")
                .put("Name", account.active() ? account.name() : account.name() + " (deleted)")
                .put("SubAccount", parent != null)
                .put("FullyQualifiedName", account.name())
                .put("Active", account.active())
                .put("Classification", account.classification())
                .put("AccountType", account.type())
                .put("AccountSubType", account.detail())
                .put("AcctNum", account.number())
                .put("domain", "QBO")
                .put("sparse", false);
        if (parent != null) {
            node.putObject("ParentRef").put("value", parent);
        }
        node.putObject("CurrencyRef").put("value", account.currency().getCurrencyCode());
        node.putObject("MetaData")
                .put("CreateTime", "2024-04-01T09:00:00-07:00")
                .put("LastUpdatedTime", "2026-04-01T09:00:00-07:00");
        return node;
    }
}
