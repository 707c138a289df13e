package org.landfall.interview.booking;

/** The appointment is gone, or it is somebody else's; the two look the same. */
public final class NoSuchAppointmentException extends RuntimeException {}
