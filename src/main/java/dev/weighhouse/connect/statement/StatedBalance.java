package dev.weighhouse.connect.statement;

import dev.weighhouse.books.Money;
import java.time.LocalDate;

/** What a statement opens or closes with; debit positive, so money in the bank is positive. */
record StatedBalance(Money amount, LocalDate date, Place place) {}
