package org.landfall.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.AccountFilter;
import org.landfall.access.AccountService;
import org.landfall.access.AccountState;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.access.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** The administrator's list and its dialogs, found by what stands on the screen. */
@LandfallTest
@SignedInAs(Role.ADMIN)
class AccountsViewTest extends SpringBrowserlessTest {
    @Autowired
    private People people;

    @Autowired
    private AccountService accounts;

    @BeforeEach
    void openTheList() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(AccountsView.class);
    }

    @Test
    void aPersonIsFoundByPartOfTheirName() {
        Account researcher = people.active(Role.RESEARCHER);
        search(researcher.signInName());
        assertThat(test(list()).size()).isEqualTo(1);
        assertThat(test(list()).getCellText(0, 2)).isEqualTo("Researcher");
    }

    @Test
    void anInvitationEndsInALinkShownOnce() {
        people.site();
        navigate(AccountsView.class);
        String name = "new-" + UUID.randomUUID();
        fillInvitation(name);
        Select<Site> site = select("Site");
        site.setValue(site.getListDataView().getItem(0));
        click("Make the link");
        Div link = find(Div.class).withClassName("lf-link").single();
        assertThat(link.getText()).matches("enrol/[A-Za-z0-9_-]{43}");
        assertThat(accounts.find(new AccountFilter(name, null, null), Pageable.unpaged()))
                .singleElement()
                .satisfies(account -> assertThat(account.state()).isEqualTo(AccountState.INVITED));
    }

    @Test
    void anInvitationThatLacksSomethingSaysSoAndKeepsWhatWasTyped() {
        String name = "new-" + UUID.randomUUID();
        fillInvitation(name);
        click("Make the link");
        assertThat(find(FormProblem.class).single().getText()).startsWith("An interviewer needs a site");
        assertThat(find(TextField.class).withCaption("Sign-in name").single().getValue())
                .isEqualTo(name);
        assertThat(accounts.count(new AccountFilter(name, null, null))).isZero();
    }

    @Test
    void aPersonIsDisabledFromTheList() {
        Account researcher = people.active(Role.RESEARCHER);
        manage(researcher);
        click("Disable");
        assertThat(stateOf(researcher)).isEqualTo(AccountState.DISABLED);
    }

    @Test
    void becomingACustodianIsAskedFor() {
        people.active(Role.CUSTODIAN);
        Account researcher = people.active(Role.RESEARCHER);
        manage(researcher);
        Select<Role> role = find(Select.class).withCaption("Role").all().stream()
                .filter(select -> select.getValue() == Role.RESEARCHER)
                .findFirst()
                .orElseThrow();
        role.setValue(Role.CUSTODIAN);
        click("Save role and site");
        assertThat(test(find(Notification.class).last()).getText()).startsWith("Asked.");
        assertThat(people.as(
                        people.active(Role.ADMIN),
                        () -> accounts.find(new AccountFilter(researcher.signInName(), null, null), Pageable.unpaged())
                                .getFirst()
                                .role()))
                .isEqualTo(Role.RESEARCHER);
    }

    @Test
    void thereIsNoButtonToChangeOneself() {
        search(people.mine().signInName());
        assertThat(test(list()).getCellText(0, 6)).isEqualTo("You");
    }

    private void fillInvitation(String signInName) {
        click("Invite");
        test(find(TextField.class).withCaption("Name").single()).setValue("Somebody New");
        test(find(TextField.class).withCaption("Sign-in name").single()).setValue(signInName);
    }

    private void manage(Account account) {
        search(account.signInName());
        Component cell = test(list()).getCellComponent(0, 6);
        test((Button) cell).click();
    }

    private void search(String text) {
        test(find(TextField.class).withCaption("Search names").single()).setValue(text);
    }

    private void click(String caption) {
        test(find(Button.class).withText(caption).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<Account> list() {
        return findInView(Grid.class).single();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String caption) {
        return find(Select.class).withCaption(caption).single();
    }

    private AccountState stateOf(Account account) {
        return accounts.find(new AccountFilter(account.signInName(), null, null), Pageable.unpaged())
                .getFirst()
                .state();
    }
}
