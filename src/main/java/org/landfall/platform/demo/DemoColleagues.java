package org.landfall.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.landfall.access.AccountId;
import org.landfall.access.ActingAs;
import org.landfall.access.DemoAccounts;
import org.landfall.access.Role;
import org.landfall.access.Site;
import org.landfall.access.SiteService;
import org.landfall.study.staff.InterpreterId;
import org.landfall.study.staff.InterpreterService;
import org.landfall.study.staff.Profile;
import org.landfall.study.staff.RegisteredInterpreter;
import org.landfall.study.staff.Sex;
import org.landfall.study.staff.StaffService;
import org.landfall.study.staff.Training;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is known of the demo's interviewers, and two invented interpreters at each of its sites. */
@Component
@Order(25)
class DemoColleagues implements ApplicationRunner {
    private final DemoAccounts accounts;
    private final ActingAs acting;
    private final SiteService sites;
    private final StaffService staff;
    private final InterpreterService register;

    DemoColleagues(
            DemoAccounts accounts,
            ActingAs acting,
            SiteService sites,
            StaffService staff,
            InterpreterService register) {
        this.accounts = accounts;
        this.acting = acting;
        this.sites = sites;
        this.staff = staff;
        this.register = register;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.on()) {
            acting.role(Role.CUSTODIAN, this::fill);
        }
    }

    private void fill() {
        Staff.of(accounts).ifPresent(known -> {
            keep(known.interviewer(0), Sex.WOMAN);
            keep(known.interviewer(1), Sex.MAN);
        });
        sites.all().stream().filter(site -> register.of(site.id()).isEmpty()).forEach(this::interpreters);
    }

    private void keep(AccountId interviewer, Sex sex) {
        if (staff.of(interviewer).equals(Profile.UNKNOWN)) {
            staff.keep(interviewer, profile(sex, List.of("en", "ko"), 2));
        }
    }

    private void interpreters(Site site) {
        register.keep(entry(site, "T-07", profile(Sex.WOMAN, List.of("ko", "zh"), 3)));
        register.keep(entry(site, "T-12", profile(Sex.MAN, List.of("ko", "th"), 30)));
    }

    private static RegisteredInterpreter entry(Site site, String code, Profile profile) {
        return new RegisteredInterpreter(InterpreterId.random(), site.id(), code, true, profile);
    }

    private static Profile profile(Sex sex, List<String> languages, int monthsAgo) {
        LocalDate day = LocalDate.now().minusMonths(monthsAgo);
        return new Profile(
                sex, languages, Map.of(Training.INTERVIEWING, day, Training.DISTRESS, day, Training.DATA_SAFETY, day));
    }
}
