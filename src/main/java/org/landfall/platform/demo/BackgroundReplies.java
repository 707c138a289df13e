package org.landfall.platform.demo;

import org.jspecify.annotations.Nullable;
import org.landfall.platform.demo.Person.Background;

/** Module C: about the person. */
final class BackgroundReplies {
    private BackgroundReplies() {}

    /** @return null for questions of other modules */
    static @Nullable String to(Draw draw) {
        Background about = draw.person().background();
        return switch (draw.question().name()) {
            case "ki_role" -> draw.pick("assoc 26 ngo 28 church 22 acad 12 legal 8 offic 4");
            case "age_mode" -> draw.pick("year 68 age 25 pns 7");
            case "birth_year" -> String.valueOf(draw.person().setting().day().getYear() - about.age());
            case "age_years" -> String.valueOf(about.age());
            case "sex" -> about.sex();
            case "prov" -> about.province();
            case "edu" -> about.education();
            case "occ" -> about.occupation();
            case "left_year" -> String.valueOf(about.leftYear());
            case "fam_nk" -> about.familyInNorth();
            case "fam_abr" -> familyAbroad(about);
            default -> null;
        };
    }

    private static String familyAbroad(Background about) {
        return about.familyAbroad().contains("none") ? "none" : String.join(" ", about.familyAbroad());
    }
}
