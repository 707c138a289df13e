package org.landfall.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.landfall.access.AccessRoutes;
import org.landfall.access.Account;
import org.landfall.access.AccountFilter;
import org.landfall.access.AccountId;
import org.landfall.access.AccountService;
import org.landfall.access.AccountState;
import org.landfall.access.AssignmentService;
import org.landfall.access.CurrentAccount;
import org.landfall.access.InvitationService;
import org.landfall.access.Policies;
import org.landfall.access.Role;
import org.landfall.access.Roles;
import org.landfall.access.Site;
import org.landfall.access.SiteId;
import org.landfall.access.SiteService;
import org.landfall.access.TokensOfOthers;
import org.landfall.shell.Ago;
import org.landfall.shell.Page;
import org.landfall.shell.StepUpGuard;

/** Who may work here: find, invite, assign, let out. */
@Route(AccessRoutes.ACCOUNTS)
@RolesAllowed(Roles.ADMIN)
@Menu(title = "access.accounts.title", order = 10, icon = "accounts")
class AccountsView extends Page {
    private static final int WIDE = 800;

    private final transient AccountService accounts;
    private final transient AssignmentService assignments;
    private final transient SiteService sites;
    private final transient TokensOfOthers tokens;
    private final AccountId own;
    private final TextField search = new TextField(getTranslation("access.search"));
    private final Select<Role> role = Choices.optional("access.role", Role.values());
    private final Select<AccountState> state = Choices.optional("access.state", AccountState.values());
    private final Grid<Account> grid = new Grid<>();
    private transient Map<SiteId, String> siteNames = Map.of();

    AccountsView(
            AccountService accounts,
            AssignmentService assignments,
            SiteService sites,
            TokensOfOthers tokens,
            InvitationService invitations,
            StepUpGuard guard,
            Policies policies,
            CurrentAccount current) {
        super("access.accounts.title", "access.accounts.purpose");
        this.accounts = accounts;
        this.assignments = assignments;
        this.sites = sites;
        this.tokens = tokens;
        own = current.id();
        addActions(sitesButton(), batchButton(invitations, guard, policies), inviteButton());
        add(filters(), grid);
        columns();
        grid.setItems(new CallbackDataProvider<>(
                query -> accounts.find(filter(), VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                query -> accounts.count(filter())));
        refresh();
    }

    private void columns() {
        grid.addClassName("lf-accounts");
        grid.setEmptyStateText(getTranslation("access.accounts.none"));
        var name = grid.addColumn(Account::displayName)
                .setHeader(getTranslation("access.displayName"))
                .setSortProperty("displayName");
        var signInName = grid.addColumn(Account::signInName)
                .setHeader(getTranslation("access.signInName"))
                .setSortProperty("signInName");
        grid.addColumn(account -> getTranslation("access.role." + account.role()))
                .setHeader(getTranslation("access.role"))
                .setSortProperty("role");
        var site = grid.addColumn(this::siteName).setHeader(getTranslation("access.site"));
        var status = grid.addComponentColumn(Badge::of)
                .setHeader(getTranslation("access.state"))
                .setSortProperty("state");
        var lastSignIn = grid.addComponentColumn(this::lastSignIn)
                .setHeader(getTranslation("access.lastSignIn"))
                .setSortProperty("lastSignIn");
        grid.addComponentColumn(this::manageButton)
                .setHeader(getTranslation("access.manage"))
                .setFlexGrow(0)
                .setWidth("112px");
        grid.getColumns().forEach(column -> column.setResizable(true));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setMultiSort(false);
        grid.sort(List.of(new GridSortOrder<>(name, SortDirection.ASCENDING)));
        grid.getElement().setAttribute("aria-label", getTranslation("access.accounts.title"));
        onlyWhenWide(List.of(signInName, site, status, lastSignIn));
    }

    private Component lastSignIn(Account account) {
        return account.lastSignIn() == null ? new Span(getTranslation("access.never")) : new Ago(account.lastSignIn());
    }

    /** A phone shows the columns one needs to find somebody; the dialog behind the button has the rest. */
    private void onlyWhenWide(List<Grid.Column<Account>> columns) {
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(
                    details -> columns.forEach(column -> column.setVisible(details.getWindowInnerWidth() >= WIDE)));
            page.addBrowserWindowResizeListener(
                    resized -> columns.forEach(column -> column.setVisible(resized.getWidth() >= WIDE)));
        });
    }

    private Component filters() {
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        role.addValueChangeListener(change -> refresh());
        state.addValueChangeListener(change -> refresh());
        Div filters = new Div(search, role, state);
        filters.addClassName("lf-filters");
        return filters;
    }

    private AccountFilter filter() {
        return new AccountFilter(search.getValue(), role.getValue(), state.getValue());
    }

    private Button inviteButton() {
        Button invite = new Button(
                getTranslation("access.invite.open"),
                click -> new InviteDialog(accounts, assignments.studies(), sites.all(), this::refresh).open());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        return invite;
    }

    private Button batchButton(InvitationService invitations, StepUpGuard guard, Policies policies) {
        return new Button(
                getTranslation("access.batch.open"),
                click -> new BatchDialog(invitations, guard, policies.organisation(), this::refresh).open());
    }

    private Button sitesButton() {
        return new Button(getTranslation("access.sites.open"), click -> new SitesDialog(sites, this::refresh).open());
    }

    /** Nobody changes their own account, so there is no button. */
    private Component manageButton(Account account) {
        if (account.id().equals(own)) {
            return new Span(getTranslation("access.you"));
        }
        Button manage = new Button(
                getTranslation("access.manage"),
                click -> new ManageDialog(account, accounts, assignments, tokens, sites.all(), this::refresh).open());
        manage.addThemeVariants(ButtonVariant.TERTIARY);
        manage.setAriaLabel(getTranslation("access.manageOf", account.displayName()));
        return manage;
    }

    private String siteName(Account account) {
        return account.site() == null ? "–" : siteNames.getOrDefault(account.site(), "–");
    }

    private void refresh() {
        siteNames = sites.all().stream().collect(Collectors.toMap(Site::id, Site::name));
        grid.getDataProvider().refreshAll();
    }
}
