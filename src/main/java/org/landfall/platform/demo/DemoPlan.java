package org.landfall.platform.demo;

import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.landfall.respondent.met.HomeProvince;
import org.landfall.respondent.met.Traits;

/** All interviews of a demonstration in order: the records of the article first, then invented people. */
final class DemoPlan {
    private static final long SEED = 20060519;

    private final long seed;
    private final int people;
    private final People inventor;
    private final Article article = Article.read();
    private final Map<String, Sentences> sentences = Sentences.read();

    DemoPlan(long seed, int people) {
        this.seed = seed;
        this.people = people;
        this.inventor = new People(seed);
    }

    /** The article's records and the first {@code people} of the people every demonstration has. */
    static DemoPlan standard(int people) {
        return new DemoPlan(SEED, people);
    }

    int size() {
        return article.records().size() + people;
    }

    DemoTalk talk(int index) {
        int records = article.records().size();
        return index < records ? document(article.records().get(index)) : talkWith(index - records);
    }

    private DemoTalk document(Article.Coded coded) {
        return new DemoTalk(
                key(coded.id()),
                0,
                "en",
                Fate.APPROVED,
                DemoTalk.TO_THE_END,
                new ArticleReplies(coded),
                Traits.UNKNOWN);
    }

    private DemoTalk talkWith(int number) {
        Person person = inventor.person(number);
        Fate fate = fate(number);
        return new DemoTalk(
                key("person-" + number),
                person.setting().site(),
                person.setting().language(),
                fate,
                fate == Fate.DRAFT ? new SplittableRandom(person.seed()).nextInt(6, 60) : DemoTalk.TO_THE_END,
                new PersonReplies(
                        person,
                        Objects.requireNonNull(sentences.get(person.setting().language()))),
                traits(number));
    }

    /** Two that wait for review are perhaps one person. */
    private static Traits traits(int number) {
        return switch (number) {
            case 7 -> new Traits("리", "춘화", 1981, HomeProvince.NORTH_HAMGYONG, "", null);
            case 31 -> new Traits("Lee", "Chun-hwa", 1982, HomeProvince.NORTH_HAMGYONG, "", null);
            default -> Traits.UNKNOWN;
        };
    }

    /** Another seed is another demonstration. */
    private String key(String name) {
        return seed + "/" + name;
    }

    /** Of 600 people 15 stay drafts and 25 wait for review. */
    static Fate fate(int number) {
        if (number % 40 == 13) {
            return Fate.DRAFT;
        }
        return number % 24 == 7 ? Fate.COMPLETED : Fate.APPROVED;
    }
}
