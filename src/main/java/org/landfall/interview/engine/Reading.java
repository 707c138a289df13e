package org.landfall.interview.engine;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.RangeQuestion;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed or chosen into canonical text. Says by a key why it cannot, and never guesses.
 *
 * @param refusal key of the sentence to show, null when it was understood
 */
record Reading(
        @Nullable String value,
        @Nullable Missing missing,
        @Nullable String refusal) {
    /** What a form's own clients store where somebody confirmed. */
    static final String ACKNOWLEDGED = "OK";

    static final int LONGEST_TEXT = 100_000;
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,9})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,9})?");
    /** A name this program made up itself, see the interview's attachments. */
    private static final Pattern ATTACHMENT = Pattern.compile("[0-9a-f-]{36}\\.[a-z0-9]{2,5}");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\x0B|\\f|\\x85|\\u2028|\\u2029");

    static Reading value(String text) {
        return new Reading(text, null, null);
    }

    static Reading missing(Missing missing) {
        return new Reading(null, missing, null);
    }

    static Reading refused(String key) {
        return new Reading(null, null, key);
    }

    static final Reading EMPTY = new Reading(null, null, null);

    static Reading of(Control.Ask ask, TreeElement node, String typed, List<Offer.Option> offered) {
        if (typed.length() > LONGEST_TEXT) {
            return refused("tooLong");
        }
        if (damaged(typed)) {
            return refused("damaged");
        }
        String text = typed.strip();
        if (text.isEmpty()) {
            return EMPTY;
        }
        return switch (ask.type()) {
            case NOTE -> refused("note");
            case TEXT, BARCODE -> text(typed);
            case INTEGER -> whole(grouped(ask, text));
            case DECIMAL -> decimal(grouped(ask, text));
            case RANGE -> range(text, (RangeQuestion) ask.element(), node.getDataType() == Constants.DATATYPE_INTEGER);
            case DATE -> date(text);
            case TIME -> time(text);
            case DATE_TIME -> dateTime(text);
            case ACKNOWLEDGE -> text.equals(ACKNOWLEDGED) ? value(text) : refused("notOffered");
            case SELECT_ONE -> choices(Set.of(text), offered);
            case SELECT_MULTIPLE -> choices(new LinkedHashSet<>(List.of(text.split("\\s+"))), offered);
            case RANK -> ranked(new LinkedHashSet<>(List.of(text.split("\\s+"))), offered);
            case GEOPOINT -> Places.point(text);
            case GEOTRACE -> Places.line(text);
            case GEOSHAPE -> Places.area(text);
            case IMAGE, AUDIO, VIDEO, FILE ->
                ATTACHMENT.matcher(text).matches() ? value(text) : refused("noAttachment");
        };
    }

    private static boolean damaged(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Reading text(String typed) {
        String lines = LINE_END.matcher(typed).replaceAll("\n");
        String clean = CONTROL.matcher(lines).replaceAll("");
        String composed = Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
        return composed.isEmpty() ? EMPTY : value(composed);
    }

    private static Reading whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return refused("notWhole");
        }
        return number(String.valueOf(Integer.parseInt(text)));
    }

    private static Reading decimal(String text) {
        return DECIMAL.matcher(text).matches() ? number(Values.plain(new BigDecimal(text))) : refused("notNumber");
    }

    private static Reading number(String canonical) {
        Optional<Missing> code = Missing.spokenNumber(canonical);
        return code.isPresent() ? missing(code.get()) : value(canonical);
    }

    private static Reading range(String text, RangeQuestion range, boolean whole) {
        Reading read = whole ? whole(text) : decimal(text);
        if (read.value() == null) {
            return read;
        }
        BigDecimal number = new BigDecimal(read.value());
        BigDecimal low = range.getRangeStart().min(range.getRangeEnd());
        BigDecimal high = range.getRangeStart().max(range.getRangeEnd());
        boolean onStep = range.getRangeStep().signum() == 0
                || number.subtract(range.getRangeStart())
                                .remainder(range.getRangeStep().abs())
                                .signum()
                        == 0;
        return number.compareTo(low) >= 0 && number.compareTo(high) <= 0 && onStep ? read : refused("offScale");
    }

    private static Reading date(String text) {
        return PartialDate.parse(text).map(date -> value(date.text())).orElse(refused("notDate"));
    }

    private static Reading time(String text) {
        try {
            return value(LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES).toString());
        } catch (DateTimeException e) {
            return refused("notTime");
        }
    }

    private static Reading dateTime(String text) {
        try {
            LocalDateTime moment = LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES);
            return moment.getYear() >= 1000 && moment.getYear() <= 9999 ? value(moment.toString()) : refused("notDate");
        } catch (DateTimeException e) {
            return refused("notDate");
        }
    }

    /** Where the form shows thousands apart, they may be typed so. */
    private static String grouped(Control.Ask ask, String text) {
        return ask.hasWord("thousands-sep") && GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    }

    /** A rank has all that is offered; what counts is the order. */
    private static Reading ranked(Set<String> codes, List<Offer.Option> offered) {
        Reading read = choices(codes, offered);
        long places = offered.stream()
                .filter(option -> Missing.spokenCode(option.code()).isEmpty())
                .count();
        return read.value() == null || codes.size() == places ? read : refused("rankAll");
    }

    private static Reading choices(Set<String> codes, List<Offer.Option> offered) {
        for (String code : codes) {
            if (offered.stream().noneMatch(option -> option.code().equals(code))) {
                return refused("notOffered");
            }
        }
        String only = String.join(" ", codes);
        Optional<Missing> spoken = Missing.spokenCode(only);
        return spoken.isPresent() ? missing(spoken.get()) : value(only);
    }
}
