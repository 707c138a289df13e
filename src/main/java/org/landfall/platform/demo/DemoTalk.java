package org.landfall.platform.demo;

import org.landfall.respondent.met.Traits;

/**
 * One interview that is to be made.
 *
 * @param key names it for good, so that it is never made twice
 * @param site index of the interviewer who holds it
 * @param mostAnswers after how many answers it breaks off
 * @param traits what the interviewer typed to recognise the person again
 */
record DemoTalk(String key, int site, String language, Fate fate, int mostAnswers, Replies replies, Traits traits) {
    static final int TO_THE_END = Integer.MAX_VALUE;
}
