package org.landfall.respondent.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.AccountNames;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Roles;
import org.landfall.respondent.vault.OpenedIdentity;
import org.landfall.respondent.vault.Recontact;
import org.landfall.respondent.vault.RecontactService;
import org.landfall.respondent.vault.VaultRequest;
import org.landfall.respondent.vault.VaultRequestService;
import org.landfall.respondent.vault.VaultState;
import org.landfall.shell.Page;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.landfall.study.StudyService;

/** A custodian's page of identities: what is open now, what waits for a second one, who holds the key of each study. */
@Route(VaultView.ROUTE)
@RolesAllowed(Roles.CUSTODIAN)
@Menu(title = "vault.title", order = 34, icon = "releases")
class VaultView extends Page implements BeforeEnterObserver {
    static final String ROUTE = "vault";

    /** While something is open or waits, the page asks how it stands. */
    private static final int ASKS_MILLISECONDS = 3_000;

    private final transient VaultActs acts;
    private final transient VaultRequestService requests;
    private final transient RecontactService recontacts;
    private final transient StudyService studies;
    private final transient AccountNames names;
    private final transient CurrentAccount account;
    private final Div opened = new Div();
    private final Div rest = new Div();
    private List<UUID> shown = List.of();
    private List<UUID> waited = List.of();
    private transient @Nullable Registration polls;

    VaultView(
            VaultActs acts,
            VaultRequestService requests,
            RecontactService recontacts,
            StudyService studies,
            AccountNames names,
            CurrentAccount account) {
        super("vault.title", "vault.purpose");
        this.acts = acts;
        this.requests = requests;
        this.recontacts = recontacts;
        this.studies = studies;
        this.names = names;
        this.account = account;
        opened.addClassName("va-study");
        opened.getElement().setAttribute("aria-live", "polite");
        rest.addClassName("va-study");
        add(opened, rest);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        polls = attach.getUI().addPollListener(poll -> look());
        askAgain();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().setPollInterval(-1);
        if (polls != null) {
            polls.remove();
        }
        opened.removeAll();
        shown = List.of();
    }

    /** Only then: a page that asks on and on looks like somebody who sits before it. */
    private void askAgain() {
        boolean something = !shown.isEmpty() || !waited.isEmpty();
        getUI().ifPresent(ui -> ui.setPollInterval(something ? ASKS_MILLISECONDS : -1));
    }

    private void look() {
        if (!isAttached()) {
            return;
        }
        showOpened();
        if (!requests.waiting().stream().map(VaultRequest::id).toList().equals(waited)) {
            refresh();
        }
    }

    private void showOpened() {
        List<OpenedIdentity> now = requests.opened();
        List<UUID> ids = now.stream().map(OpenedIdentity::request).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            opened.removeAll();
            now.forEach(one -> opened.add(new OpenedPanel(one, account.name(), () -> {
                requests.shut(one.request());
                showOpened();
            })));
        }
        askAgain();
    }

    private void refresh() {
        showOpened();
        rest.removeAll();
        List<VaultRequest> waiting = requests.waiting();
        waited = waiting.stream().map(VaultRequest::id).toList();
        List<Recontact> wishes = recontacts.waiting();
        Map<AccountId, String> named = names.everybody();
        List<Study> all = studies.all();
        waiting.forEach(one -> rest.add(new RequestCard(one, acts, named, this::refresh)));
        wishes.forEach(one -> rest.add(new RecontactCard(one, acts, named, this::refresh)));
        askAgain();
        Map<StudyId, VaultState> states = acts.keys().states();
        all.forEach(study -> Optional.ofNullable(states.get(study.id()))
                .ifPresent(state -> rest.add(new StudyVault(study, state, acts, named, this::refresh))));
    }
}
