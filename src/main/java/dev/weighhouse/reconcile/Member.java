package dev.weighhouse.reconcile;

import dev.weighhouse.books.Account;
import java.util.Currency;
import java.util.Set;

/** One platform account with all that its platform quotes. */
record Member(PlatformAccount platformAccount, SideIndex side) {

    Account account() {
        return platformAccount.account();
    }

    /** No longer in the platform's latest chart. */
    boolean gone() {
        return side.gone(account().id());
    }

    /** Archived, gone, or never booked to, and nothing on it that anybody would have to compare. */
    boolean silent() {
        return (gone() || !account().active() || (account().holdsBookedToNone() && !quoted()))
                && side.allZero(account().id());
    }

    boolean quoted() {
        return side.quotes(account().id());
    }

    Set<Currency> currencies() {
        return side.currencies(account());
    }

    SideFigures figures(Currency currency) {
        return side.figures(account(), currency);
    }

    boolean allZero(Currency currency) {
        return side.allZero(account().id(), currency);
    }
}
