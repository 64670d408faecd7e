package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.crossing.AccountAnswer;
import dev.weighhouse.crossing.AccountAnswer.Why;
import dev.weighhouse.crossing.AccountChange;
import dev.weighhouse.crossing.AccountParcel;
import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.PlatformAccount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What it means for accounts how the sending of their changes ended. A batch succeeds as a request even where single items of it failed,
 * and its reply keeps no order, so that each item is found again by its external id.
 */
final class PleoChartAnswers {
    private static final String AT_THE_LEDGER = "Correct the account in the ledger; the next run tries again.";

    private final PleoRefused refused;

    PleoChartAnswers(PleoRefused refused) {
        this.refused = refused;
    }

    /** An account as the port knows it, its texts as they stand on the wire. */
    static PlatformAccount account(PleoRow row, PlatformAccount.Use use) {
        var state = new AccountState(
                text(row, "code"),
                Optional.ofNullable(text(row, "name")).orElse(""),
                row.flag("archived"),
                text(row, "taxCodeExternalId"));
        var metadata = row.node().path("metadata");
        return new PlatformAccount(
                row.required("id"),
                text(row, "externalId"),
                state,
                use,
                metadata.isObject() ? metadata.toString() : null);
    }

    private static @Nullable String text(PleoRow row, String field) {
        var value = row.node().path(field);
        return value.isString() ? value.stringValue() : null;
    }

    static List<AccountAnswer> same(List<AccountParcel> batch, AccountAnswer answer) {
        return Collections.nCopies(batch.size(), answer);
    }

    List<AccountAnswer> created(List<AccountParcel> batch, Sent sent) {
        return switch (sent) {
            case Sent.NotSent not -> same(batch, new AccountAnswer.NotExecuted(not.failure(), null));
            case Sent.Unknown unknown -> same(batch, new AccountAnswer.Unanswered(unknown.words()));
            case Sent.Replied(var reply) ->
                reply.successful()
                        ? oneByOne(batch, reply)
                        : batch.stream()
                                .map(parcel -> refusal(reply, refusedWhole(reply, parcel)))
                                .toList();
        };
    }

    AccountAnswer rewritten(AccountChange.Rewrite rewrite, Sent sent) {
        return switch (sent) {
            case Sent.NotSent not -> new AccountAnswer.NotExecuted(not.failure(), null);
            case Sent.Unknown unknown -> new AccountAnswer.Unanswered(unknown.words());
            case Sent.Replied(var reply) ->
                reply.successful()
                        ? new AccountAnswer.Stored(shown(reply), Integer.toString(reply.status()))
                        : refusal(reply, why(reply, rewrite));
        };
    }

    /** The account in a reply, or null where the reply does not show it; then it is read back. */
    private static @Nullable PlatformAccount shown(HttpReply reply) {
        return Json.tryRead(reply)
                .flatMap(json -> readable(json.path("data"), reply))
                .orElse(null);
    }

    private static Optional<PlatformAccount> readable(JsonNode node, HttpReply reply) {
        try {
            return Optional.of(account(new PleoRow(node, "The account", reply.request()), PlatformAccount.Use.UNKNOWN));
        } catch (FailureException e) {
            return Optional.empty();
        }
    }

    /** That a batch may be refused for one tax code in it is documented nowhere, so only its words tell. */
    private static Why refusedWhole(HttpReply reply, AccountParcel parcel) {
        return reply.status() == 400 && isTaxed(parcel) && saysTax(reply) ? Why.TAX_CODE : Why.OTHER;
    }

    private static boolean isTaxed(AccountParcel parcel) {
        return parcel.change().target().taxCode() != null;
    }

    private static boolean saysTax(HttpReply reply) {
        return PleoRefused.said(reply).toLowerCase(Locale.ROOT).contains("tax");
    }

    private static Why why(HttpReply reply, AccountChange.Rewrite rewrite) {
        if (reply.status() == 404) {
            return Why.MISSING;
        }
        // Besides a field that is missing, and none ever is, Pleo documents one reason only: a tax code it does not
        // know.
        var silent = PleoRefused.type(reply).isEmpty();
        return reply.status() == 400 && rewrite.target().taxCode() != null && (silent || saysTax(reply))
                ? Why.TAX_CODE
                : Why.OTHER;
    }

    private AccountAnswer refusal(HttpReply reply, Why why) {
        return switch (reply.status()) {
            case 401, 403 -> new AccountAnswer.NotExecuted(refused.failure(reply), null);
            case 429 -> new AccountAnswer.NotExecuted(refused.throttled(reply), refused.until(reply));
            case 400, 404, 409, 413, 422 ->
                new AccountAnswer.Rejected(why, refused.words(reply), AT_THE_LEDGER, Integer.toString(reply.status()));
            default -> unanswered(reply, refused.words(reply));
        };
    }

    private AccountAnswer unanswered(HttpReply reply, String words) {
        return new AccountAnswer.Unanswered(
                refused.redacted("Status %d proves nothing. %s".formatted(reply.status(), words)));
    }

    private List<AccountAnswer> oneByOne(List<AccountParcel> batch, HttpReply reply) {
        var result = Json.tryRead(reply).map(json -> json.path("data"));
        if (result.isEmpty()
                || !result.get().path("created").isArray()
                || !result.get().path("failed").isArray()) {
            return same(batch, unanswered(reply, "The reply does not say what became of the accounts."));
        }
        var taxed = batch.stream()
                .filter(PleoChartAnswers::isTaxed)
                .map(parcel -> parcel.change().externalId())
                .collect(Collectors.toSet());
        var said = new HashMap<String, List<AccountAnswer>>();
        for (var node : result.get().path("created")) {
            add(said, node, new AccountAnswer.Stored(readable(node, reply).orElse(null), "201"));
        }
        for (var node : result.get().path("failed")) {
            add(said, node.path("request"), failed(node, reply, taxed));
        }
        var answers = new ArrayList<AccountAnswer>(batch.size());
        for (var parcel : batch) {
            var own = said.getOrDefault(parcel.change().externalId(), List.of());
            answers.add(
                    own.size() == 1
                            ? own.getFirst()
                            : unanswered(
                                    reply,
                                    own.isEmpty()
                                            ? "The reply says nothing of this account."
                                            : "The reply names this account %d times.".formatted(own.size())));
        }
        return answers;
    }

    private static void add(Map<String, List<AccountAnswer>> said, JsonNode node, AccountAnswer answer) {
        said.computeIfAbsent(node.path("externalId").asString(""), _ -> new ArrayList<>())
                .add(answer);
    }

    private AccountAnswer failed(JsonNode node, HttpReply reply, Set<String> taxed) {
        var reasons = StreamSupport.stream(node.path("reasons").spliterator(), false)
                .map(reason -> reason.asString(""))
                .toList();
        var words = reasons.isEmpty()
                ? "it does not say why"
                : String.join(
                        "; ", reasons.stream().map(PleoChartAnswers::words).toList());
        return new AccountAnswer.Rejected(
                why(
                        reasons,
                        taxed.contains(node.path("request").path("externalId").asString(""))),
                refused.redacted("Pleo did not create the account: %s.".formatted(words)),
                AT_THE_LEDGER,
                "%d with failures".formatted(reply.status()));
    }

    /** For a tax code that Pleo does not know it documents no reason of its own. */
    private static Why why(List<String> reasons, boolean isTaxed) {
        if (reasons.equals(List.of("EXTERNAL_ID_ALREADY_EXISTS"))) {
            return Why.EXISTS;
        }
        return isTaxed && (reasons.isEmpty() || reasons.equals(List.of("OTHER"))) ? Why.TAX_CODE : Why.OTHER;
    }

    private static String words(String reason) {
        return switch (reason) {
            case "EXTERNAL_ID_ALREADY_EXISTS" -> "it has an account with this external id already";
            case "EXTERNAL_ID_TOO_LONG" -> "the external id is too long";
            case "EXTERNAL_ID_EMPTY" -> "the external id is empty";
            case "NAME_TOO_LONG" -> "the name is too long";
            case "NAME_EMPTY" -> "the name is empty";
            case "CODE_TOO_LONG" -> "the code is too long";
            case "OTHER" -> "for a reason it does not name";
            default -> "it says " + PlainText.name(reason);
        };
    }
}
