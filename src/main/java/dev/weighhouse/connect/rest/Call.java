package dev.weighhouse.connect.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The three things that are asked, with the fields each row may have and where they are expected by default. */
enum Call {
    ACCOUNTS("/accounts?status=all", """
            id            /id /externalId
            external-id   /externalId
            name          /name
            number        /number /code
            type          /type
            sub-type      /subType
            currency      /currency
            active        /active /status
            parent        /parent /parentId
            description   /description
            tax-code      /taxCode
            normal-side   /normalSide
            created       /createdAt
            modified      /updatedAt
            iban          /iban
            """),
    BALANCES("/balances?as_of={date}", """
            account       /account /accountId /accountExternalId
            amount        /balance /amount
            debit         /debit
            credit        /credit
            currency      /currency
            as-of         /asOf /as_of
            """),
    TRANSACTIONS("/transactions?from={from}&to={to}", """
            id            /id
            account       /account /accountId /accountExternalId
            date          /date
            amount        /amount
            debit         /debit
            credit        /credit
            currency      /currency
            reference     /reference
            description   /description
            category      /category
            counterparty  /counterparty
            type          /type
            country       /country
            tax-code      /taxCode
            tax           /tax /taxAmount
            payout        /payout /payoutId
            dimensions    /dimensions
            """);

    private final String path;
    private final String fields;

    Call(String path, String fields) {
        this.path = path;
        this.fields = fields;
    }

    /** How its settings start, and what it is called in messages: {@code accounts}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The path and query asked by default; {@code {date}}, {@code {from}} and {@code {to}} stand for ISO dates. */
    String path() {
        return path;
    }

    /** Field names with the JSON Pointers that are tried in their order when the settings name none. */
    Map<String, List<String>> fields() {
        var pointers = new LinkedHashMap<String, List<String>>();
        fields.lines().forEach(line -> {
            var words = List.of(line.split(" +"));
            pointers.put(words.getFirst(), words.subList(1, words.size()));
        });
        return pointers;
    }
}
