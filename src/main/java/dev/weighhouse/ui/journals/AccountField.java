package dev.weighhouse.ui.journals;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.ui.common.Fit;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Chooses an account by number or name: typing opens the list, Up and Down move, Enter takes, Esc leaves. */
final class AccountField extends TextField {
    private final ChartOfAccounts chart;
    private final PickList list;
    private final Consumer<@Nullable AccountId> chosen;
    private final ObservableList<Account> found = FXCollections.observableArrayList();
    private @Nullable AccountId account;
    private boolean showing;

    AccountField(ChartOfAccounts chart, PickList list, Consumer<@Nullable AccountId> chosen) {
        this.chart = chart;
        this.list = list;
        this.chosen = chosen;
        setPromptText(Words.text("journals.account.prompt"));
        setAccessibleText(Words.text("journals.column.account"));
        setAccessibleHelp(Words.text("journals.account.help"));
        textProperty().addListener((_, _, typed) -> {
            if (!showing && isFocused()) {
                find(typed);
            }
        });
        focusedProperty().addListener((_, _, now) -> {
            if (now) {
                selectAll();
            } else {
                leave();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    /** Shows an account without asking. */
    void show(@Nullable AccountId now) {
        account = now;
        showing = true;
        setText(now == null ? "" : chart.find(now).map(Account::label).orElse(now.value()));
        showing = false;
    }

    private void find(String typed) {
        var fit = new Fit(typed);
        found.setAll(Fit.best(
                chart.all().stream().filter(Account::active).toList(),
                each -> fit.of(
                        Fit.plain(each.label()),
                        each.number() == null
                                ? List.of(Fit.plain(each.id().value()))
                                : List.of(Fit.plain(each.number())))));
        list.open(this, found, this::take);
    }

    private void keys(KeyEvent event) {
        var open = list.isOpenFor(this);
        switch (event.getCode()) {
            case DOWN -> {
                if (open) {
                    list.move(1);
                } else {
                    find("");
                }
                event.consume();
            }
            case UP -> {
                if (open) {
                    list.move(-1);
                    event.consume();
                }
            }
            case F2 -> {
                find("");
                event.consume();
            }
            case ENTER, TAB -> takeWith(event, open);
            case ESCAPE -> {
                if (open) {
                    leave();
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void takeWith(KeyEvent event, boolean open) {
        if (!event.isShortcutDown() && open) {
            list.take();
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
        }
    }

    private void take(Account taken) {
        show(taken.id());
        chosen.accept(taken.id());
        end();
    }

    /** What was typed and not taken is not kept; an emptied field takes the account away. */
    private void leave() {
        list.close(this);
        if (getText().isBlank() && account != null) {
            account = null;
            chosen.accept(null);
        }
        show(account);
    }
}
