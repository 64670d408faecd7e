package dev.weighhouse.connect.file;

/** One sentence for each key of a column profile. */
final class Explained {

    private Explained() {}

    static String of(String key, FileKind kind) {
        return switch (key) {
            case "delimiter" -> "What stands between cells: , ; | or tab; found in the headings where it is left out.";
            case "encoding" -> "UTF-8, UTF-16, windows-1252 and so on; found in the file where it is left out.";
            case "header-row" -> "The row with the headings; looked for in the first 30 rows where it is left out.";
            case "sheet" -> "The sheet of a workbook; the first where it is left out.";
            case "date-pattern" ->
                "How dates are written, such as dd/MM/yyyy or yyyy-MM; found where it is clear. Times are left out.";
            case "decimal-mark" -> "A point or a comma; found where it is clear.";
            case "dust" -> "drop takes amounts without stray decimals of less than 0.000001; else they are refused.";
            case "sign" -> "debit-positive, credit-positive, or natural: positive on the account's own side.";
            case "amount.mark" ->
                "dr-cr takes DR and CR beside an amount for its side, credit-positive turned; else they are refused.";
            case "must-balance" ->
                kind == FileKind.TRANSACTIONS
                        ? "yes refuses entries whose debits and credits differ; no where it is left out."
                        : "no takes what does not balance; yes where it is left out.";
            case "totals" ->
                "ignore takes no notice of printed totals; else one that differs from its rows is refused.";
            case "as-of" -> "The date of all balances, such as 2026-10-31, where no column holds it.";
            case "account-by" -> "id, number or name: what the account column holds; id where it is left out.";
            case "account-type" -> "The type of every account, where no column holds it.";
            case "type.map" -> "What the words for types mean, such as Sales:income,Cost of Sales:expense.";
            case "dimensions" -> "The headings of the columns with dimensions, such as Site,Department.";
            case "tax-sign" ->
                "signed (the default): a tax has the sign of its amount; or unsigned. A debit or credit has no sign.";
            case "type", "country", "tax-code", "tax", "payout" ->
                kind == FileKind.TRANSACTIONS
                        ? "The heading of the column with the %s; none where there is no such column.".formatted(key)
                        : heading(key);
            default -> heading(key);
        };
    }

    private static String heading(String key) {
        return "The heading of the column with the %s.".formatted(key);
    }
}
