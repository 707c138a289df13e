package org.landfall.testimony;

import java.util.Arrays;
import java.util.List;

/** The codebook of the protocol, part 4: eight groups and what belongs to each. Names are its codes; new ones are only added. */
public enum Theme {
    A,
    A1,
    A2,
    A3,
    B,
    B1,
    B2,
    B3,
    B4,
    B5,
    C,
    C1,
    C2,
    C3,
    D,
    D1,
    D2,
    D3,
    D4,
    D5,
    D6,
    D7,
    E,
    E1,
    E2,
    E3,
    E4,
    F,
    F1,
    F2,
    F3,
    F4,
    G,
    G1,
    G2,
    G3,
    G4,
    H,
    H1,
    H2;

    public static List<Theme> groups() {
        return Arrays.stream(values()).filter(Theme::isGroup).toList();
    }

    public boolean isGroup() {
        return name().length() == 1;
    }

    public Theme group() {
        return valueOf(name().substring(0, 1));
    }
}
