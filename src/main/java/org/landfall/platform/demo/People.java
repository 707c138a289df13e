package org.landfall.platform.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.landfall.platform.demo.Person.Background;
import org.landfall.platform.demo.Person.Setting;

/** Invents people from a seed: person 17 of a seed is always the same one, whoever was invented before. */
final class People {
    private static final Weights YEARS = Weights.of(
            "2008 5 2009 7 2010 7 2011 8 2012 7 2013 7 2014 6 2015 6 2016 6 2017 6 2018 6 2019 6 2020 3 2021 3 2022 4 2023 6 2024 5 2025 3");
    private static final Weights PROVINCES = Weights.of(
            "KP-09 55 KP-10 15 KP-08 9 KP-02 4 KP-01 4 KP-03 3 KP-07 3 KP-06 2 KP-05 2 KP-04 1 KP-13 1 KP-14 1");
    private static final Weights SCHOOLS = Weights.of("e3 58 e4 15 e6 12 e2 9 e1 5 e0 1");

    private final long seed;

    People(long seed) {
        this.seed = seed;
    }

    Person person(int index) {
        long own = new SplittableRandom(seed + index * 0x9E3779B97F4A7C15L).nextLong();
        SplittableRandom random = new SplittableRandom(own);
        Setting setting = setting(random.split());
        Background background = background(setting, random.split());
        return new Person(own, setting, background, new Choices(setting, background, random.split()).choice());
    }

    private static Setting setting(SplittableRandom random) {
        int site = random.nextInt(100) < 36 ? 1 : 0;
        int year = Integer.parseInt(YEARS.pick(random));
        LocalDate day = LocalDate.ofYearDay(year, 1 + random.nextInt(year == 2025 ? 180 : 364));
        return new Setting(
                Weights.of("ref 91 proxy 4 ki 5").pick(random),
                day,
                Weights.of("person 74 phone 14").and(site == 0, "video 12").pick(random),
                site,
                Weights.of("ko 93 en 7").pick(random));
    }

    private static Background background(Setting setting, SplittableRandom random) {
        String sex = Weights.of("2 70 1 30").pick(random);
        int since = random.nextInt(setting.onTheWay() ? 5 : 10) + (random.nextInt(100) < 12 ? random.nextInt(9) : 0);
        int age = Math.clamp(Math.round(36 + 12 * random.nextGaussian()), 19, 79);
        boolean young = age < 26;
        return new Background(
                sex,
                age,
                PROVINCES.pick(random),
                SCHOOLS.and(young, "e2 30").pick(random),
                occupation(sex, young).pick(random),
                setting.day().getYear() - since,
                Weights.of("yes 80 no 18").pick(random),
                Weights.of("none 45 CN 22")
                        .and(true, setting.day().getYear() > 2011 ? "KR 48 US 2" : "KR 30 US 3 XO 1")
                        .pickSet(random, 1 + random.nextInt(2)));
    }

    private static Weights occupation(String sex, boolean young) {
        return Weights.of("o8 24 o5 20 o6 16 o9 8 o3 8 o2 7 o1 3 nowork 5")
                .and(sex.equals("1"), "o0 16")
                .and(sex.equals("2"), "home 16")
                .and(young, "stud 40");
    }
}
