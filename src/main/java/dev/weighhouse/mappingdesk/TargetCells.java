package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.PairText;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.MappingCells.Column;
import dev.weighhouse.mappingdesk.ReadRow.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of one row that say where it goes. What the file has no column for stays as it is. */
record TargetCells(RowCells cells) {
    private static final List<Column> ACCOUNTS_AND_MORE =
            List.of(Column.ACCOUNT, Column.CREDIT, Column.TAX_CODE, Column.DIMENSIONS);

    private Refused refused(Column column, String why) {
        return cells.refused(column, why);
    }

    private boolean has(Column column) {
        return cells.reader().head().has(column);
    }

    private boolean isEmpty(Column column) {
        return cells.text(column).isEmpty();
    }

    /**
     * Where it goes; the word may be left out where the other cells tell.
     *
     * @param is where it goes now
     */
    @Nullable
    Target target(ItemKey key, @Nullable Target is) {
        if (is != null && !has(Column.GOES) && saysJust(is)) {
            return is;
        }
        var said = cells.text(Column.GOES).toUpperCase(Locale.ROOT);
        var goes = said.isEmpty() ? told(key, is) : said;
        return switch (goes) {
            case "" -> only(goes, null);
            case "TO" ->
                only(
                        goes,
                        new Target.To(account(is), taxCode(is), dimensions(is)),
                        Column.ACCOUNT,
                        Column.TAX_CODE,
                        Column.DIMENSIONS);
            case "PAIR" ->
                only(
                        goes,
                        new Target.Pair(account(is), credit(is), taxCode(is), dimensions(is)),
                        ACCOUNTS_AND_MORE.toArray(Column[]::new));
            case "TAX" ->
                only(
                        goes,
                        new Target.Tax(code(is), isEmpty(Column.ACCOUNT) ? null : account(is)),
                        Column.ACCOUNT,
                        Column.TAX_CODE);
            case "DIMENSION" -> only(goes, dimension(is), Column.DIMENSIONS);
            case "HELD" -> only(goes, new Target.Held(why(is)));
            default -> throw refused(Column.GOES, "%s is none of TO, PAIR, TAX, DIMENSION, HELD".formatted(said));
        };
    }

    /** Whether all columns that are there say what holds anyhow. */
    private boolean saysJust(Target is) {
        var held = new MappingCells(cells.reader().known().ledger()).target(is);
        return ACCOUNTS_AND_MORE.stream().filter(this::has).allMatch(column -> {
            var now = held.getOrDefault(column, "");
            return column == Column.DIMENSIONS
                    ? cells.pairs(column).equals(PairText.read(now))
                    : cells.cell(column).equals(now) || cells.text(column).equals(now);
        });
    }

    /** What the other cells tell. */
    private String told(ItemKey key, @Nullable Target is) {
        if (key.kind() == ItemKind.TAX_CODE && !isEmpty(Column.TAX_CODE)) {
            return "TAX";
        }
        if (key.kind() == ItemKind.DIMENSION && !isEmpty(Column.DIMENSIONS)) {
            return "DIMENSION";
        }
        if (isEmpty(Column.ACCOUNT)) {
            return "";
        }
        var paired = has(Column.CREDIT) ? !isEmpty(Column.CREDIT) : is instanceof Target.Pair;
        return paired ? "PAIR" : "TO";
    }

    /** Refuses a row that says more than what it goes to can have: one of the two must be a mistake. */
    private @Nullable Target only(String goes, @Nullable Target target, Column... takes) {
        for (var column : ACCOUNTS_AND_MORE) {
            if (!isEmpty(column) && !Arrays.asList(takes).contains(column)) {
                throw refused(
                        column,
                        "%s is said here, and the row goes %s"
                                .formatted(cells.text(column), goes.isEmpty() ? "nowhere" : goes));
            }
        }
        return target;
    }

    private @Nullable String taxCode(@Nullable Target is) {
        if (has(Column.TAX_CODE)) {
            var code = cells.cell(Column.TAX_CODE);
            return code.isBlank() ? null : code;
        }
        return switch (is) {
            case Target.To to -> to.taxCode();
            case Target.Pair pair -> pair.taxCode();
            case null, default -> null;
        };
    }

    private Map<String, String> dimensions(@Nullable Target is) {
        if (has(Column.DIMENSIONS)) {
            return cells.pairs(Column.DIMENSIONS);
        }
        return switch (is) {
            case Target.To to -> to.dimensions();
            case Target.Pair pair -> pair.dimensions();
            case null, default -> Map.of();
        };
    }

    private String code(@Nullable Target is) {
        return !has(Column.TAX_CODE) && is instanceof Target.Tax tax
                ? tax.code()
                : cells.needed(Column.TAX_CODE, cells.cell(Column.TAX_CODE));
    }

    private String why(@Nullable Target is) {
        return !has(Column.REASON) && is instanceof Target.Held held ? held.why() : cells.cell(Column.REASON);
    }

    private Target dimension(@Nullable Target is) {
        if (!has(Column.DIMENSIONS) && is instanceof Target.Dimension) {
            return is;
        }
        var pairs = cells.pairs(Column.DIMENSIONS);
        if (pairs.size() != 1) {
            throw refused(Column.DIMENSIONS, "one NAME=VALUE is needed, not %d".formatted(pairs.size()));
        }
        var one = pairs.entrySet().iterator().next();
        return new Target.Dimension(one.getKey(), one.getValue());
    }

    private AccountId account(@Nullable Target is) {
        return account(Column.ACCOUNT, is);
    }

    private AccountId credit(@Nullable Target is) {
        return !has(Column.CREDIT) && is instanceof Target.Pair pair ? pair.credit() : account(Column.CREDIT, is);
    }

    /** One that need not be there, nor be called so: that is asked of what changes alone. */
    private AccountId account(Column column, @Nullable Target is) {
        cells.needed(column);
        var ledger = cells.reader().known().ledger();
        var exact = new AccountId(cells.cell(column));
        return ledger.contains(exact) || accounts(is).anyMatch(exact::equals)
                ? exact
                : new AccountId(cells.text(column));
    }

    private static boolean isCalled(Account account, String name) {
        return name.isEmpty()
                || name.equals(account.name().strip())
                || name.equals(account.label().strip());
    }

    private static Stream<AccountId> accounts(@Nullable Target target) {
        return switch (target) {
            case Target.To to -> Stream.of(to.account());
            case Target.Pair pair -> Stream.of(pair.debit(), pair.credit());
            case Target.Tax tax -> Stream.ofNullable(tax.account());
            case null, default -> Stream.empty();
        };
    }

    /** Refuses accounts that the ledger does not have or calls otherwise, and ids that are another account's number. */
    void requireAccounts(@Nullable Target target) {
        switch (target) {
            case Target.To to -> require(to.account(), Column.ACCOUNT, Column.ACCOUNT_NAME);
            case Target.Pair pair -> {
                require(pair.debit(), Column.ACCOUNT, Column.ACCOUNT_NAME);
                require(pair.credit(), Column.CREDIT, Column.CREDIT_NAME);
            }
            case Target.Tax tax
            when tax.account() != null -> require(tax.account(), Column.ACCOUNT, Column.ACCOUNT_NAME);
            case null, default -> {}
        }
    }

    private void require(AccountId id, Column column, Column nameColumn) {
        var account = cells.reader().known().ledger().find(id);
        var name = cells.text(nameColumn);
        account.filter(each -> !isCalled(each, name)).ifPresent(each -> {
            throw refused(nameColumn, "account %s is %s, not %s".formatted(id, each.label(), name));
        });
        var numbered = numbered(id);
        if (account.isEmpty()) {
            throw refused(
                    column,
                    "there is no ledger account %s to map %s to"
                                    .formatted(id, cells.cell(Column.PLATFORM) + "/" + cells.cell(Column.ITEM))
                            + (numbered.size() == 1
                                    ? "; the id of the account with that number is "
                                            + numbered.getFirst().id()
                                    : ""));
        }
        var other = numbered.stream().filter(each -> !each.id().equals(id)).findFirst();
        if (other.isPresent() && isEmpty(nameColumn)) {
            throw refused(column, either(id, account, other.get(), nameColumn));
        }
    }

    private String either(AccountId id, Optional<Account> byId, Account byNumber, Column nameColumn) {
        return "%s is the id of %s and the number of %s; say which in the column %s"
                .formatted(
                        id,
                        byId.map(Account::label).orElse(""),
                        byNumber.label(),
                        cells.reader().head().title(nameColumn));
    }

    private List<Account> numbered(AccountId id) {
        return cells.reader().known().ledger().all().stream()
                .filter(account -> id.value().equals(account.number()))
                .toList();
    }
}
