package org.landfall.access;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Writes the headers before the request goes on. Pages reach Flow by a forward, after which Tomcat closes the answer
 * below Spring Security's own: headers that wait for that moment are lost.
 */
class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {
    @Override
    public <F extends HeaderWriterFilter> F postProcess(F filter) {
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
    }
}
