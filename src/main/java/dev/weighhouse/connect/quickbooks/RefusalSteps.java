package dev.weighhouse.connect.quickbooks;

/** What a person can do about an entry that QuickBooks refused, by Intuit's list of faults. */
final class RefusalSteps {
    private RefusalSteps() {}

    static String after(Fault fault) {
        return switch (fault.code()) {
            case "6210" ->
                "The books are closed on that day: date the entry later, or have them reopened at QuickBooks.";
            case "610", "2500" ->
                "An account, class or tax code is unknown or archived at QuickBooks: pull the accounts and choose another.";
            case "6190" -> "The company can only be read: its subscription at QuickBooks has to be renewed.";
            case "6000" -> "Correct the entry as QuickBooks' words say, and approve it again.";
            case "2050" -> "A text is too long for QuickBooks: shorten it, and approve the entry again.";
            default -> "QuickBooks' own words say what is wrong: correct the entry, and approve it again.";
        };
    }
}
