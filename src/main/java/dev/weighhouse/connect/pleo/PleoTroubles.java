package dev.weighhouse.connect.pleo;

import dev.weighhouse.crossing.ExportResult;
import dev.weighhouse.crossing.ExportTrouble;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Results in Pleo's words. It has one list of reasons for items and another for jobs. */
final class PleoTroubles {

    private PleoTroubles() {}

    static Map<String, Object> fields(ExportResult result) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("accountingEntryId", result.item());
        switch (result) {
            case ExportResult.Posted posted -> {
                fields.put("status", "successful");
                fields.put(
                        "exportedAt",
                        posted.at().truncatedTo(ChronoUnit.SECONDS).toString());
                fields.put("externalId", posted.ledgerId());
            }
            case ExportResult.Failed failed -> {
                fields.put("status", "failed");
                fields.put("failureReason", failed.words());
                fields.put("failureReasonType", ofItem(failed.trouble()));
            }
            case ExportResult.UnderWay _ -> fields.put("status", "in_progress");
        }
        return fields;
    }

    static String ofItem(ExportTrouble trouble) {
        return switch (trouble) {
            case ACCOUNT_UNKNOWN -> "account_unknown";
            case TAX_CODE_UNKNOWN -> "tax_code_unknown";
            case COUNTERPARTY_UNKNOWN -> "vendor_unknown";
            case DIMENSION_UNKNOWN -> "tag_unknown";
            case NOT_VALID -> "validation_failure";
            case LEDGER_REFUSED -> "accounting_system_validation_failure";
            case LEDGER_UNREACHABLE -> "accounting_system_unreachable";
            case LEDGER_SIGN_IN -> "accounting_system_authentication_failure";
            case LEDGER_THROTTLED -> "accounting_system_rate_limit";
            case LEDGER_TIMED_OUT -> "accounting_system_timeout";
            case SETTINGS_MISSING -> "missing_configuration";
            case CANCELLED, UNEXPECTED -> "unexpected_failure";
        };
    }

    static String ofJob(ExportTrouble trouble) {
        return switch (trouble) {
            case ACCOUNT_UNKNOWN, TAX_CODE_UNKNOWN, COUNTERPARTY_UNKNOWN, DIMENSION_UNKNOWN, SETTINGS_MISSING ->
                "missing_configuration";
            case NOT_VALID, LEDGER_REFUSED -> "validation_failure";
            case LEDGER_UNREACHABLE -> "accounting_system_unreachable";
            case LEDGER_SIGN_IN -> "accounting_system_authentication_failure";
            case LEDGER_THROTTLED -> "accounting_system_rate_limit";
            case LEDGER_TIMED_OUT -> "accounting_system_timeout";
            case CANCELLED -> "canceled_by_user";
            case UNEXPECTED -> "integration_unusable";
        };
    }
}
