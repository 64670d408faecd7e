package dev.weighhouse.bench;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Adjusted;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Edited;
import dev.weighhouse.reconcile.Underway;
import dev.weighhouse.reconcile.Waived;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Does to a book what goes wrong with books, and notes what it did. */
final class Errors {
    private static final List<Cause.Kind> UNDERWAY =
            List.of(Cause.Kind.IN_FLIGHT, Cause.Kind.IN_DOUBT, Cause.Kind.REJECTED);

    private final PlantedBook book;
    private final Random random;

    Errors(PlantedBook book, Random random) {
        this.book = book;
        this.random = random;
    }

    void plant(int at) {
        var deal = deal();
        if (deal.isEmpty()) {
            return;
        }
        deal.get().spoilt = true;
        switch (random.nextInt(16)) {
            case 0 -> missing(deal.get(), true);
            case 1 -> missing(deal.get(), false);
            case 2 -> cutOff(deal.get());
            case 3 -> swapped(deal.get());
            case 4 -> shifted(deal.get());
            case 5 -> differs(deal.get());
            case 6 -> sign(deal.get());
            case 7 -> rate(deal.get());
            case 8 -> rounding(deal.get());
            case 9 -> doubled(deal.get());
            case 10 -> elsewhere(deal.get());
            case 11 -> unmapped(deal.get());
            case 12 -> edited(deal.get(), at);
            case 13 -> underway(deal.get(), at);
            case 14 -> adjusted(deal.get(), at);
            default -> waived(at);
        }
    }

    /** One of October in which nothing is wrong yet. */
    private Optional<Deal> deal() {
        var whole = book.rows.deals.stream()
                .filter(deal -> !deal.spoilt
                        && PlantedBook.OCTOBER.contains(deal.ledger.date)
                        && PlantedBook.OCTOBER.contains(deal.platform.date))
                .toList();
        return whole.isEmpty() ? Optional.empty() : Optional.of(whole.get(random.nextInt(whole.size())));
    }

    private void note(Cause.Kind kind, long minor, String key) {
        book.planted.add(new Planted(kind, minor, key));
    }

    /** One in four of an earlier month, where balances are compared. */
    private void missing(Deal deal, boolean inLedger) {
        if (book.basis == Basis.CLOSING && random.nextInt(4) == 0) {
            deal.ledger.date = deal.ledger.date.minusDays(31);
            deal.platform.date = deal.ledger.date;
        }
        (inLedger ? deal.ledger : deal.platform).there = false;
        if (inLedger) {
            note(Cause.Kind.MISSING_IN_LEDGER, deal.platform.minor, deal.platform.id);
        } else {
            note(Cause.Kind.MISSING_ON_PLATFORM, -deal.ledger.minor, deal.ledger.id);
        }
    }

    private void cutOff(Deal deal) {
        var late = LocalDate.of(2026, 11, 1 + random.nextInt(6));
        var end = LocalDate.of(2026, 10, 31 - random.nextInt(4));
        if (random.nextInt(4) == 0) {
            deal.platform.date = late;
            deal.ledger.date = end;
            note(Cause.Kind.CUT_OFF, -deal.ledger.minor, deal.ledger.id);
        } else if (book.basis == Basis.ACTIVITY && random.nextInt(3) == 0) {
            deal.platform.date = LocalDate.of(2026, 9, 27 + random.nextInt(4));
            deal.ledger.date = LocalDate.of(2026, 10, 1 + random.nextInt(4));
            note(Cause.Kind.CUT_OFF, -deal.ledger.minor, deal.ledger.id);
        } else {
            deal.platform.date = end;
            deal.ledger.date = late;
            note(Cause.Kind.CUT_OFF, deal.platform.minor, deal.platform.id);
        }
    }

    private void swapped(Deal deal) {
        var digits = Long.toString(deal.platform.minor);
        int at = digits.length() - 2 - random.nextInt(Math.max(1, digits.length() - 2));
        var other = digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
        change(
                deal,
                other.startsWith("-0") || other.charAt(0) == '0' ? deal.platform.minor + 900 : Long.parseLong(other));
    }

    private void shifted(Deal deal) {
        change(deal, deal.platform.minor * (random.nextBoolean() ? 10 : 100));
    }

    private void differs(Deal deal) {
        long minor = deal.platform.minor;
        if (random.nextInt(3) == 0 && minor % 6 == 0) {
            deal.platform.tax = minor / 6;
            change(deal, minor - minor / 6);
        } else {
            change(deal, minor + random.nextInt(5, 4000));
        }
    }

    private void change(Deal deal, long minor) {
        deal.ledger.minor = minor;
        if (minor != deal.platform.minor) {
            note(Cause.Kind.AMOUNT_DIFFERS, deal.platform.minor - minor, deal.platform.id);
        }
    }

    private void sign(Deal deal) {
        deal.ledger.minor = -deal.platform.minor;
        note(Cause.Kind.SIGN, 2 * deal.platform.minor, deal.platform.id);
    }

    /**
     * Three to eight of the month by one rate. Where the texts name the other currency it is one of exchange; else it may be a fee as well. A
     * percentage with one decimal would be a tax.
     */
    private void rate(Deal first) {
        long rate = 100L * random.nextInt(103, 140) + 10L * random.nextInt(10) + random.nextInt(1, 10);
        int count = random.nextInt(3, 9);
        boolean named = random.nextInt(4) > 0;
        var kind = named ? Cause.Kind.FX_ROUNDING : Cause.Kind.AMOUNT_DIFFERS;
        var deal = first;
        for (int at = 0; at < count; at++) {
            deal.spoilt = true;
            deal.platform.minor = Math.floorDiv(deal.ledger.minor * rate + 5_000, 10_000L);
            if (named) {
                deal.platform.text += " for USD 1";
                deal.ledger.text += " for USD 1";
            }
            note(kind, deal.platform.minor - deal.ledger.minor, deal.platform.id);
            var next = deal();
            if (next.isEmpty()) {
                return;
            }
            deal = next.get();
        }
    }

    private void rounding(Deal deal) {
        deal.ledger.minor += random.nextBoolean() ? 1 : -1;
        note(Cause.Kind.FX_ROUNDING, deal.platform.minor - deal.ledger.minor, deal.platform.id);
    }

    /** A document number again within a week, or the same day and text. */
    private void doubled(Deal deal) {
        boolean inLedger = random.nextBoolean();
        var leg = inLedger ? deal.ledger : deal.platform;
        var day = leg.date.plusDays(leg.reference == null ? 0 : random.nextInt(7));
        var again = leg.again(leg.id + "-again", PlantedBook.OCTOBER.contains(day) ? day : leg.date);
        (inLedger ? book.moreLedger : book.morePlatform).add(again);
        note(Cause.Kind.DUPLICATE, inLedger ? -leg.minor : leg.minor, leg.id);
    }

    private void elsewhere(Deal deal) {
        if (random.nextBoolean()) {
            deal.ledger.account = PlantedBook.ELSEWHERE;
            note(Cause.Kind.WRONG_ACCOUNT, deal.platform.minor, deal.platform.id);
        } else {
            deal.platform.account = PlantedBook.OTHER_SHOP;
            note(Cause.Kind.WRONG_ACCOUNT, -deal.ledger.minor, deal.ledger.id);
        }
    }

    private void unmapped(Deal deal) {
        deal.platform.account = PlantedBook.NOWHERE;
        note(Cause.Kind.UNMAPPED, -deal.ledger.minor, deal.ledger.id);
    }

    private void edited(Deal deal, int at) {
        var name = "J-%d".formatted(1000 + at);
        var sent = PlantedBook.money(deal.platform.minor);
        if (random.nextInt(4) == 0) {
            deal.ledger.there = false;
            book.edited.add(new Edited(name, deal.ledger.date, sent, List.of()));
        } else {
            deal.ledger.minor += random.nextInt(1, 9000);
            book.edited.add(new Edited(name, deal.ledger.date, sent, List.of(deal.ledger.posting())));
        }
        long now = deal.ledger.there ? deal.ledger.minor : 0;
        note(Cause.Kind.EDITED, deal.platform.minor - now, deal.platform.id);
    }

    private void underway(Deal deal, int at) {
        var kind = UNDERWAY.get(random.nextInt(3));
        deal.ledger.there = false;
        var name = "J-%d".formatted(1000 + at);
        book.ours.add(new Underway(name, kind, deal.ledger.date, PlantedBook.money(deal.ledger.minor), false));
        note(kind, deal.platform.minor, deal.platform.id);
    }

    /** A row that is missing, and an adjustment that took it, in the quote or on its way. */
    private void adjusted(Deal deal, int at) {
        if (!book.adjusted.isEmpty()) {
            return;
        }
        deal.ledger.there = false;
        var name = "J-%d".formatted(1000 + at);
        Money amount = PlantedBook.money(deal.platform.minor);
        book.adjusted.add(new Adjusted(name, Adjusted.Part.ROWS, amount));
        note(Cause.Kind.MISSING_IN_LEDGER, deal.platform.minor, deal.platform.id);
        note(Cause.Kind.ADJUSTED, -deal.platform.minor, name);
        if (random.nextBoolean()) {
            book.standing += deal.platform.minor;
        } else {
            book.ours.add(new Underway(name, Cause.Kind.ADJUSTING, PlantedBook.OCTOBER.to(), amount, true));
            note(Cause.Kind.ADJUSTING, deal.platform.minor, name);
        }
    }

    /** An amount in no row, waived by a person; half of the time only a part of it, one in four not at all; once in a book. */
    private void waived(int at) {
        if (book.hidden != 0) {
            return;
        }
        book.hidden = random.nextInt(100, 20_000);
        if (random.nextInt(4) == 0) {
            return;
        }
        long part = random.nextBoolean() ? book.hidden : book.hidden / 2;
        var name = "W-%d".formatted(at);
        book.waived.add(new Waived(name, PlantedBook.money(part)));
        note(Cause.Kind.WAIVED, part, name);
    }
}
