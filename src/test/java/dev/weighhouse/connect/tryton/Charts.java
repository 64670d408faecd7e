package dev.weighhouse.connect.tryton;

/** Accounts and balances as Tryton shows them, for tests. */
final class Charts {

    static final String ASSET = type("Cash", "Chart\\\\Asset\\\\Cash", "balance", "assets");
    static final String PAYABLE = type("Payable", "Chart\\\\Liability\\\\Payable", "balance", "payable");
    static final String LOAN = type("Loan", "Chart\\\\Liability\\\\Loan", "balance", "");
    static final String EQUITY = type("Share capital", "Chart\\\\Equity\\\\Share capital", "balance", "");
    static final String REVENUE = type("Revenue", "Chart\\\\Equity\\\\Income\\\\Revenue", "income", "revenue");
    static final String EXPENSE = type("Expense", "Chart\\\\Equity\\\\Income\\\\Expense", "income", "expense");

    private Charts() {}

    /** @param flag the one flag of the type that is set; SQLite's 1 stands for true */
    static String type(String name, String path, String statement, String flag) {
        return "{\"name\":\"%s\",\"rec_name\":\"%s\",\"statement\":%s%s}"
                .formatted(
                        name,
                        path,
                        statement.isEmpty() ? "null" : "\"" + statement + "\"",
                        flag.isEmpty() ? "" : ",\"" + flag + "\":1");
    }

    static String account(int id, String code, String name, int parent, String type) {
        return account(id, code, name, parent, type, "\"closed\":0,\"active\":true");
    }

    /** @param more further fields, such as a second currency */
    static String account(int id, String code, String name, int parent, String type, String more) {
        return "{\"id\":%d,\"code\":%s,\"name\":\"%s\",\"parent\":%s,\"type.\":%s,%s}"
                .formatted(
                        id,
                        code.isEmpty() ? "null" : "\"" + code + "\"",
                        name,
                        parent == 0 ? "null" : Integer.toString(parent),
                        type,
                        more);
    }

    static String heading(int id, String name, int parent) {
        return account(id, "", name, parent, "null");
    }

    /** The balances of an account. */
    static String stands(int id, int parent, String debit, String credit, String balance, String second) {
        return "{\"id\":%d,\"parent\":%s,\"debit\":%s,\"credit\":%s,\"balance\":%s,\"amount_second_currency\":%s}"
                .formatted(
                        id,
                        parent == 0 ? "null" : Integer.toString(parent),
                        FakeTryton.decimal(debit),
                        FakeTryton.decimal(credit),
                        FakeTryton.decimal(balance),
                        FakeTryton.decimal(second));
    }
}
