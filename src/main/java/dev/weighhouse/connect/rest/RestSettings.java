package dev.weighhouse.connect.rest;

import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Setting.Word;
import java.util.ArrayList;
import java.util.List;

/** What is asked of a person who connects an endpoint of their own; all but the first few are for endpoints out of the ordinary. */
final class RestSettings {
    static final String AUTH = "auth";

    static final List<Setting> OWN = List.of(
            Setting.required("base-url", "Address", "Where the endpoint lies, such as https://pos.example.com/api."),
            Setting.choice(
                    AUTH,
                    "Key",
                    "How the endpoint is shown the key, or the user and the password.",
                    new Word("bearer", "Token in the header Authorization"),
                    new Word("basic", "User and password"),
                    new Word("header", "Key in a header of its own"),
                    new Word("query", "Key in the address"),
                    new Word("none", "None")),
            Setting.optional(
                            "auth.header",
                            "Key header",
                            "The header of the key when it has one of its own; X-Api-Key by default.")
                    .rare(),
            Setting.optional(
                            "auth.param",
                            "Key parameter",
                            "The parameter of the address that carries the key; api_key by default.")
                    .rare(),
            Setting.choice(
                    "amount",
                    "Amounts",
                    "How amounts are written.",
                    new Word("decimal", "With decimals, such as 12.50"),
                    new Word("minor-units", "In whole pence or cents, such as 1250")),
            Setting.choice(
                    "sign",
                    "Signs",
                    "What a positive amount is.",
                    new Word("debit-positive", "A debit"),
                    new Word("natural", "Whatever is usual on its account")),
            Setting.choice(
                            "tax-sign",
                            "Sign of the tax",
                            "Whether the tax has the sign of its amount, or none. A debit or credit has no sign.",
                            "signed",
                            "unsigned")
                    .rare(),
            Setting.choice(
                            "paging",
                            "Paging",
                            "How the endpoint gives long lists in parts.",
                            "cursor",
                            "page",
                            "link",
                            "none")
                    .rare(),
            Setting.optional("paging.param", "Paging parameter", "cursor or page by default.")
                    .rare(),
            Setting.optional(
                            "paging.next",
                            "Next cursor",
                            "JSON Pointer to the next cursor; /next, /nextCursor, /next_cursor or /cursor.")
                    .rare(),
            Setting.optional("paging.size-param", "Page size parameter", "limit by default.")
                    .rare(),
            Setting.optional("paging.size", "Page size", "200 by default.").rare(),
            Setting.optional("rate-per-minute", "Requests a minute", "120 by default.")
                    .rare());

    static final Setting KEY_FORM = Setting.choice(
                    RestFeedback.KEY_FORM,
                    "Form of the key",
                    "How the header Idempotency-Key has the key of what is sent.",
                    "quoted",
                    "bare")
            .rare();

    private RestSettings() {}

    static List<Setting> of(Call call) {
        var settings = new ArrayList<Setting>();
        settings.add(Setting.optional(
                        call.key() + ".path", "Path of " + call.key(), call.path() + " by default" + orNone(call))
                .rare());
        settings.add(Setting.optional(
                        call.key() + ".rows",
                        "Rows of " + call.key(),
                        "JSON Pointer to the list; the reply itself, /data, /%s or /items by default."
                                .formatted(call.key()))
                .rare());
        call.fields()
                .forEach((field, pointers) -> settings.add(Setting.optional(
                                call.key() + "." + field,
                                "Field " + field + " of " + call.key(),
                                "JSON Pointer%s; %s by default."
                                        .formatted(
                                                field.equals("dimensions") ? " to an object of names and values" : "",
                                                String.join(" or ", pointers)))
                        .rare()));
        return settings;
    }

    private static String orNone(Call call) {
        return call == Call.ACCOUNTS ? "." : "; none where the platform has no such thing.";
    }
}
