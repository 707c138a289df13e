package org.landfall.access;

import java.util.List;

/** Tells which studies people can be assigned to; whoever owns the studies answers. */
public interface AssignableStudies {
    /** All of them, oldest first. */
    List<AssignableStudy> all();
}
