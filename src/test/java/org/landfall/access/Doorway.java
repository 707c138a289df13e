package org.landfall.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** One browser of a test before the door: what it sends, and where that leads. */
class Doorway {
    private final MockMvc http;
    private final String source = "192.0.2." + UUID.randomUUID();
    private MockHttpSession session = new MockHttpSession();

    Doorway(WebApplicationContext context) {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    String password(Account person) throws Exception {
        return said("username", person.signInName(), "password", People.PASSWORD);
    }

    /** The question for a device. */
    String asks(String... fields) throws Exception {
        return sent(with(post("/session/passkey"), fields)).getResponse().getContentAsString();
    }

    /** Where it leads. */
    String said(String... fields) throws Exception {
        MvcResult result = sent(with(post(AccessRoutes.SIGN_IN_CHECK), fields));
        session = (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession());
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    /** Where a page leads that nobody has signed in for. */
    String leads(String address) throws Exception {
        return String.valueOf(
                http.perform(get(address)).andReturn().getResponse().getRedirectedUrl());
    }

    boolean inside() throws Exception {
        return http.perform(get(InsideProbe.PATH).session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 200;
    }

    /** What nobody who is signed in asks of a service from this browser. */
    <T> T inSession(Supplier<T> work) {
        SecurityContextHolder.clearContext();
        return inRequest(work);
    }

    /** The same of whoever the test is signed in as. */
    <T> T inRequest(Supplier<T> work) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return work.get();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private MvcResult sent(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.session(session).with(csrf()).with(made -> {
                    made.setRemoteAddr(source);
                    made.setRequestedSessionId(session.getId());
                    return made;
                }))
                .andReturn();
    }

    private static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }
}
