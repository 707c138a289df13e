package org.landfall.platform.demo;

/**
 * One interview that is to be made.
 *
 * @param key names it for good, so that it is never made twice
 * @param site index of the interviewer who holds it
 * @param mostAnswers after how many answers it breaks off
 */
record DemoTalk(String key, int site, String language, Fate fate, int mostAnswers, Replies replies) {
    static final int TO_THE_END = Integer.MAX_VALUE;
}
