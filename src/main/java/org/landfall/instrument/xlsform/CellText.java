package org.landfall.instrument.xlsform;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What a cell that holds no text says: spreadsheets turn what people type into numbers, days and truths by themselves. */
final class CellText {
    private CellText() {}

    static String truth(boolean truth) {
        return truth ? "TRUE" : "FALSE";
    }

    /** @param pattern how the spreadsheet shows the number: as a day or an hour, perhaps */
    static String number(BigDecimal number, int format, @Nullable String pattern) {
        double value = number.doubleValue();
        if (pattern != null && DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)) {
            return moment(DateUtil.getLocalDateTime(value, false, true), value < 1);
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static String moment(LocalDateTime moment, boolean hour) {
        if (hour) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
