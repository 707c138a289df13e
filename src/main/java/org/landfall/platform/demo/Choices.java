package org.landfall.platform.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.landfall.platform.demo.Person.Background;
import org.landfall.platform.demo.Person.Choice;
import org.landfall.platform.demo.Person.Office;
import org.landfall.platform.demo.Person.Setting;

/**
 * Invents how somebody chose. What people had heard bends what they wanted, what they wanted bends the reason, and the
 * place of the talk bends what became of it; so tables of the demonstration show something. The sizes are made up.
 */
final class Choices {
    /** The order of the choice list, in which an interview asks about them. */
    private static final List<String> SOURCES = List.of(
            "rok_bc", "voa", "rfa", "oth_rad", "fam_rok", "def_rok", "def_way", "fam_oth", "broker", "church", "net",
            "offic");

    private final Setting setting;
    private final Background background;
    private final SplittableRandom random;
    private final int year;

    Choices(Setting setting, Background background, SplittableRandom random) {
        this.setting = setting;
        this.background = background;
        this.random = random;
        this.year = setting.day().getYear();
    }

    Choice choice() {
        Set<String> heard = sources();
        String first = first(heard);
        String received = received(first);
        Set<String> considered = new LinkedHashSet<>(Set.of(first));
        if (chance(75)) {
            considered.addAll(Weights.of("KR 60 US 25 CN 8 CA 4 GB 4 JP 3").pickSet(random, 1 + random.nextInt(2)));
        }
        return new Choice(
                SOURCES.stream().filter(heard::contains).toList(),
                considered,
                first,
                reason(first, heard),
                received,
                between(background.leftYear(), year),
                offices(first, received));
    }

    private Set<String> sources() {
        Weights weights = Weights.of(
                        "def_rok 18 broker 16 def_way 12 church 10 rok_bc 16 voa 6 rfa 7 oth_rad 3 fam_oth 3 offic 4")
                .and(background.familyAbroad().contains("KR"), "fam_rok 40")
                .and(background.familyAbroad().contains("US"), "fam_oth 20")
                .and(year > 2013, "net 12")
                .and(year < 2012, "voa 6 rfa 8");
        return weights.pickSet(random, 1 + random.nextInt(4));
    }

    private String first(Set<String> heard) {
        boolean radio = heard.contains("voa") || heard.contains("rfa");
        return Weights.of("KR 58 US 15 CA 4 GB 4 XA 5 DE 1 JP 2 XE 2")
                .and(radio, "US 26")
                .and(heard.contains("church"), "US 8")
                .and(heard.contains("fam_rok"), "KR 45")
                .and(setting.onTheWay(), "US 12 XA 4")
                .and(year < 2012, "US 8")
                .and(background.age() < 30, "CA 3 GB 3")
                .pick(random);
    }

    private String reason(String first, Set<String> heard) {
        Weights weights = switch (first) {
            case "KR" -> Weights.of("family 24 lang 22 support 14 jobs 12 route 10 safety 9 educ 5 treat 3 free 3");
            case "US" -> Weights.of("free 18 jobs 20 policy 12 safety 14 asylum 10 educ 10 relig 6 treat 7 family 4");
            default -> Weights.of("asylum 20 educ 18 treat 14 support 14 safety 12 jobs 12 free 8 family 6");
        };
        return weights.and(!first.equals("KR") && (heard.contains("voa") || heard.contains("rfa")), "policy 22")
                .and(heard.contains("church"), "relig 10")
                .and(heard.contains("fam_rok") && first.equals("KR"), "family 26")
                .pick(random);
    }

    private String received(String first) {
        if (setting.onTheWay()) {
            return Weights.of("notyet 88 KR 12").pick(random);
        }
        boolean reachable = !Set.of("XA", "KR", "CN", "KP").contains(first);
        return Weights.of("KR 70")
                .and(reachable && !setting.mode().equals("person"), first + " 90")
                .and(reachable, first + " 6")
                .pick(random);
    }

    private List<Office> offices(String first, String received) {
        List<Office> offices = new ArrayList<>();
        if (chance((first.equals("KR") ? 38 : 55) + (setting.onTheWay() ? 20 : 0))) {
            int count = 1 + (chance(30) ? 1 : 0);
            for (int i = 0; i < count; i++) {
                offices.add(office(first, received, i == count - 1));
            }
        }
        return List.copyOf(offices);
    }

    private Office office(String first, String received, boolean last) {
        String kind = Weights.of("unhcr 24 host 10 ngo 14 rok_mis 20")
                .and(first.equals("KR"), "rok_mis 40")
                .and(first.equals("US"), "us_mis 34")
                .and(!first.equals("KR") && !first.equals("US"), "oth_mis 20")
                .pick(random);
        Weights countries = Weights.of("TH 34 CN 18 MN 12 VN 8 LA 8 KH 4 RU 3").and(setting.onTheWay(), "TH 90");
        String advice = Weights.of("go_rok 24 wait 26 noadv 16 to_un 10 to_oth 8 cannot 7")
                .and(kind.equals("rok_mis") && !first.equals("KR"), "giveup 22")
                .pick(random);
        return new Office(
                kind,
                countries.pick(random),
                between(background.leftYear(), year),
                advice,
                effect(first, advice),
                outcome(first, received, last),
                random.nextInt(last ? 26 : 9));
    }

    private String effect(String first, String advice) {
        boolean another = !first.equals("KR") && (advice.equals("go_rok") || advice.equals("giveup"));
        return Weights.of("same 30 ignored 18 forced 8")
                .and(another, "changed 60")
                .pick(random);
    }

    private String outcome(String first, String received, boolean last) {
        if (!last) {
            return Weights.of("refused 30 noentry 22 gaveup 32 handed 4").pick(random);
        }
        if (received.equals("notyet")) {
            return Weights.of("pending 80 gaveup 12 refused 8").pick(random);
        }
        return received.equals(first)
                ? "accept"
                : Weights.of("accept_o 55 gaveup 28 refused 17").pick(random);
    }

    private int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
