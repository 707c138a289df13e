package org.landfall.interview;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.instrument.ClassChoice;
import org.landfall.instrument.Import;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.PublishingService;
import org.landfall.instrument.StudioService;
import org.landfall.instrument.TestWorkbook;
import org.landfall.study.OpenStudies;
import org.landfall.study.Study;
import org.landfall.study.StudyOutcome;
import org.landfall.study.StudyService;
import org.springframework.stereotype.Component;

/** A form that asks every type of question in every way a browser can, and a study on it. */
@Component
public class EveryTypeForm {
    private final InstrumentService instruments;
    private final StudioService studio;
    private final PublishingService publishing;
    private final StudyService studies;
    private final OpenStudies openStudies;
    private final ActingAs acting;

    EveryTypeForm(
            InstrumentService instruments,
            StudioService studio,
            PublishingService publishing,
            StudyService studies,
            OpenStudies openStudies,
            ActingAs acting) {
        this.instruments = instruments;
        this.studio = studio;
        this.publishing = publishing;
        this.studies = studies;
        this.openStudies = openStudies;
        this.acting = acting;
    }

    public static TestWorkbook workbook(String formId) {
        return TestWorkbook.form()
                .sheet(
                        "settings",
                        "form_title|form_id|version|default_language",
                        "Every type|" + formId + "|every-1|English (en)")
                .sheet(
                        "choices",
                        "list_name|name|label::English (en)|label::한국어 (ko)",
                        "yn|yes|Yes|예",
                        "yn|no|No|아니요",
                        "much|1|Not at all|전혀",
                        "much|2|A little|조금",
                        "much|3|Some|어느 정도",
                        "much|4|Much|많이",
                        "much|5|Very much|매우",
                        "land|kr|South Korea|한국",
                        "land|us|United States|미국",
                        "land|cn|China|중국",
                        "land|mn|Mongolia|몽골",
                        "land|th|Thailand|태국")
                .row("begin_group|words|Words and numbers|글과 숫자")
                .row("text|first_text|What happened first?|처음에 무슨 일이 있었습니까?")
                .with("appearance", "multiline", "text|story|Tell it in your own words|말씀하신 대로 적어 주십시오")
                .with("appearance", "thousands-sep", "integer|cost|What did the journey cost?|오시는 데 얼마가 들었습니까?")
                .row("decimal|weight|How heavy was the bag, in kg?|짐은 몇 kg이었습니까?")
                .row("barcode|code|The code on the card|카드에 적힌 코드")
                .row("end_group|words")
                .row("begin_group|times|Days and times|날짜와 시각")
                .row("date|day|On which day did you leave?|어느 날 떠나셨습니까?")
                .with("appearance", "month-year", "date|month|In which month did you arrive?|어느 달에 도착하셨습니까?")
                .with("appearance", "year", "date|born|In which year were you born?|어느 해에 태어나셨습니까?")
                .row("time|hour|At what time?|몇 시였습니까?")
                .row("dateTime|moment|When did you cross?|언제 건너셨습니까?")
                .row("end_group|times")
                .row("begin_group|choices|Choices|고르기")
                .row("select_one yn|plain|Were you alone?|혼자이셨습니까?")
                .with("appearance", "minimal", "select_one land|searched|Where to first?|처음에 어디로 가셨습니까?")
                .with(
                        "appearance",
                        "columns-2",
                        "select_multiple land|several|Which countries did you cross?|어느 나라를 거치셨습니까?")
                .with("appearance", "minimal", "select_multiple land|found|Where are relatives?|친척은 어디에 있습니까?")
                .with("appearance", "likert", "select_one much|likert|How much did the radio matter?|라디오는 얼마나 중요했습니까?")
                .row("rank land|rank|Put the countries in order|나라를 순서대로 놓아 주십시오")
                .with("parameters", "start=0 end=10 step=0.5", "range|slide|How safe did you feel?|얼마나 안전하다고 느끼셨습니까?")
                .row("range|stars|How well were you received?|어떻게 맞아 주었습니까?||||||||||rating|start=1 end=5 step=1")
                .with("choice_filter", "name = 'nowhere'", "select_one land|listed|Which village?|어느 마을입니까?")
                .row("acknowledge|agreed|Was this read aloud?|읽어 드렸습니까?")
                .row("end_group|choices")
                .row("begin_group|battery|A battery|여러 항목")
                .with("appearance", "table-list", "begin_group|grid|How important was it?|얼마나 중요했습니까?")
                .row("select_one much|g_work|Work|일자리")
                .row("select_one much|g_kin|Relatives|친척")
                .row("select_one much|g_road|The road|가는 길")
                .row("end_group|grid")
                .row("end_group|battery")
                .row("begin_group|places|Places|장소")
                .row("geopoint|point|Where was the office?|사무소는 어디에 있었습니까?")
                .row("geotrace|line|Which way did you go?|어느 길로 가셨습니까?")
                .row("geoshape|area|Where was the fence?|울타리는 어디에 있었습니까?")
                .row("end_group|places")
                .row("begin_group|files|Files|파일")
                .row("image|photo|A picture of the paper|문서 사진")
                .row("audio|sound|A recording|녹음")
                .row("video|film|A video|영상")
                .row("file|paper|A document|문서 파일")
                .row("end_group|files");
    }

    /** A new study on a new instrument of its own. */
    public Study study() {
        return study(EveryTypeForm::workbook);
    }

    /** The same on another form. */
    Study study(Function<String, TestWorkbook> workbook) {
        String formId = "every_" + UUID.randomUUID().toString().replace("-", "");
        return acting.role(Role.CUSTODIAN, () -> {
            Import.Stored stored = (Import.Stored)
                    instruments.importWorkbook(workbook.apply(formId).bytes());
            publishing.confirm(
                    stored.id(),
                    studio.classChoices(stored.id()).stream()
                            .collect(Collectors.toMap(
                                    choice -> choice.proposal().question().name(), ClassChoice::disclosure)));
            publishing.publish(stored.id(), "Every type once");
            Study study = ((StudyOutcome.Begun) studies.begin(formId, formId)).study();
            openStudies.open(study.id());
            return study;
        });
    }
}
