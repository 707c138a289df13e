package org.landfall.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.Band;
import org.landfall.instrument.Choice;
import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.QuestionType;
import org.landfall.instrument.Texts;
import org.landfall.instrument.VariableDef;

/** A small instrument: where people wished to go, why, who told them, where they stayed. */
final class TestForm {
    private TestForm() {}

    static FormDefinition definition() {
        List<Item> questions = List.of(
                question("dest_first", QuestionType.SELECT_ONE, DisclosureClass.SENSITIVE, ""),
                question("rs_main1", QuestionType.SELECT_ONE, DisclosureClass.SENSITIVE, ""),
                question("sex", QuestionType.SELECT_ONE, DisclosureClass.QUASI_IDENTIFIER, ""),
                question("age_years", QuestionType.INTEGER, DisclosureClass.QUASI_IDENTIFIER, ""),
                question("src_used", QuestionType.SELECT_MULTIPLE, DisclosureClass.SENSITIVE, ""),
                question("j_country", QuestionType.SELECT_ONE, DisclosureClass.QUASI_IDENTIFIER, "journey"),
                question("rs_notkr", QuestionType.SELECT_MULTIPLE, DisclosureClass.SENSITIVE, ""),
                question("precedent", QuestionType.SELECT_ONE, DisclosureClass.NON_SENSITIVE, ""),
                question("contact", QuestionType.TEXT, DisclosureClass.DIRECT_IDENTIFIER, ""));
        var variables = new ArrayList<VariableDef>();
        variables.add(codes("pref_grp", "dest_first", "KR", "US", "west", "stay"));
        variables.add(codes("rs_main1", "rs_main1", "jobs", "family", "safety", "policy", "free", "oth"));
        variables.add(codes("sex", "sex", "1", "2"));
        variables.add(new VariableDef(
                "age10",
                "age_years",
                text("Age"),
                List.of(
                        new Band("18-39", text("18 to 39"), List.of(new Band.Range(18, 39))),
                        new Band("40+", text("40 and more"), List.of(new Band.Range(40, Long.MAX_VALUE))))));
        variables.add(codes("src", "src_used", "voa", "rfa"));
        variables.add(new VariableDef(
                "bc_us",
                "src_used",
                text("United States broadcasts"),
                List.of(
                        new Band("yes", text("Yes"), List.of(new Band.Code("voa"), new Band.Code("rfa"))),
                        new Band("no", text("No"), List.of(new Band.Code("def_rok"), new Band.Code("none"))))));
        variables.add(codes("stay", "j_country", "CN", "MN"));
        variables.add(new VariableDef(
                "precedent",
                "precedent",
                text("Precedent"),
                List.of(
                        new Band("ns", text("Did not say"), List.of(new Band.Code("dk"), new Band.Code("pns"))),
                        new Band("yes", text("Yes"), List.of(new Band.Code("yes"))),
                        new Band("no", text("No"), List.of(new Band.Code("no"))))));
        variables.add(codes("contact", "contact", "a", "b"));
        var lists = Map.of(
                "notrok",
                List.of(
                        new Choice("jobs", text("Work"), Map.of()),
                        new Choice("none", text("Nothing"), Map.of()),
                        new Choice("dk", text("?"), Map.of())));
        return new FormDefinition("test", "1", text("Test"), "en", List.of("en", "ko"), questions, lists, variables);
    }

    private static VariableDef codes(String name, String question, String... codes) {
        var bands = Arrays.stream(codes)
                .map(code -> new Band(code, text(code), List.of(new Band.Code(code))))
                .toList();
        return new VariableDef(name, question, text(name), bands);
    }

    private static Item.Question question(
            String name, QuestionType type, @Nullable DisclosureClass disclosure, String roster) {
        var rules = new Item.Rules("", "", Texts.NONE, Texts.NONE, "", "", "", "");
        return new Item.Question(
                name,
                type,
                name.equals("rs_notkr") ? "notrok" : null,
                text(name),
                Texts.NONE,
                rules,
                false,
                "",
                disclosure,
                "as is",
                "A",
                roster,
                Map.of(),
                1);
    }

    static Texts text(String english) {
        return new Texts(Map.of("en", english, "ko", "[" + english + "]"));
    }
}
