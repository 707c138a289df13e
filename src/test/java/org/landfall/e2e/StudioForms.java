package org.landfall.e2e;

import org.landfall.instrument.TestWorkbook;

/** Workbooks as a field team brings them, for tests of the studio. None states a disclosure class. */
final class StudioForms {
    private StudioForms() {}

    private static TestWorkbook form(String formId, String version) {
        return TestWorkbook.form()
                .sheet(
                        "settings",
                        "form_title::English (en)|form_title::한국어 (ko)|form_id|version|default_language",
                        "Arrival talk|도착 면담|" + formId + "|" + version + "|English (en)")
                .sheet(
                        "choices",
                        "list_name|name|label::English (en)|label::한국어 (ko)|region",
                        "yn|yes|Yes|예",
                        "yn|no|No|아니요",
                        "route|china|Through China|중국을 거쳐",
                        "route|sea|By sea|바다로",
                        "route|other|Another way|다른 길로");
    }

    /** Four faults of the kinds that happen, in different rows and columns. */
    static byte[] faulty() {
        return form("faulty_form", "1")
                .row("note|hello|Thank you for coming.|와 주셔서 고맙습니다.")
                .row("select_one rout|way|How did you come?|어떻게 오셨습니까?")
                .row("integr|days|How many days did it take?|며칠 걸렸습니까?")
                .row("text|why|Why did you choose this way?|왜 이 길을 고르셨습니까?|${wey} = 'sea'")
                .row("text|why|What would you say to others?|다른 분들께 하실 말씀이 있습니까?")
                .row("text|last|Anything else?|더 하실 말씀이 있습니까?")
                .bytes();
    }

    static byte[] before(String formId) {
        return form(formId, "1")
                .row("begin_group|road|The road|오신 길")
                .row(
                        "note|hello|Thank you for coming. Please say only what you wish to.|와 주셔서 고맙습니다. 말씀하고 싶은 것만 말씀해 주십시오.")
                .row("select_one route|way|How did you come?|어떻게 오셨습니까?|||||yes")
                .row(
                        "integer|days|How many days did it take?|며칠 걸렸습니까?|${way} = 'china' or ${way} = 'sea'|. >= 0 and . <= 3650"
                                + "|Between 0 and ten years.|0일에서 10년 사이여야 합니다.")
                .row("text|why|Why did you choose this way?|왜 이 길을 고르셨습니까?|${days} > 30 and not(${way} = 'other')")
                .row("end_group|||")
                .row("begin_group|person|The person|본인")
                .row("integer|age|How old are you?|나이가 어떻게 되십니까?")
                .row("select_one yn|arrested|Were you arrested on the way?|오시는 길에 체포된 적이 있습니까?")
                .row("text|phone|A telephone number|전화번호")
                .row("end_group|||")
                .bytes();
    }

    /** A later version: a question gone, one new, one moved, labels and rules changed, a translation missing. */
    static byte[] after(String formId) {
        return form(formId, "2")
                .row("begin_group|road|The road|오신 길")
                .row(
                        "note|hello|Thank you for coming. Please say only what you want to.|와 주셔서 고맙습니다. 말씀하고 싶은 것만 말씀해 주십시오.")
                .row("select_one route|way|Which way did you come?|어느 길로 오셨습니까?|||||yes")
                .row(
                        "decimal|days|How many days did it take?|며칠 걸렸습니까?|${way} = 'china' or ${way} = 'sea'|. >= 0 and . <= 1000"
                                + "|Between 0 and 1000 days.|0일에서 1000일 사이여야 합니다.")
                .row("end_group|||")
                .row("begin_group|person|The person|본인")
                .row("select_one yn|arrested|Were you arrested on the way?|오시는 길에 체포된 적이 있습니까?")
                .row("integer|age|How old are you?|나이가 어떻게 되십니까?")
                .row("text|phone|A telephone number|전화번호")
                .row("geopoint|place|Where are we now?|")
                .row("end_group|||")
                .bytes();
    }

    /** A thousand questions in twenty modules. */
    static byte[] big() {
        TestWorkbook form = form("big_form", "1");
        for (int module = 0; module < 20; module++) {
            form.row("begin_group|m" + module + "|Module " + module + "|단원 " + module);
            for (int i = 0; i < 50; i++) {
                String name = "q" + module + "_" + i;
                form.row("select_one route|" + name + "|How did you come, part " + i + "?|어떻게 오셨습니까, " + i + "?|"
                        + (i == 0
                                ? ""
                                : "${q" + module + "_" + (i - 1) + "} = 'china' or ${q" + module + "_0} = 'sea'"));
            }
            form.row("end_group|||");
        }
        return form.bytes();
    }
}
