package org.landfall.respondent.met;

/** Where somebody comes from, coarsely. */
public enum HomeProvince {
    PYONGYANG,
    SOUTH_PYONGAN,
    NORTH_PYONGAN,
    CHAGANG,
    SOUTH_HWANGHAE,
    NORTH_HWANGHAE,
    KANGWON,
    SOUTH_HAMGYONG,
    NORTH_HAMGYONG,
    RYANGGANG,
    RASON,
    NAMPO,
    KAESONG,
    ELSEWHERE
}
