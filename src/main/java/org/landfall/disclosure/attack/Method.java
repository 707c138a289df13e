package org.landfall.disclosure.attack;

/** A way to publish. Numbers of vintages stand for secrets: the same records under another number get other noise. */
@FunctionalInterface
public interface Method {
    Publisher publish(People people, int vintage);
}
