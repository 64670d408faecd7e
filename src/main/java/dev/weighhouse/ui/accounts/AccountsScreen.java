package dev.weighhouse.ui.accounts;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.FramedScreen;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Set;

/** The screen of the charts that platforms keep in step with the ledger's. */
public final class AccountsScreen extends FramedScreen<AccountsView> {
    private final AccountsModel model;
    private final Theme theme;
    private final Handovers handovers;
    private final AccountsActions actions;

    public AccountsScreen(Workbench bench, Theme theme, Handovers handovers) {
        super("accounts", Icons.ACCOUNTS);
        this.model = new AccountsModel(bench);
        this.theme = theme;
        this.handovers = handovers;
        this.actions = AccountsActions.of(model, () -> view().search());
    }

    @Override
    protected AccountsView make() {
        return new AccountsView(model, theme, actions, handovers);
    }

    @Override
    public List<Action> actions() {
        return actions.all();
    }

    @Override
    public Set<String> tells() {
        return Set.of(AccountsModel.TOPIC);
    }

    AccountsModel model() {
        return model;
    }
}
