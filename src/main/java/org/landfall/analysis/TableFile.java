package org.landfall.analysis;

import java.util.List;

/**
 * A way to take a protected table away. Other modules offer ways, the workbench lists them: what is counted here may
 * not know what leaves the house.
 */
public interface TableFile {
    record Content(String name, String mediaType, byte[] bytes) {}

    /** Key of the words on the link. */
    String labelKey();

    /** @param variables names, in the order of the table on the screen, which was released before */
    Content content(VintageId vintage, List<String> variables);
}
