package org.landfall.respondent.met;

/** Which traits went into a token. A name by itself is none of them: it would find half the country. */
enum Kind {
    NAME_YEAR,
    NAME_YEAR_SEX,
    NAME_PROVINCE,
    NAME_TOWN,

    /** Finds somebody who gives another family name. */
    GIVEN_YEAR_PROVINCE
}
