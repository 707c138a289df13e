package org.landfall.platform.demo;

import java.time.LocalDate;
import java.util.List;
import org.landfall.access.ActingAs;
import org.landfall.access.DemoAccounts;
import org.landfall.access.Role;
import org.landfall.access.Site;
import org.landfall.access.SiteService;
import org.landfall.study.HelpDirectoryService;
import org.landfall.study.HelpEntry;
import org.landfall.study.HelpEntryId;
import org.landfall.study.HelpKind;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invented places of help at the demo's sites, so that interviews can begin there. */
@Component
@Order(20)
class DemoHelp implements ApplicationRunner {
    private final DemoAccounts accounts;
    private final ActingAs acting;
    private final SiteService sites;
    private final HelpDirectoryService directories;

    DemoHelp(DemoAccounts accounts, ActingAs acting, SiteService sites, HelpDirectoryService directories) {
        this.accounts = accounts;
        this.acting = acting;
        this.sites = sites;
        this.directories = directories;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.on()) {
            acting.role(Role.CUSTODIAN, () -> sites.all().forEach(this::fill));
        }
    }

    private void fill(Site site) {
        if (directories.of(site.id()).entries().isEmpty()) {
            of(site).forEach(directories::keep);
        }
    }

    private static List<HelpEntry> of(Site site) {
        return List.of(
                entry(site, HelpKind.HEALTH, "Clinic at the market", "Doctor, no appointment", "예약 없이 진료", "555-0111"),
                entry(site, HelpKind.COUNSELLING, "Open Door", "Talks in confidence", "비밀을 지키는 상담", "555-0122"),
                entry(site, HelpKind.LEGAL, "Law at Seven", "Advice on papers and asylum", "체류와 난민 신청 상담", "555-0133"),
                entry(site, HelpKind.WELFARE, "House of Bread", "Meals, clothes, a bed", "식사, 옷, 잠자리", "555-0144"),
                entry(site, HelpKind.TRAFFICKING, "Blue Lamp", "Shelter, at any hour", "언제든 갈 수 있는 쉼터", "555-0155"),
                entry(
                        site,
                        HelpKind.FAMILY,
                        "Tracing desk",
                        "Looks for relatives abroad",
                        "다른 나라에 있는 가족 찾기",
                        "555-0166"));
    }

    private static HelpEntry entry(
            Site site, HelpKind kind, String name, String english, String korean, String telephone) {
        return new HelpEntry(
                HelpEntryId.random(),
                site.id(),
                kind,
                name,
                english,
                korean,
                List.of("en", "ko"),
                HelpEntry.Cost.FREE,
                false,
                telephone,
                LocalDate.now());
    }
}
