package org.landfall.access;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from, when the proxy with TLS on this machine says so: else all people would share one source, and
 * whoever guesses passwords would make everybody wait. Host, port and scheme that a request claims are never believed.
 */
@Component
class SourceBehindProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String THIS_MACHINE = "127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1|0:0:0:0:0:0:0:1";

    private final boolean behindProxy;

    SourceBehindProxy(@Value("${landfall.address:}") String address) {
        behindProxy = address.startsWith("https:");
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (behindProxy) {
            factory.addEngineValves(told());
        }
    }

    @SuppressWarnings("NullAway") // null is how the valve is told to read no scheme
    static RemoteIpValve told() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(THIS_MACHINE);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader(null);
        return valve;
    }
}
