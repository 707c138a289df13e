package org.landfall;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** All modules together; {@code org.landfall.platform.Main} starts them. */
@SpringBootApplication
public class Landfall {}
