package org.landfall;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Where it is kept who acts is one place for a whole process, and each start of the application in it puts its own there:
 * before a test that place is the one of the application it is about.
 */
public final class OwnSecurityContext implements TestExecutionListener {
    @Override
    public void beforeTestClass(TestContext test) {
        SecurityContextHolder.setContextHolderStrategy(
                test.getApplicationContext().getBean(SecurityContextHolderStrategy.class));
    }
}
