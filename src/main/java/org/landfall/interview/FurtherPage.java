package org.landfall.interview;

/**
 * A page of another module about one interview that was handed in; a bean there. Buttons lead to it from where the interview
 * is read.
 *
 * @param address with {@code :id} in the place of the interview's
 */
public record FurtherPage(String captionKey, String address) {
    public String addressOf(InterviewId id) {
        return address.replace(":id", id.toString());
    }
}
