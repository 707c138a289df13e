package org.landfall.instrument;

import java.util.List;

/**
 * One code of a variable.
 *
 * @param when what falls into it: codes and ranges, any of them
 */
public record Band(String code, Texts label, List<When> when) {

    public boolean takes(String value) {
        return when.stream().anyMatch(one -> one.takes(value));
    }

    public sealed interface When {
        boolean takes(String value);
    }

    public record Code(String code) implements When {
        @Override
        public boolean takes(String value) {
            return code.equals(value);
        }
    }

    /** Whole numbers, both ends included. An open end is the smallest or largest long. */
    public record Range(long from, long to) implements When {
        @Override
        public boolean takes(String value) {
            try {
                long number = Long.parseLong(value.strip());
                return number >= from && number <= to;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }
}
