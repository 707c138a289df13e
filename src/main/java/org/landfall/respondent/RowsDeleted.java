package org.landfall.respondent;

/** Something of a person was deleted although a record of them stays: the database should forget the rows soon. */
public record RowsDeleted(RespondentId respondent) {}
